title: No money for coffee, afraid of being recorded: answered, and nothing is read into it
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
> she wants to meet at starbucks, i cant afford a coffee
coach: You invited, so offer. If they insist, accept with thanks. If money is tight, suggest a walk, their office, a video call or a glass of water; nobody needs a reason.
coach: When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
= state arrange.waiting
> she wants to record it, i dont want that
coach: Did you mean one of these?
    1. What if they want to record me?
    2. Can I record it?
    3. Something else
= state arrange.waiting
= slot reply empty
