title: She names someone else: thanks, and a new interview begins with her name in it
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
slot: me.goal = career
slot: me.field = nursing
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> she said I should talk to her colleague Ali Khan instead
coach: They pointed you to someone else. That's worth a lot.
    1. Undo
coach: Ali Khan, right?
    1. Yes
    2. No

> Ali Khan
file: reply.md
  Thanks to Dana Wu

  Hello Dana,

  Thank you for thinking of Ali Khan. That helps me a lot. May I mention your name when I write?

  I'll let you know how it goes.

  Best regards,
  Sam Okafor

    1. Keep it

> keep
coach: Now Ali Khan. Dana's name goes into your first line, and what you told me about yourself carries over.
coach: Is this one about nursing too?
    1. Yes, the same
    2. No, something else
= contact Ali Khan
= interviews Dana, Ali Khan
= slot referrer Dana
