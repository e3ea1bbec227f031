title: Who says that they are back is welcomed, and asked what is open: after a crisis, after days
at: 2026-11-24 10:00 America/Edmonton
step: arrange.waiting
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: channel = email
slot: sent_at = {"at": "2026-11-20T09:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
> i want to kill myself
…
> hi im back
coach: Welcome back.
coach: When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
[wait 4 days]
> hey, im back
coach: Welcome back. You're in the step "make arrangements" with Dana Wu.
  We can go on from here, or type *start over*.
coach: When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
