title: She wants a résumé first: now it may be attached
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
> she asked for my resume
file: reply.md
  Your reply with the résumé

  Hello Dana,

  Thank you for your reply. As you asked, my résumé is attached, as background for our talk. I'm writing to learn from your experience; I'm not applying for anything.

  Would you have 15 minutes for a few questions, by phone or video, in the next two weeks? I am happy to work around your schedule.

  Best regards,
  Sam Okafor
  780-555-0142

    1. Keep it

> keep
coach: When Dana answers, tell me what they said.
    …
= state arrange.waiting
