title: Nobody in mind: a circle to ask, a message to copy, and back when a name turns up
at: 2026-11-24 10:00 America/Edmonton

…
> 4
coach: Let's start small: a job you noticed lately, a subject that makes you lose track of time, or someone whose work you envy. What comes to mind?

> drawing
…
= slot field drawing
> Priya Shah
…
> nobody
coach: Most of these talks come through people you already know. Pick one circle, and think of anyone in it who may know someone.
    1. Family, friends and their friends
    2. Teachers, classmates, graduates
    3. Past bosses, co-workers, customers
    4. Club, sport, faith or settlement group
    5. A union, association or program office
    6. Someone in the news or on LinkedIn

> teachers
file: ask-around.md
  A message to ask around, ready to copy

  Hello,

  I'm looking into drawing and would like to hear about it from someone who knows it first-hand. Do you know anyone who might talk with me for 10 to 15 minutes? I have a few questions about what it's really like. It isn't about getting a job.

  If nobody comes to mind, that's fine. May I mention your name if someone does?

  Thank you,
  Priya Shah
coach: Send it to one or two people. Did a name come up?
    1. Yes, I have a name
    2. I'll try another circle

[wait 2 days]

> got one
…
= state prepare.contact
