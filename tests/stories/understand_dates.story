title: A date told with the news and put right twice: nothing is lost, everything is said back
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

coach: Welcome back.

  When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
> asked her, yes! next tuesday at 3
coach: They said yes, wonderful. Let's fix the time.
    1. Undo
coach: A short answer from you today keeps it warm.
coach: Tuesday, December 1 at 3:00 pm, right?
    1. Yes
    2. No
> no, Wednesday
coach: That's soon, Wednesday, November 25 at 3:00 pm, so have a look at your script today.
coach: How will you talk?
    1. By phone
    2. By video
    3. In person
    4. By email, in writing
> by phone
coach: Who calls whom?
    1. I call them
    2. They call me
> actually by video
coach: Changed: By video.
coach: Do you have the link yet? Paste it, or skip and add it later.
> wait, friday at 10
coach: Friday, November 27 at 10:00 am, right?
    1. Yes
    2. No
> yes
coach: Do you have the link yet? Paste it, or skip and add it later.
