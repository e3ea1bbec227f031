title: Never more than one unasked reminder a day, and three a week
at: 2026-11-23 09:00 America/Edmonton
step: prepare.deadline
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> december 9
…
= nudges reminder 2026-11-25 10:00, ten_minutes 2026-11-25 16:00, reminder 2026-12-02 10:00, ten_minutes_again 2026-12-02 16:00

[at 2026-11-25 20:00]
nudge: Your date is Wednesday, December 9. The next step takes about ten minutes. Shall we do it today?
    1. Later
    2. Stop reminders

[at 2026-11-26 16:30]
nudge: …Ten minutes on Alberta Health Services today? I have four places to look.
    1. Their website, or a page about the occupation
    2. Their news, or a post from this year
    3. One job posting, to see the duties
    4. Something written by others about them
    5. Later
    6. Stop reminders

[at 2026-12-02 20:00]
nudge: A week of working days until Wednesday, December 9. The next step takes about ten minutes.
  I'll stop here. Type *resume* any time.
    1. Later
    2. Stop reminders
