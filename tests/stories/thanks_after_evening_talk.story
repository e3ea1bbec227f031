title: A talk that ends in the evening: the thank-you is for next morning
at: 2026-11-26 19:10 America/Edmonton
step: conduct.live
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: channel = email
slot: contact_email = dana.wu@example.ca
slot: mode = phone
slot: who_calls = me
slot: meeting = {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}
slot: me.goal = career
slot: me.field = nursing
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> done
…
= nudges same_evening 2026-11-27 08:30, next_day 2026-11-27 19:10, last_call 2026-11-28 19:10

[at 2026-11-27 09:00]
nudge: Two minutes while you still remember. One thing you learned, and your thank-you is half written.
    1. Later
    2. Stop reminders
