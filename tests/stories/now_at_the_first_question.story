title: The phone rings before anything is prepared: four questions at once, no question back
at: 2026-11-24 10:00 America/Edmonton

…
> omg he's calling me right now help
coach: Go ahead, the clock is running. Type *done* when it's over.

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 15 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
= state conduct.now

> done
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
= state follow_up.learned
= contact empty
