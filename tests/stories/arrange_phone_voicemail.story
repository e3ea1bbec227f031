title: By phone: the opener, a time to call, voicemail, and a call back
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

…
> phone
…
> a health care aide student
…
> 780-555-0142
…
> 403-555-0188

> keep

> tomorrow at 10
= nudges pick_moment 2026-11-25 10:00

[at 2026-11-25 10:05]

> got her voicemail
= state arrange.waiting
= nudges any_word 2026-12-02 10:00

> she called back and said friday at 3
= state arrange.when

> yes
= slot meeting 2026-11-27T15:00
