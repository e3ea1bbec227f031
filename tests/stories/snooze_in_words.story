title: Put off by words: an hour, tonight, tomorrow, next week, a time of their own
at: 2026-11-24 10:00 America/Edmonton
step: arrange.waiting
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: channel = email
slot: sent_at = {"at": "2026-11-20T09:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> later
coach: When shall I come back to it?
    1. In an hour
    2. Tonight
    3. Tomorrow
    4. Next week

> an hour
coach: I'll come back to this on Tuesday, November 24 at 11:00 am.
= nudges later 2026-11-24 11:00

> remind me tonight
coach: I'll come back to this on Tuesday, November 24 at 7:00 pm.
= nudges later 2026-11-24 19:00

> later
…
> tomorrow
coach: I'll come back to this on Wednesday, November 25 at 9:00 am.
= nudges later 2026-11-25 09:00

> later
…
> next week
coach: I'll come back to this on Monday, November 30 at 9:00 am.
= nudges later 2026-11-30 09:00

> later
…
> friday at 4:15 pm
coach: I'll come back to this on Friday, November 27 at 4:15 pm.
= nudges later 2026-11-27 16:15

[at 2026-11-27 16:20]
nudge: You asked me to come back to this now.

  When Dana answers, tell me what they said.
    …
