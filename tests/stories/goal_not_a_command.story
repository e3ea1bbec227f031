title: A command word inside an answer is no command
at: 2026-11-24 10:00 America/Edmonton

…
> going back to school
coach: Which one? A few words are enough, as in: I'd like to know more about …
= slot goal learning

> help desk technician
coach: What's your own first and last name? It goes under the messages you'll send.
= slot field being a help desk technician
