title: A pause until a day: nothing before, everything after, the appointment stays
at: 2026-11-24 10:00 America/Edmonton
step: arrange.when
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
slot: mode = phone
slot: who_calls = me
slot: contact_phone = +14035550188
slot: me.access_asked = no

…
> december 3 at 2 pm
…
> yes
…
> keep
…
> sent
…
= nudges …reminder 2026-12-02 10:00, …reminder 2026-12-03 13:00, reminder 2026-12-03 14:45…

> no reminders until tuesday
coach: No reminders until Tuesday, December 1 at 9:00 am. Your answers are safe. *resume* turns them on again.

> where am i
…
[at 2026-12-02 12:00]
file: script.pdf
  Your script for the talk with Dana Wu
  …
nudge: Your talk is Thursday, December 3 at 2:00 pm. Five minutes to lay things out. Booked over a week ago? Confirm it in one line.
    1. My list for the day
    2. A line to confirm
    3. Practise the call
    4. It moved
    5. Later
    6. Stop reminders
