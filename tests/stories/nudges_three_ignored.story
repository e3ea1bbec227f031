title: Three left unanswered, then this thread is quiet; a word wakes it up
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
> december 18
…
= nudges ten_minutes 2026-11-25 16:00, ten_minutes_again 2026-12-02 16:00, reminder 2026-12-04 10:00, reminder 2026-12-11 10:00

[at 2026-11-25 20:00]
nudge: Ten minutes on Alberta Health Services today? I have four places to look.
    1. Their website, or a page about the occupation
    2. Their news, or a post from this year
    3. One job posting, to see the duties
    4. Something written by others about them
    5. Later
    6. Stop reminders

[at 2026-12-02 20:00]
nudge: Your homework is one page long. Ten minutes today, or skip it and choose your questions.
    1. Their website, or a page about the occupation
    2. Their news, or a post from this year
    3. One job posting, to see the duties
    4. Something written by others about them
    5. Later
    6. Stop reminders

[at 2026-12-04 20:00]
nudge: Your date is Friday, December 18. The next step takes about ten minutes. Shall we do it today?
  I'll stop here. Type *resume* any time.
    1. Later
    2. Stop reminders

> done
coach: What surprised you, or what would you like to hear more about? One thing is enough.
