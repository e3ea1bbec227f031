title: A yes with no time yet, then a talk by video: the link is asked for
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
> yes
…
> no time yet
…
> tuesday after 2 or thursday morning
file: reply.md
  Your reply to Dana Wu
  …

> keep
coach: Send it, and tell me the day and time once you have them.
= state arrange.firm

> thursday at 10:30 am
…
> zoom
…
> https://zoom.example/j/123
…
> no
coach: Thursday, November 26 at 10:30 am, 15 minutes with Dana Wu. Is that right?
    1. Yes, that's right
    2. The time is different
= state arrange.read_back
= slot meeting_link https://zoom.example/j/123

> that's right
file: talk.ics
  Talk with Dana Wu

  For your calendar, Thursday, November 26 at 10:30 am. Your questions are in it, and it reminds you an hour before. If the time moves, I'll give you a new one.
file: reply.md
  Your reply to Dana Wu
  …
= slot meeting 2026-11-26T10:30
