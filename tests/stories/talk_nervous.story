title: Nervous just before: one sentence, one small step, and the clock is still theirs to start
at: 2026-11-26 13:45 America/Edmonton
step: conduct.start
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: opening = Hello Dana, this is Sam Okafor. Thank you for making time for this.
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

…
> i cant do this
coach: That's normal, and it passes in the first minute. Say "I'm excited" out loud, then your first line. You'll have the page in front of you, and "one moment, I'm looking at my notes" is always fine.
coach: When you begin, tell me. I'll keep the time and stay quiet.
    …

> i'm nervous
coach: That's normal, and it passes in the first minute. Say "I'm excited" out loud, then your first line. You'll have the page in front of you, and "one moment, I'm looking at my notes" is always fine.
coach: When you begin, tell me. I'll keep the time and stay quiet.
    …
= state conduct.start
