title: Night shifts: quiet hours of their own
at: 2026-11-23 12:00 America/Edmonton

…
> settings
…
> quiet hours
…
> 8 am to 4 pm
…
> done
coach: Good. Back to where we were.
coach: What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
= state prepare.goal

> career
coach: Which one? A few words are enough, as in: I'd like to know more about …
= nudges next_day 2026-11-24 12:00, next_week 2026-12-01 12:00

[at 2026-11-24 15:59]

[at 2026-11-24 16:30]
nudge: Shall we go on where we left off? It takes a few minutes.

  Which one? A few words are enough, as in: I'd like to know more about …
    1. Later
    2. Stop reminders
