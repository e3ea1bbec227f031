title: Beth, who wanted to cancel, after her nine minutes: what she heard, her thanks, the next name, and rest
continues: cancel_in_a_spiral.story

[at 2026-11-26 14:00]
…
> started
coach: Welcome back. You're in the step "the talk itself" with Dana Wu.
  We can go on from here, or type *start over*.
coach: The clock is running, 10 minutes. Speak slowly, listen, and note what stands out. Thank Dana at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
[at 2026-11-26 14:09]
nudge: Half time. Your most important question asked yet?
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.
> done, it was so nice!! i talked 9 min
coach: You noted:
  it was so nice!! i talked 9 min
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
> half her day is digitizing labels, and she gave me a name
coach: And one thing you'll do because of it?
> look at the volunteer page this weekend
coach: Who is it, and where do they work?
> Ali Reza at the city archives
coach: May you mention Dana when you write to Ali Reza?
    1. Yes, I may
    2. I didn't ask
> i didnt ask
coach: Ali Reza can wait until the thank-you is out, or you begin now; nothing here is lost.
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

  Thank you for your time and for answering my questions so openly. One thing you said stayed with me: half your day is digitizing labels. I plan to do one thing because of it: look at the volunteer page this weekend. I will also get in touch with Ali Reza, as you suggested. May I mention your name when I write to Ali Reza? I will let you know how it goes.

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
coach: Your next step: "look at the volunteer page this weekend". When will you do it?
    1. Already done
    2. No day yet
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
> no thanks
coach: Was this useful?
    1. Yes
    2. Partly
    3. Not really
> yes
file: notes.pdf
  Your notes on the talk with Dana Wu

  # What I heard from Dana Wu

  Alberta Health Services

  What I learned: half her day is digitizing labels

  What I'll do: look at the volunteer page this weekend
  When: Saturday, November 28

  Whom they suggested: Ali Reza

  Where my decision stands: Closer to a yes

  ## My notes

  1. What does an ordinary Tuesday look like for you?
     it was so nice!! i talked 9 min
coach: You found someone, asked well, kept your time and said thanks. What you heard, you heard first-hand. That stays with you.
coach: Shall we begin with Ali now? Much of the work is already done.
    1. Yes, now
    2. In a few days
    3. No, that's all
> in a few days
coach: What would you like to do next?
    1. New interview
    2. Show my adviser
    3. My interviews
    4. Where am I
= closed done
