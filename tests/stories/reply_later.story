title: She says later, with a date: a reminder on that morning and not before
at: 2026-11-24 10:00 America/Edmonton
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
slot: subject = Question about nursing
slot: sent_at = {"at": "2026-11-20T09:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> she said later, maybe january 11
coach: Not now, but later. That's not a no.
    1. Undo
coach: Monday, January 11, 2027, right?
    1. Yes
    2. No

> yes
file: reply.md
  A short reply to Dana Wu

  Hello Dana,

  Thank you for your answer. Later is fine, and I'm glad to wait. I'll write again around Monday, January 11, 2027. Until then, I wish you well.

  Best regards,
  Sam Okafor

    1. Keep it
= slot later_at 2027-01-11

> keep
coach: I'll come back to this then. When you've written to them again, tell me.
    1. I've written
    2. They wrote first
    3. Let it go
= nudges their_time 2027-01-11 09:30

[at 2027-01-11 12:00]
nudge: This is the time they suggested. Writing again takes five minutes; your first message is the base.
    1. I've written
    2. They wrote first
    3. Let it go
    4. Later
    5. Stop reminders

> I've written
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Dana answers, tell me what they said.
    …
= state arrange.waiting
