title: "Sent. Who's next" is news: what comes next is said, and no list of questions
at: 2026-11-24 10:00 America/Edmonton
step: arrange.sent
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: channel = email
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
> ok sent. who's next
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
