title: Stop reminders: one line says so, nothing comes; resume turns them on
at: 2026-11-24 10:00 America/Edmonton
step: arrange.week_over
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
> no
…
= nudges any_word 2026-11-27 10:00

> stop reminding me
coach: Reminders are off, all of them. Type *resume* any time to turn them on. You can go on here whenever you like.

[wait 3 weeks]

> resume
coach: Reminders are on again.

  When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
= nudges any_word 2026-12-16 10:00

[wait 3 days]
nudge: Five working days. Any word? If not, I have a reminder of three lines ready for you.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
    9. Later
    10. Stop reminders
