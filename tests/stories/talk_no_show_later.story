title: A no-show told in one word the next day
at: 2026-11-26 13:00 America/Edmonton
step: conduct.ready
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
> done
…
[at 2026-11-26 15:00]
nudge: How did it go? One word is enough, and the rest can wait.
coach: Did the talk take place?
    1. Yes, we talked
    2. It moved
    3. They didn't come
    4. It was cancelled

> she didn't show up
coach: They didn't show up. That's a pity, and not your fault.
    1. Undo
file: missed.md
  A friendly line after a missed talk, ready to copy
  …
coach: Something probably came up on their side. Offer a new time once?
    1. We have a new time
    2. I've sent the line
    3. Let it go
= state conduct.no_show_next

> let it go
coach: You were there, ready and on time. That preparation is yours to keep for the next person.
coach: What would you like to do next?
    1. New interview
    2. My interviews
    3. Where am I
= closed no_reply
= nudges none
