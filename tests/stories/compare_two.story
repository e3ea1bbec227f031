title: What two people said to the same question, side by side, and about one topic
at: 2026-11-26 14:05 America/Edmonton
step: conduct.live
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["a1", "How do nights feel after a year?"]
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

  Question 1 of 2: What does an ordinary Tuesday look like for you?
> handover is at 6:45, then the rounds
coach: Noted.
> next
coach: Question 2 of 2: How do nights feel after a year?
> after a year her body got used to it, with blackout curtains
coach: Noted.
> done
coach: You noted:
  handover is at 6:45, then the rounds
  after a year her body got used to it, with blackout curtains
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. handover is at 6:45, then the rounds
    2. after a year her body got used to it, with blackout curtains
> the paperwork takes half the day
coach: And one thing you'll do because of it?

> compare my interviews
coach: There's nothing to compare yet. When two people have told you about the same question, and you've noted it, you get their answers side by side.
coach: And one thing you'll do because of it?
> new interview
coach: A new interview. The others are safe where you left them; *my interviews* shows them.
coach: Is this one about nursing too?
    1. Yes, the same
    2. No, something else
> yes
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet
> yes
coach: What's their name? First and last if you know it, or the first name for now.
> Ali Reza
coach: Ali Reza: How do you know Ali?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met

> he's on the phone now
coach: Ali Reza: Go ahead, the clock is running. Type *done* when it's over.

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 15 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
> he sees eight patients before lunch
coach: Ali Reza: Noted.
> next
coach: Ali Reza: Question 2 of 4: Which skills set a great person in this job apart from a good one?
> knowing when to ask for help
coach: Ali Reza: Noted.
> done
coach: Ali Reza: You noted:
  he sees eight patients before lunch
  knowing when to ask for help
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. he sees eight patients before lunch
    2. knowing when to ask for help
> nights pay better, but he slept badly for two years
coach: Ali Reza: And one thing you'll do because of it?

> compare my interviews
file: compared.pdf
  What people told you, side by side

  # What people told me

  ## What does an ordinary Tuesday look like for you?

  - Dana: handover is at 6:45, then the rounds
  - Ali Reza: he sees eight patients before lunch

  ## What you learned

  - Dana: the paperwork takes half the day
  - Ali Reza: nights pay better, but he slept badly for two years
coach: Ali Reza: And one thing you'll do because of it?
> what did they say about nights?
file: compared.pdf
  What people told you, side by side

  # What people told me

  About: nights

  ## How do nights feel after a year?

  - Dana: after a year her body got used to it, with blackout curtains

  ## What you learned

  - Ali Reza: nights pay better, but he slept badly for two years
coach: Ali Reza: And one thing you'll do because of it?
> what did people say about parking
coach: I found nothing about "parking" in your notes. Type *compare* to see everything side by side, or *notes* for these notes.
coach: Ali Reza: And one thing you'll do because of it?
> my interviews
coach: Your interviews:
  - Dana: follow up. My next reminder is on Thursday, November 26 at 7:30 pm.
  - Ali Reza (open now): follow up. My next reminder is on Thursday, November 26 at 7:30 pm.
    1. Dana
    2. New interview
    3. Compare my interviews
    4. Show my adviser
    5. Cancel
* Compare my interviews
file: compared.pdf
  What people told you, side by side

  # What people told me

  ## What does an ordinary Tuesday look like for you?

  - Dana: handover is at 6:45, then the rounds
  - Ali Reza: he sees eight patients before lunch

  ## What you learned

  - Dana: the paperwork takes half the day
  - Ali Reza: nights pay better, but he slept badly for two years
coach: Ali Reza: And one thing you'll do because of it?
