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

> friday at work
= nudges reminder 2026-11-27 09:00

[at 2026-11-27 12:00]

> she said yes
= state arrange.when
