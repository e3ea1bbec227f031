title: Email to someone they never met: why them, the draft, when to send, sent
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
> email
…
> finishing my health care aide certificate
…
> 780 555 0142
…
> dana.wu@example.ca
…
> on the AHS careers page
…
> how people stand the night shifts
…
> Future health care aide
= options do:keep

> keep
…
> tomorrow at 9
= nudges pick_moment 2026-11-25 10:00
= slot send_plan empty

[at 2026-11-25 10:00]
= state arrange.sent

> sent it!
= state arrange.waiting
= nudges any_word 2026-12-02 10:00
