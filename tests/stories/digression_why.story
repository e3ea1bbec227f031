title: Why? The reason and what the guide says, then exactly the same question
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
> why?
coach: One honest reason, meant for them alone, is stronger than praise.
  The guide says: "Know exactly what you want before you connect."

  What would you like to hear about? Say it to Dana. Finish: I hope to learn …

> help
coach: You're in the step "make arrangements" with Dana Wu. Use "you". What do they know that a website doesn't?
  You can type *back*, *skip*, *why*, *where am I*, *later* or *stop reminders* at any time, and *human* for a person.

  What would you like to hear about? Say it to Dana. Finish: I hope to learn …

> where am i
coach: You're in the step "make arrangements" with Dana Wu.
  No reminders are planned.

  What would you like to hear about? Say it to Dana. Finish: I hope to learn …

> how you got into nights
coach: In two to four words, who is writing? They go into the subject line.
= slot learn I hope to learn how you got into nights.
