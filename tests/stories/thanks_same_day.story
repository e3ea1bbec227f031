title: Right after the talk: three questions, then a thank-you with her own line in it
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

…
> done
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?

> they start at 6:45 and everyone trades shifts
coach: And one thing you'll do because of it?

> ask to shadow a night
coach: Did they name someone else you could talk to?
    1. Yes, they did
    2. Not this time

> yes
coach: Who is it, and where do they work?

> Ali Khan
coach: May you mention Dana when you write to Ali Khan?
    1. Yes, I may
    2. I didn't ask

> yes
coach: Ali Khan can wait until the thank-you is out, or you begin now; nothing here is lost.
    1. Begin with Ali
coach: How would you like to thank Dana?
    1. By email, today
    2. With a card
    3. An email today and a card

> email
file: thank-you.md
  Your thank-you to Dana Wu

  Subject: Thank you for talking with me

  Hello Dana,

  Thank you for your time and for answering my questions so openly. One thing you said stayed with me: they start at 6:45 and everyone trades shifts. I plan to do one thing because of it: ask to shadow a night. I will also get in touch with Ali Khan, as you suggested. I will let you know how it goes.

  With thanks,
  Sam Okafor
  780-555-0142

    1. Keep it

> keep
coach: Send it while it's fresh. Is it on its way?
    1. It's sent
    2. Not yet
    3. I won't send one

> sent!
coach: Lovely. That will be remembered. The rest is for you alone.
coach: Your next step: "ask to shadow a night". When will you do it?
    1. Already done
    2. No day yet
= slot thanked_at 2026-11-26T14:20
= nudges name_a_day 2026-11-28 16:00, reminder 2026-12-28 10:00

> saturday
coach: Did the talk move your decision?
    1. Closer to a yes
    2. Further away
    3. About the same

> closer
coach: Good to know. Before you commit, hear one more person in the same field; one talk is one view.
coach: In a month, two lines to Dana about what came of it are a pleasure to get. Shall I remind you?
    1. Yes, in a month
    2. No, thanks

> yes
coach: Was this useful?
    1. Yes
    2. Partly
    3. Not really
= nudges reminder 2026-11-28 09:30, one_word 2026-11-28 16:00, reminder 2026-12-28 10:00

> very
file: notes.pdf
  Your notes on the talk with Dana Wu
  …
coach: You found someone, asked well, kept your time and said thanks. What you heard, you heard first-hand. That stays with you.
coach: Shall we begin with Ali now? Much of the work is already done.
    1. Yes, now
    2. In a few days
    3. No, that's all
= state follow_up.begin_referral
= slot useful yes

> yes
coach: Now Ali Khan. Dana's name goes into your first line, and what you told me about yourself carries over.
coach: Is this one about nursing too?
    1. Yes, the same
    2. No, something else
= contact Ali Khan
= interviews Dana, Ali Khan
= slot referrer Dana
