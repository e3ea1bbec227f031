title: It isn't for them: that's a result too; was this useful, and what was missing
at: 2026-11-27 10:00 America/Edmonton
step: follow_up.decision
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
> not for me
coach: That's a result too. One short talk told you, instead of years.
coach: In a month, two lines to Dana about what came of it are a pleasure to get. Shall I remind you?
    1. Yes, in a month
    2. No, thanks

> no thanks
coach: Was this useful?
    1. Yes
    2. Partly
    3. Not really

> partly
coach: Thanks for being open. What would have helped more?

> more examples for trades
file: notes.pdf
  Your notes on the talk with Dana Wu
  …
coach: You found someone, asked and listened. What you heard, you heard first-hand. That stays with you.
coach: What would you like to do next?
    1. New interview
    2. Show my adviser
    3. My interviews
    4. Where am I
= closed done
= slot useful_why more examples for trades
= nudges none
