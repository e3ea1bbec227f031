title: A nudge set for 9:30 comes at 9:30, also after the clocks have changed
at: 2027-03-12 09:00 America/Edmonton
step: arrange.waiting
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
slot: contact_phone = +14035550188
slot: me.goal = career
slot: me.field = nursing
slot: me.access_asked = no
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton
slot: sent_at = {"at": "2027-03-11T10:00", "zone": "America/Edmonton"}

…
> remind me monday at 9
coach: I'll come back to this on Monday, March 15 at 9:00 am.
= nudges later 2027-03-15 09:00

[at 2027-03-15 09:30]
nudge: You asked me to come back to this now.

  When Dana answers, tell me what they said.
    …
