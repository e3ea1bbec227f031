title: An answer in the form of a question stays an answer; words that ask nothing known aren't guessed at
at: 2026-11-24 10:00 America/Edmonton
step: arrange.when
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
> thursday maybe?
coach: Thursday, November 26, good. At what time? If it isn't fixed yet, type *skip*.

> at 2 pm?
coach: Thursday, November 26 at 2:00 pm, right?
    1. Yes
    2. No

> yes, and do i bring a gift?
coach: It isn't needed. A thank-you note is the right size, and many workplaces have rules on gifts. After a meal at their place a small card is enough. With an Elder the protocol differs by nation; ask the Friendship Centre.
coach: How will you talk?
    1. By phone
    2. By video
    3. In person
    4. By email, in writing

> does it matter what i wear
coach: One step neater than people there wear at work: clean and comfortable, also for phone and video. For the day itself: charged phone, water, your script, pen and paper, and your résumé beside you.
coach: How will you talk?
    1. By phone
    2. By video
    3. In person
    4. By email, in writing
