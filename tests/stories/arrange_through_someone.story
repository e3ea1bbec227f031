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

> keep
…
> now
…
> sent
= state arrange.waiting
= nudges any_word 2026-12-01 10:00
