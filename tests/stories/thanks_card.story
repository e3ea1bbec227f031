title: A card: the words to write by hand, to the workplace
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
slot: met_at = {"at": "2026-11-26T14:18", "zone": "America/Edmonton"}

…
> a card
file: card.md
  Words for a card to Dana Wu

  Dear Dana,

  Thank you for your time and your open answers. What stayed with me: everyone trades shifts. I will let you know how it goes.

  With thanks,
  Sam Okafor

    1. Keep it

> keep
coach: Tell me when the card is in the post or handed over.
    1. It's on its way
    2. No card after all

[wait 1 day]
nudge: Is the card written? It goes to the workplace address; check the name once more. Five minutes.
    1. It's on its way
    2. No card after all
    3. Later
    4. Stop reminders

> mailed
coach: Lovely. That will be remembered. The rest is for you alone.
coach: Did the talk move your decision?
    1. Closer to a yes
    2. Further away
    3. About the same
= slot thanked_at 2026-11-27T14:20
= nudges decision_open 2026-11-29 16:00, reminder 2026-12-28 10:00
