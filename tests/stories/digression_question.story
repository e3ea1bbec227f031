title: A question in the middle of an answer isn't stored as one
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
coach: "what should I wear?"
  Is that your answer, or a question for me?
    1. That's my answer
    2. It's a question

> it's a question
coach: My mistake. How would you put it? "I hope to learn how you moved from the lab to running a plant".

  What would you like to hear about? Say it to Dana. Finish: I hope to learn …
= slot learn empty
= state arrange.learn
