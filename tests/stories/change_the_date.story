title: Change the date: the reminders follow, and the time is read back once more
at: 2026-11-24 10:00 America/Edmonton
step: arrange.when
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
slot: contact_phone = +14035550188
slot: me.goal = career
slot: me.field = nursing
slot: me.access_asked = no
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
coach: It's set. I'll remind you in good time. If the time moves, tell me. If they're on the line sooner, type *now*.
coach: For Thursday, November 26, lay these out where you can see them. Tick what's ready; no hurry before the day.
    …
= nudges …reminder 2026-11-25 10:00, …reminder 2026-11-26 13:00, reminder 2026-11-26 14:45…

> change the date
coach: You said "Thursday, November 26 at 2:00 pm". Type the new answer, or *next* to keep it.
coach: When will you talk? Day and time, in your own time zone.
    1. No time yet

> friday 3:30 pm
coach: Friday, November 27 at 3:30 pm, 15 minutes with Dana Wu. Is that right?
    1. Yes, that's right
    2. The time is different
= slot meeting 2026-11-27T15:30

> yes
file: talk.ics
  Talk with Dana Wu

  For your calendar, Friday, November 27 at 3:30 pm. Your questions are in it, and it reminds you an hour before. If the time moves, I'll give you a new one.
file: reply.md
  Your reply to Dana Wu
  …
= nudges …reminder 2026-11-26 10:00, …reminder 2026-11-27 14:30, reminder 2026-11-27 16:15…
