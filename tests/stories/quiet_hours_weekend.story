title: What comes due on Saturday morning waits until ten
at: 2026-11-27 08:30 America/Edmonton

…
> career
coach: Which one? A few words are enough, as in: I'd like to know more about …
= nudges next_day 2026-11-28 08:30, next_week 2026-12-05 08:30

[at 2026-11-28 09:59]

[at 2026-11-28 10:01]
nudge: Shall we go on where we left off? It takes a few minutes.

  Which one? A few words are enough, as in: I'd like to know more about …
    1. Later
    2. Stop reminders

> nursing
…
= slot field nursing
