title: The time moves: the old reminders go, new ones come
at: 2026-11-24 10:00 America/Edmonton
step: arrange.when
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: opening = Hello Dana, this is Sam Okafor. Thank you for making time for this.
slot: channel = email
slot: contact_email = dana.wu@example.ca
slot: mode = phone
slot: who_calls = me
slot: contact_phone = +14035550188
slot: me.access_asked = no
slot: me.goal = career
slot: me.field = nursing
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> thursday at 2 pm
…
> yes
…
> keep
…
> sent
…
= nudges …reminder 2026-11-25 10:00, …reminder 2026-11-26 13:00, reminder 2026-11-26 14:45…

> she moved it to friday at 10 am
…
> yes
…
= slot meeting 2026-11-27T10:00
= nudges send_reply 2026-11-25 09:30, reminder 2026-11-26 10:00, reminder 2026-11-27 09:00, send_reply_again 2026-11-27 09:30, reminder 2026-11-27 10:45
