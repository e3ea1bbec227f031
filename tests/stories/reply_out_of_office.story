title: An automatic reply: nothing to answer, and no one is blamed
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
> I got an out of office until december 7
coach: Not now, but later. That's not a no.
    1. Undo
file: reply.md
  A short reply to Dana Wu

  Hello Dana,

  Thank you for your answer. Later is fine, and I'm glad to wait. I'll write again around Monday, December 7. Until then, I wish you well.

  Best regards,
  Sam Okafor

    1. Keep it

> skip
coach: Fine. An automatic reply needs no answer.
coach: I'll come back to this then. When you've written to them again, tell me.
    1. I've written
    2. They wrote first
    3. Let it go
= state arrange.write_again
= nudges their_time 2026-12-07 09:30
