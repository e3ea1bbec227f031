title: They don't want to write one: said once why, then left alone
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
> skip
…
> keep
…
> i don't want to
coach: Your choice. Two honest lines are remembered, even weeks later, so the text stays here in case.
coach: Did the talk move your decision?
    1. Closer to a yes
    2. Further away
    3. About the same
= state follow_up.decision
= nudges decision_open 2026-11-28 16:00
