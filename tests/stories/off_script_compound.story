title: News and a question in one message: the news first, then the answer, then on
at: 2026-11-24 10:00 America/Edmonton
step: arrange.sent
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: channel = email
slot: contact_email = dana.wu@example.ca
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> yes sent it, also what do i wear
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: One step neater than people there wear at work: clean, comfortable, nothing you'd tug at. Dress for the phone and video too; you sit and speak differently in it. Ask your contact, or look at the company's photos.
coach: When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong

> what if she never answers
coach: Give it five business days from the day you wrote, then send your first and only reminder, three lines in the same thread. I'll tell you when. Silence is common and rarely about you; begin with the next person meanwhile.
coach: When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong

