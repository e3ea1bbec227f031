title: The call that was waited for comes out of nowhere: back afterwards, nothing lost
at: 2026-11-24 10:00 America/Edmonton
step: arrange.waiting
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton
slot: sent_at = {"at": "2026-11-20T09:00", "zone": "America/Edmonton"}
slot: channel = email

…
> she's on the phone and wants to talk now
coach: Go ahead, the clock is running. Type *done* when it's over.

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 15 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
= phase conduct

> back to back shifts in december
coach: Noted.
= notes 1

> what does an ordinary day look like
coach: Noted.
= notes 2

> the help desk people rotate too
coach: Noted.
= notes 3

> notes
coach: Your notes:
  What does an ordinary Tuesday look like for you?
  10:00 am  back to back shifts in december
  10:00 am  what does an ordinary day look like
  10:00 am  the help desk people rotate too

[wait 14 minutes]
nudge: Half time. Your most important question asked yet?
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.

> we're done
coach: You noted:
  back to back shifts in december
  what does an ordinary day look like
  the help desk people rotate too
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. back to back shifts in december
    2. the help desk people rotate too
= state follow_up.learned
