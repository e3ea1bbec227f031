title: A no-show told in a few words after the talk should have been
continues: reply_yes_phone.story

[at 2026-11-26 15:00]
nudge: How did it go? One word is enough, and the rest can wait.
coach: Did the talk take place?
    1. Yes, we talked
    2. It moved
    3. They didn't come
    4. It was cancelled

> she didn't show up
coach: They didn't show up. That's a pity, and not your fault.
    1. Undo
file: missed.md
  A friendly line after a missed talk, ready to copy
  …
coach: Something probably came up on their side. Offer a new time once?
    1. We have a new time
    2. I've sent the line
    3. Let it go
= state conduct.no_show_next

> let it go
coach: You were there, ready and on time. That preparation is yours to keep for the next person.
coach: What would you like to do next?
    1. New interview
    2. My interviews
    3. Where am I
= closed no_reply
= nudges none
