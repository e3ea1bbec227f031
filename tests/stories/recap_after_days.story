title: Back after three days: two lines on where they are, then the question again
at: 2026-11-23 09:00 America/Edmonton

…
> career
…
> stop reminders
…
[wait 3 days]
[open]
coach: Welcome back. You're in the step "prepare and plan" with your contact.
  We can go on from here, or type *start over*.
coach: Which one? A few words are enough, as in: I'd like to know more about …

> nursing
coach: What's your own first and last name? It goes under the messages you'll send.
= slot field nursing
