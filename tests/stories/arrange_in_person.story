title: Someone they see anyway: one sentence to say, asked face to face
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
slot: me.phone = +17805550142

…
> face to face
file: now.md
  If they say "now is a good time"
  …
file: in-person.md
  What you could say

  Dana, could I ask you a few questions sometime this week? I'm looking into nursing, and you know what it's really like. 15 minutes, whenever suits you.

  And if it isn't a good week: no problem at all, is there someone else you'd ask?
coach: When do you see Dana next?
    1. In a moment
    2. I've already asked

> friday at work
coach: When you've reached Dana, tell me what happened.
    …
= nudges reminder 2026-11-27 09:00

[at 2026-11-27 12:00]
file: in-person.md
  What you could say

  Dana, could I ask you a few questions sometime this week? I'm looking into nursing, and you know what it's really like. 15 minutes, whenever suits you.

  And if it isn't a good week: no problem at all, is there someone else you'd ask?
nudge: Today is the day you see them. Here is your sentence; saying it takes ten seconds.
    1. Later
    2. Stop reminders

> she said yes
coach: When will you talk? Day and time, in your own time zone.
    1. No time yet
= state arrange.when
