title: A question in the middle of an answer isn't stored as one, whether the coach knows an answer or not
at: 2026-11-24 10:00 America/Edmonton
step: arrange.learn
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> what should I wear?
coach: One step neater than people there wear at work: clean, comfortable, nothing you'd tug at. Dress for the phone and video too; you sit and speak differently in it. Ask your contact, or look at the company's photos.
coach: What would you like to hear about? Say it to Dana. Finish: I hope to learn …
= slot learn empty
= state arrange.learn

> im so nervous
coach: That's normal, and it passes in the first minute, which is the worst. Say "I'm excited" out loud, read your first line once, keep the page in front of you. They'll talk more than you. By email is possible too.
coach: What would you like to hear about? Say it to Dana. Finish: I hope to learn …
= slot learn empty

> do they have parking there?
coach: "do they have parking there?"
  Is that your answer, or a question for me?
    1. That's my answer
    2. It's a question

> it's a question
coach: I don't have a good answer to that one. A career adviser would; type *human* to see who.

  What would you like to hear about? Say it to Dana. Finish: I hope to learn …
= slot learn empty
= state arrange.learn

> how you got into nights
…
= slot learn I hope to learn how you got into nights.
