title: Practising a no: nothing that is said in it is news, and the real call comes before everything
at: 2026-11-26 13:45 America/Edmonton
step: arrange.when_call
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: role = charge nurse
slot: minutes = 15
slot: me.name = {"first": "Sam", "last": "Okafor"}

…
> practise
coach: You call, and I play Dana. Who picks up?
    1. Somebody friendly
    2. Somebody in a hurry
    3. "Now is a good time"
    4. "Send me an email"
    5. Somebody who says no
    6. Surprise me
* Surprise me
coach: I'm Dana Wu now (charge nurse), and my phone rings. Type what you'd say, or say it aloud and press *Said it*. *stop rehearsing* ends it at any time.
coach: On the phone, Dana: "Hello, Dana Wu speaking."

  Your coach: Say your first words, who you are, why you call and how long it takes.
    1. Said it
    2. Stop rehearsing
> stop
coach: We've left the rehearsal. Nothing that you said in it is kept.

  When will you call? I'll come back then with your opener.
    1. Right now
    2. I've already called
    3. Practise it first
> practise with dana
coach: You call, and I play Dana. Who picks up?
    1. Somebody friendly
    2. Somebody in a hurry
    3. "Now is a good time"
    4. "Send me an email"
    5. Somebody who says no
    6. Surprise me
> says no
coach: I'm Dana Wu now (charge nurse), and my phone rings. Type what you'd say, or say it aloud and press *Said it*. *stop rehearsing* ends it at any time.
coach: On the phone, Dana: "Yes, Dana here?"

  Your coach: Say your first words, who you are, why you call and how long it takes.
    1. Said it
    2. Stop rehearsing
> Hello, is this Dana Wu? My name is Sam Okafor. I'm a student at NAIT and I'd like to learn how you got into nursing. It would take 15 minutes. Is now a good time, or should I call back later this week?
coach: On the phone, Dana: "I'm sorry, I don't do calls like that. No."

  Your coach: Take the no kindly. You may ask once whether they know someone else.
    1. Said it
    2. Stop rehearsing
> she said no
coach: On the phone, Dana: "Hm. Try the association, they have a list of people who like to talk."

  Your coach: Thank them for their time and say goodbye.
    1. Said it
    2. Stop rehearsing
> thanks anyway
coach: That was the call. I'm your coach again.
  Your first words: 43 words, about 17 seconds aloud. That's inside the half minute.
  The whole call: 1 minute.
  What went well: You asked whether now is a good time. That makes a yes easy.
coach: For next time:
  - A no is final, but a name may come with it: "I understand. Is there someone else I could ask?"
coach: Once more?
    1. Somebody else
    2. The same once more
    3. Surprise me
    4. That's enough
> somebody else
coach: You call, and I play Dana. Who picks up?
    1. Somebody friendly
    2. Somebody in a hurry
    3. "Now is a good time"
    4. "Send me an email"
    5. Somebody who says no
    6. Surprise me
> now is a good time
coach: I'm Dana Wu now (charge nurse), and my phone rings. Type what you'd say, or say it aloud and press *Said it*. *stop rehearsing* ends it at any time.
coach: On the phone, Dana: "Hello?"

  Your coach: Say your first words, and ask whether now is a good time.
    1. Said it
    2. Stop rehearsing
> dana is calling me right now
coach: Go ahead, the clock is running. Type *done* when it's over.

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 15 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
