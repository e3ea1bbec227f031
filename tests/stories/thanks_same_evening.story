title: The thank-you isn't sent: that evening, the next day, and a last call at 48 hours
at: 2026-11-26 14:20 America/Edmonton
step: conduct.live
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
> done
…
> everyone trades shifts
…
> read the course page
…
> no
…
> email
…
> keep
…
> tonight
coach: That's fine. I'll come back with the text. Tell me when it's sent.
    1. It's sent
    2. I won't send one
= nudges same_evening 2026-11-26 19:30, next_day 2026-11-27 14:20, last_call 2026-11-28 14:20

[at 2026-11-26 20:00]
file: thank-you.md
  Your thank-you to Dana Wu
  …
nudge: A good moment for the thank-you. Here is the text; sending it takes a minute.
    1. It's sent
    2. I won't send one
    3. Later
    4. Stop reminders

[at 2026-11-27 15:00]
file: thank-you.md
  Your thank-you to Dana Wu
  …
nudge: A day later is still a good moment. Here is your thank-you, ready to copy.
    1. It's sent
    2. I won't send one
    3. Later
    4. Stop reminders

[at 2026-11-29 12:00]
file: thank-you.md
  Your thank-you to Dana Wu
  …
nudge: Last reminder about this one. A note next week works too, and the text is here.
  I'll stop here. Type *resume* any time.
    1. It's sent
    2. I won't send one
    3. Later
    4. Stop reminders

[wait 2 weeks]

> sent
coach: Welcome back. You're in the step "follow up" with Dana Wu.
  We can go on from here, or type *start over*.
coach: Lovely. That will be remembered. The rest is for you alone.
coach: Your next step: "read the course page". When will you do it?
    1. Already done
    2. No day yet
= slot thanked_at 2026-12-13T12:00
