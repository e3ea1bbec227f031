title: They have ten minutes right now: the marks are set for ten
at: 2026-11-24 10:00 America/Edmonton
step: arrange.called
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 10
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton
slot: channel = phone

…
> they said now
coach: Go ahead, the clock is running. Type *done* when it's over.

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 10 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
= nudges half 2026-11-24 10:05, closing 2026-11-24 10:08, time 2026-11-24 10:10, overrun 2026-11-24 10:12, over 2026-11-24 10:30

[wait 10 minutes]
nudge: Half time. Your most important question asked yet?
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.
nudge: Time. "I promised 10 minutes, and I'm happy to stop here." If they want to go on, follow their lead.

> done
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
= state follow_up.learned
