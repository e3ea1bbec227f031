title: Through someone who knows them: a message to pass on
at: 2026-11-24 09:00 America/Edmonton
step: arrange.channel
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: role = team lead
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton
slot: referrer = Mr. Lopez
slot: referrer_ok = yes
slot: named = Mr. Lopez
slot: me.line = I am finishing my health care aide certificate
slot: me.phone = +17805550142

…
> through someone
file: introduction.md
  A message to the person who knows Dana Wu

  Hello Mr. Lopez,

  Would you pass a short question on to Dana Wu? I'm looking into nursing, and I'd be grateful for 15 minutes of their time, by phone, by video or in person. It's about what the work is really like, not about getting a job. If it isn't a good moment, no problem at all.

  I am finishing my health care aide certificate

  Thank you for your help,
  Sam Okafor
  780-555-0142

    1. Keep it

> keep
…
> now
…
> sent
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Dana answers, tell me what they said.
    …
= state arrange.waiting
= nudges any_word 2026-12-01 10:00
