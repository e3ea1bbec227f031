title: The first words after days aren't taken for an answer unasked
at: 2026-11-23 09:00 America/Edmonton

…
> career
…
> stop reminders
…
[wait 3 days]
> sorry was sick
coach: Welcome back. You're in the step "prepare and plan" with your contact.
  We can go on from here, or type *start over*.
coach: "sorry was sick"
  Is that your answer to my last question?
    1. That's my answer
    2. It's a question
= slot field empty

> no
coach: My mistake. How would you put it? "the electrical trade", "practical nursing at Lakeland", "small animation studios".

  Which one? A few words are enough, as in: I'd like to know more about …
= state prepare.field
