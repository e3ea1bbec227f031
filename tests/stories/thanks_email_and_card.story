title: An email today and a card as well
at: 2026-11-26 14:20 America/Edmonton
step: follow_up.thanks_how
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
slot: meeting = {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}
slot: me.goal = career
slot: me.field = nursing
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton
slot: learned = everyone trades shifts
slot: next_step = read the course page
slot: met_at = {"at": "2026-11-26T14:18", "zone": "America/Edmonton"}

…
> both
…
> keep
…
> sent
file: card.md
  Words for a card to Dana Wu
  …
= state follow_up.card

> keep
coach: Tell me when the card is in the post or handed over.
    1. It's on its way
    2. No card after all

> sent
coach: Lovely. That will be remembered. The rest is for you alone.
coach: Your next step: "read the course page". When will you do it?
    1. Already done
    2. No day yet
= slot thanked_at 2026-11-26T14:20
