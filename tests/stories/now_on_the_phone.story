title: She's on the phone now: the short script at once, quiet, then back to what was open
at: 2026-11-23 10:00 America/Edmonton

coach: Hello, I'm Firsthand, your coach for information interviews.
  I save your steps, your questions and your contact's work details, so that I can remind you. Only the people who run this coach could see them. Please leave out ID numbers and health details. Type *help* at any time; *forget me* erases everything.
coach: I help you set up a short talk, 10 to 15 minutes, with someone who knows the work or studies you're curious about. You ask, they tell you what it's really like. It isn't a job interview.
  We go in four steps: prepare, arrange, talk, follow up.
coach: What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
> career
coach: Which one? A few words are enough, as in: I'd like to know more about …

> nursing assistant
coach: What's your own first and last name? It goes under the messages you'll send.

> Sam Okafor
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet

* Yes
coach: What's their name? First and last if you know it, or the first name for now.

> Dana
coach: How do you know Dana?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met

> she's on the phone right now!!
coach: Go ahead, the clock is running. Type *done* when it's over.

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 15 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
= phase conduct

> nights are 12 hours
coach: Noted.

> she started as a porter
coach: Noted.
= notes 2

[wait 13 minutes]
nudge: Half time. Your most important question asked yet?
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.

> done
coach: You noted:
  nights are 12 hours
  she started as a porter
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. nights are 12 hours
    2. she started as a porter
