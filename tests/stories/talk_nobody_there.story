title: They aren't there: five minutes, a friendly line, one offer of a new time
at: 2026-11-26 14:00 America/Edmonton
step: conduct.start
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

…
> they're not here yet
coach: Give them five minutes, then send a friendly line. After fifteen, you're free to go. What happened?
    1. They're here now
    2. Nobody came

> nobody came
file: missed.md
  A friendly line after a missed talk, ready to copy

  Hello Dana,

  I hope all is well. I think we missed each other. If you'd still like to talk, I'm happy to find another time that suits you; 15 minutes are enough. If not, that's fine too.

  Best regards,
  Sam Okafor
  780-555-0142
coach: Something probably came up on their side. Offer a new time once?
    1. We have a new time
    2. I've sent the line
    3. Let it go

> i sent it
coach: When Dana answers, tell me what they said.
    …
= state arrange.waiting
= slot meeting empty
= nudges any_word 2026-12-03 10:00
