title: Someone of 16 hears nothing in lessons and at night, but at lunch or after school
at: 2026-11-23 10:00 America/Edmonton

…
> career
…
> im 16
…

[wait 25 hours]

[wait 1 hour]
nudge: Shall we go on where we left off? It takes a few minutes.
  …
