title: Kiran, three people at once: news of each in one line, the phone in between, side by side, thanks and the next name
at: 2026-03-09 08:00 America/Edmonton
step: arrange.waiting
slot: goal = work
slot: field = software testing
slot: contact = {"first": "Wen", "last": "Zhao"}
slot: relation = met
slot: organization = Norvane
slot: minutes = 15
slot: questions = ["a1", "How stressful is it?", "k1", "l1"]
slot: channel = email
slot: contact_email = wen@norvane.example.ca
slot: sent_at = {"at": "2026-03-06T09:00", "zone": "America/Edmonton"}
slot: me.goal = work
slot: me.field = software testing
slot: me.name = {"first": "Kiran", "last": "Rao"}
slot: me.phone = +14035550101
slot: me.line = I am a software tester at a bank.
slot: me.short = Software tester
slot: me.timezone = America/Edmonton

…
> new interview
coach: A new interview. The others are safe where you left them; *my interviews* shows them.
coach: Is this one about software testing too?
    1. Yes, the same
    2. No, something else
> yes
…
> yes
…
> Obi Eze, data analyst at Norvane
…
> met
…
> done
…
> skip
…
> skip
…
> skip
…
> 15
…
> done
…
> add: how much of the day is overtime?
…
> keep
…
> skip
…
> email
…
> obi@norvane.example.ca
…
> at a data meetup in february
…
> what your week looks like
file: email.md
  Obi Eze: Your email to Obi Eze

  Subject: Software tester seeks information about software testing

  Hello Obi Eze,

  We met at a data meetup in February. I am a software tester at a bank. I would like to hear about software testing from someone who knows it first-hand.

  Would you have 15 minutes for a few questions about your experience, by phone, video or in person, in the next two weeks? I hope to learn what your week looks like. I am happy to work around your schedule.

  If now isn't a good time, I understand. Thank you for reading this.

  Best regards,
  Kiran Rao
  403-555-0101

    1. Keep it
> keep
…
> sent
…
> wen said yes wed 10, obi said call him NOW
coach: Obi Eze: Go ahead, the clock is running. Type *done* when it's over.

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 15 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. What would you do differently if you were starting out today?
  3. How much of the day is overtime?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
> about half the day is SQL
coach: Obi Eze: Noted.
> question 3
coach: Obi Eze: Question 3 of 4: How much of the day is overtime?
> overtime only at month end
coach: Obi Eze: Noted.
> done
coach: Obi Eze: You noted:
  about half the day is SQL
  overtime only at month end
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. about half the day is SQL
    2. overtime only at month end
> obi was great. half the day is SQL
coach: Obi Eze: And one thing you'll do because of it?
> try a free SQL course by sunday
coach: Obi Eze: Did they name someone else you could talk to?
    1. Yes, they did
    2. Not this time
> she said talk to lin chen at norvane and i can use her name
coach: Obi Eze: Lin Chen can wait until the thank-you is out, or you begin now; nothing here is lost.
    1. Begin with Lin
coach: How would you like to thank Obi?
    1. By email, today
    2. With a card
    3. An email today and a card
> by email
file: thank-you.md
  Obi Eze: Your thank-you to Obi Eze

  Subject: Thank you for talking with me

  Hello Obi,

  Thank you for your time and for answering my questions so openly. One thing you said stayed with me: half the day is SQL. I plan to do one thing because of it: try a free SQL course by Sunday. I will also get in touch with Lin Chen, as you suggested. I will let you know how it goes.

  With thanks,
  Kiran Rao
  403-555-0101

    1. Keep it
> keep
coach: Obi Eze: Send it while it's fresh. Is it on its way?
    1. It's sent
    2. Not yet
    3. I won't send one
> sent
coach: Obi Eze: Lovely. That will be remembered. The rest is for you alone.
coach: Your next step: "try a free SQL course by Sunday". When will you do it?
    1. Already done
    2. No day yet
> sunday
coach: Obi Eze: Did the talk move your decision?
    1. Closer to a yes
    2. Further away
    3. About the same
> closer
coach: Obi Eze: Good to know. Before you commit, hear one more person in the same field; one talk is one view.
coach: In a month, two lines to Obi about what came of it are a pleasure to get. Shall I remind you?
    1. Yes, in a month
    2. No, thanks
> yes
coach: Obi Eze: Was this useful?
    1. Yes
    2. Partly
    3. Not really
> yes
file: notes.pdf
  Obi Eze: Your notes on the talk with Obi Eze

  # What I heard from Obi Eze

  data analyst
  Norvane

  What I learned: half the day is SQL

  What I'll do: try a free SQL course by Sunday
  When: Sunday, March 15

  Whom they suggested: Lin Chen

  Where my decision stands: Closer to a yes

  ## My notes

  1. What does an ordinary Tuesday look like for you?
     about half the day is SQL
  2. How much of the day is overtime?
     overtime only at month end
coach: You found someone, asked well, kept your time and said thanks. What you heard, you heard first-hand. That stays with you.
coach: Shall we begin with Lin now? Much of the work is already done.
    1. Yes, now
    2. In a few days
    3. No, that's all
> wen
coach: Wen: One thing first, so that nothing gets lost:

  Wednesday, March 11 at 10:00 am, right?
    1. Yes
    2. No
> yes
coach: Wen: How will you talk?
    1. By phone
    2. By video
    3. In person
    4. By email, in writing
> video
coach: Wen: Do you have the link yet? Paste it, or skip and add it later.
> skip
coach: Wen: Fine. Ask for it the day before if it hasn't come.
coach: Would anything make the talk easier for you, such as captions, written questions or a quiet place?
    1. No, I'm fine
    2. Yes, there is
> no im fine
coach: Wen: Wednesday, March 11 at 10:00 am, 15 minutes with Wen Zhao. Is that right?
    1. Yes, that's right
    2. The time is different
[at 2026-03-11 10:00]
…
> started
coach: Wen: The clock is running, 15 minutes. Speak slowly, listen, and note what stands out. Thank Wen at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 4: What does an ordinary Tuesday look like for you?
> release week means late evenings
coach: Wen: Noted.
> next
coach: Wen: Question 2 of 4: How stressful is it?
> very stressful before a release, else quiet
coach: Wen: Noted.
> done
coach: Wen: You noted:
  release week means late evenings
  very stressful before a release, else quiet
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. release week means late evenings
    2. very stressful before a release, else quiet
> release weeks are the whole job
coach: Wen: And one thing you'll do because of it?
> compare my interviews
file: compared.pdf
  What people told you, side by side

  # What people told me

  ## What does an ordinary Tuesday look like for you?

  - Wen: release week means late evenings
  - Obi Eze: about half the day is SQL

  ## What you learned

  - Wen: release weeks are the whole job
  - Obi Eze: half the day is SQL

  ## Hours and working conditions

  - Wen, asked "How stressful is it?": very stressful before a release, else quiet
  - Obi Eze, asked "How much of the day is overtime?": overtime only at month end
coach: Wen: And one thing you'll do because of it?
> my interviews
coach: Your interviews:
  - Wen (open now): follow up. My next reminder is on Wednesday, March 11 at 7:30 pm.
  - Obi Eze: follow up. My next reminder is on Sunday, March 15 at 10:00 am.
    1. Obi Eze
    2. New interview
    3. Compare my interviews
    4. Show my adviser
    5. Cancel
