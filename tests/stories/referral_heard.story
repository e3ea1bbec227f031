title: Whom they named is heard at any question, and one button begins with them; the thank-you stays
at: 2026-11-26 14:20 America/Edmonton
step: conduct.live
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
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

coach: Welcome back.

  The clock is running. Type notes, *next* for your next question, and *done* when it's over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
> done
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
> she said I should talk to Ali Reza at NAIT
coach: Ali Reza: noted. You can begin with them at any time; everything about Dana Wu stays where it is.
    1. Begin with Ali
    2. Undo
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
* Begin with Ali
coach: Ali Reza: Now Ali Reza. Dana's name goes into your first line, and what you told me about yourself carries over.
coach: Is this one about nursing too?
    1. Yes, the same
    2. No, something else
= slot organization NAIT
= slot referrer Dana
> yes
coach: Ali Reza: And what do they do there?
> electrician
coach: Ali Reza: May you use Dana's name?
    1. Yes, they agreed
    2. I haven't asked yet
    3. I'd rather not use it
[at 2026-11-26 20:00]
nudge: Dana: Two minutes while you still remember. One thing you learned, and your thank-you is half written.
    1. Later
    2. Stop reminders
> switch to dana
coach: Dana: You're in the step "follow up" with Dana Wu.

  Well done, you did it. While it's fresh, what is one thing you didn't know before?
> everyone trades shifts
coach: Dana: And one thing you'll do because of it?
> read the course page
coach: Dana: May you mention Dana when you write to Ali Reza?
    1. Yes, I may
    2. I didn't ask
> i didn't ask
coach: Dana: How would you like to thank Dana?
    1. By email, today
    2. With a card
    3. An email today and a card
> start with ali
coach: Ali Reza: You're in the step "prepare and plan" with Ali Reza.

  May you use Dana's name?
    1. Yes, they agreed
    2. I haven't asked yet
    3. I'd rather not use it
= interviews Dana, Ali Reza
