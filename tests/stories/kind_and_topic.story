title: The kind and the topic in one answer: the practical nurse program isn't asked for again
at: 2026-11-23 09:00 America/Edmonton

…
> the practical nurse program
coach: What's your own first and last name? It goes under the messages you'll send.
= slot goal learning
= slot field the practical nurse program
