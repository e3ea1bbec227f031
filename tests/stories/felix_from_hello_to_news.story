title: Félix, who thinks in French: from the channel to the call, muted, thanks, and the head of school as the next one
at: 2026-03-13 15:00 America/Edmonton
step: arrange.channel
slot: goal = career
slot: field = teaching
slot: contact = {"first": "Josée", "last": "Lavoie"}
slot: relation = referred
slot: referrer = Kevin Lavoie
slot: referrer_ok = yes
slot: named = Kevin Lavoie
slot: organization = école Notre-Dame
slot: role = teacher
slot: minutes = 15
slot: aim = if they really finish at 15h30
slot: questions = ["a1", "h2", "k1", "l1"]
slot: me.goal = career
slot: me.field = teaching
slot: me.name = {"first": "Félix", "last": "Tremblay"}
slot: me.timezone = America/Edmonton


…
> by mail
coach: By email, right?
    1. Yes
    2. No
> I am student in arts, I want to know if teaching is for me
coach: Describe yourself to Josée in one line. Finish: I am …
coach: Which phone number may Josée reach you at? It goes under your name.
> 780-555-0127
coach: What's Josée's work email address?
> josee.lavoie@ecole.example.ca
coach: What would you like to hear about? Say it to Josée. Finish: I hope to learn …
> how your days really look
file: email.md
  Your email to Josée Lavoie

  Subject: Referred by Kevin Lavoie: question about teaching

  Hello Josée Lavoie,

  Kevin Lavoie suggested I write to you. I am a student in arts, I want to know if teaching is for me. I would like to hear about teaching from someone who knows it first-hand.

  Would you have 15 minutes for a few questions about your experience, by phone, video or in person, in the next two weeks? I hope to learn how your days really look. I am happy to work around your schedule.

  If now isn't a good time, I understand. Thank you for reading this.

  Best regards,
  Félix Tremblay
  780-555-0127

    1. Keep it
> keep
coach: When will you send it? Name a moment, and I'll be there with the text.
    1. Right now
    2. It's already sent
    3. I'd rather not
> it's sended!
coach: Good, so your message is out. I've moved on to waiting for the answer.
    1. Undo
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Josée answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
[at 2026-03-16 18:00]
…
> she answer me! she want thursday 16h by phone
coach: They said yes, wonderful. Let's fix the time.
    1. Undo
coach: A short answer from you today keeps it warm.
coach: Thursday, March 19 at 4:00 pm, right?
    1. Yes
    2. No
> yes
coach: Who calls whom?
    1. I call them
    2. They call me
> it's her who calls
coach: They call me, right?
    1. Yes
    2. No
> yes
coach: Would anything make the talk easier for you, such as captions, written questions or a quiet place?
    1. No, I'm fine
    2. Yes, there is
> no i'm good
coach: Thursday, March 19 at 4:00 pm, 15 minutes with Josée Lavoie. Is that right?
    1. Yes, that's right
    2. The time is different
> yes
file: talk.ics
  Talk with Josée Lavoie

  For your calendar, Thursday, March 19 at 4:00 pm. Your questions are in it, and it reminds you an hour before. If the time moves, I'll give you a new one.
file: reply.md
  Your reply to Josée Lavoie

  Hello Josée,

  Thank you for making time. Thursday, March 19 at 4:00 pm works well for me. I will be ready for your call at 780-555-0127. I'll keep it to 15 minutes.

  I look forward to it.

  Best regards,
  Félix Tremblay
  780-555-0127

    1. Keep it
> keep
coach: Have you sent it?
    1. Yes, sent
    2. Later today
> sended
coach: It's set. I'll remind you in good time. If the time moves, tell me. If they're on the line sooner, type *now*.
coach: For Thursday, March 19, lay these out where you can see them. Tick what's ready; no hurry before the day.
    1. [ ] Your script, printed or on a screen
    2. [ ] Résumé and cover letter, for your own eyes
    3. [ ] Paper and a pen
    4. [ ] Something neat to wear, by phone too
    5. [ ] A quiet place and a charged phone
> done
coach: On the day, speak slowly and clearly. Your first words: "Hello Josée, this is Félix Tremblay. Thank you for making time for this." Then: "You offered 15 minutes. Is that still good?" You only need the first sentence; they'll do most of the talking.
coach: Take detailed notes while you talk. You can type them here line by line; I'll keep them under your questions.
coach: When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
> mute
coach: In the talk, only the word for your last question will come. Reminders before and after it stay; *stop reminders* turns those off, and *resume* brings everything back.

  When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
[at 2026-03-19 16:00]
…
> start
coach: The clock is running, 15 minutes. Speak slowly, listen, and note what stands out. Thank Josée at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 4: What does an ordinary Tuesday look like for you?
> she correct the evening but not the week-end
coach: Noted.
[at 2026-03-19 16:13]
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.
> finish! 14 min
coach: You noted:
  she correct the evening but not the week-end
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. she correct the evening but not the week-end
> there is so much meetings
coach: And one thing you'll do because of it?
> visit her class in april
coach: Did they name someone else you could talk to?
    1. Yes, they did
    2. Not this time
> speak with her director, Mrs Gagnon, she said yes for her name
coach: Mrs. Gagnon, right?
    1. Yes
    2. No
> yes
coach: Mrs. Gagnon can wait until the thank-you is out, or you begin now; nothing here is lost.
    1. Begin with Mrs. Gagnon
coach: How would you like to thank Josée?
    1. By email, today
    2. With a card
    3. An email today and a card
> email
file: thank-you.md
  Your thank-you to Josée Lavoie

  Subject: Thank you for talking with me

  Hello Josée,

  Thank you for your time and for answering my questions so openly. One thing you said stayed with me: there is so much meetings. I plan to do one thing because of it: visit her class in April. I will also get in touch with Mrs. Gagnon, as you suggested. I will let you know how it goes.

  With thanks,
  Félix Tremblay
  780-555-0127

    1. Keep it
> keep
coach: Send it while it's fresh. Is it on its way?
    1. It's sent
    2. Not yet
    3. I won't send one
> it's sent, thank you
coach: Lovely. That will be remembered. The rest is for you alone.
coach: Your next step: "visit her class in April". When will you do it?
    1. Already done
    2. No day yet
> april 9
coach: Did the talk move your decision?
    1. Closer to a yes
    2. Further away
    3. About the same
> closer
coach: Good to know. Before you commit, hear one more person in the same field; one talk is one view.
coach: In a month, two lines to Josée about what came of it are a pleasure to get. Shall I remind you?
    1. Yes, in a month
    2. No, thanks
> yes
coach: Was this useful?
    1. Yes
    2. Partly
    3. Not really
> yes
file: notes.pdf
  Your notes on the talk with Josée Lavoie

  # What I heard from Josée Lavoie

  teacher
  école Notre-Dame

  What I wanted to know: if they really finish at 15h30

  What I learned: there is so much meetings

  What I'll do: visit her class in April
  When: Thursday, April 9

  Whom they suggested: Mrs. Gagnon

  Where my decision stands: Closer to a yes

  ## My notes

  1. What does an ordinary Tuesday look like for you?
     she correct the evening but not the week-end
coach: You found someone, asked well, kept your time and said thanks. What you heard, you heard first-hand. That stays with you.
coach: Shall we begin with Mrs. Gagnon now? Much of the work is already done.
    1. Yes, now
    2. In a few days
    3. No, that's all
> yes now
coach: Now Mrs. Gagnon. Josée's name goes into your first line, and what you told me about yourself carries over.
coach: Is this one about teaching too?
    1. Yes, the same
    2. No, something else
= contact Mrs. Gagnon
