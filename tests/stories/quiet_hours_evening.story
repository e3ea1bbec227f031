title: What comes due at night waits for the morning
at: 2026-11-23 21:30 America/Edmonton

…
> career
…
= nudges next_day 2026-11-24 21:30, next_week 2026-12-01 21:30

[at 2026-11-25 07:59]

[at 2026-11-25 08:30]
nudge: Shall we go on where we left off? It takes a few minutes.

  Which one? A few words are enough, as in: I'd like to know more about …
    1. Later
    2. Stop reminders
