title: While the talk is on, a question to the coach gets one line; everything else is a note
at: 2026-11-26 13:55 America/Edmonton
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
> what do i wear
coach: One step neater than people there wear at work: clean and comfortable, also for phone and video. For the day itself: charged phone, water, your script, pen and paper, and your résumé beside you.
coach: When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over

[at 2026-11-26 14:00]
…
> started
…
> can i record this?
coach: Only if they say yes. Ask, or take notes.

> what if she offers me a job
coach: Thank them, and ask for it in writing.

> pay starts around 38 an hour
coach: Noted.

> what do i put in the subject line
coach: Noted.
