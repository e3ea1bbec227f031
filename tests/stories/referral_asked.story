title: Whom they named is asked for, with where they work and whether the name may be used
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
> nights are quiet, and she said to talk to Ali Reza at NAIT
coach: Ali Reza: noted. You can begin with them at any time; everything about Dana Wu stays where it is.
    1. Begin with Ali
    2. Undo
coach: And one thing you'll do because of it?
> read the course page
coach: May you mention Dana when you write to Ali Reza?
    1. Yes, I may
    2. I didn't ask
> yes
coach: Ali Reza can wait until the thank-you is out, or you begin now; nothing here is lost.
    1. Begin with Ali
coach: How would you like to thank Dana?
    1. By email, today
    2. With a card
    3. An email today and a card
* Begin with Ali
coach: Ali Reza: Now Ali Reza. Dana's name goes into your first line, and what you told me about yourself carries over.
coach: Is this one about nursing too?
    1. Yes, the same
    2. No, something else
> yes
coach: Ali Reza: And what do they do there?
> one of her colleagues
coach: Ali Reza: Ten minutes of homework on NAIT. Tick what you've looked at.
    1. [ ] Their website, or a page about the occupation
    2. [ ] Their news, or a post from this year
    3. [ ] One job posting, to see the duties
    4. [ ] Something written by others about them
