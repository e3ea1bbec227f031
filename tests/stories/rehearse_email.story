title: Practising "send me an email": it is no no, and why? is asked of the contact
at: 2026-11-26 13:45 America/Edmonton
step: arrange.when_call
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: role = charge nurse
slot: minutes = 15
slot: me.name = {"first": "Sam", "last": "Okafor"}

…
> lets practice
coach: You call, and I play Dana. Who picks up?
    1. Somebody friendly
    2. Somebody in a hurry
    3. "Now is a good time"
    4. "Send me an email"
    5. Somebody who says no
    6. Surprise me
> send me an email
coach: I'm Dana Wu now (charge nurse), and my phone rings. Type what you'd say, or say it aloud and press *Said it*. *stop rehearsing* ends it at any time.
coach: On the phone, Dana: "Hello, Dana Wu speaking."

  Your coach: Say your first words, who you are, why you call and how long it takes.
    1. Said it
    2. Stop rehearsing
> Hello, is this Dana Wu? My name is Sam Okafor. I'm a student at NAIT and I'd like to learn how you got into nursing. It would take 15 minutes. Is now a good time, or should I call back later this week?
coach: On the phone, Dana: "I'm not good on the phone. Could you send me an email?"

  Your coach: Say yes gladly, and ask for the address.
    1. Said it
    2. Stop rehearsing
> sure, what is your email address?
coach: On the phone, Dana: "The one on our website reaches me. What would you ask me? Then I can think about it."

  Your coach: Ask your first question, so that they know what will come.
    1. Said it
    2. Stop rehearsing
> What does an ordinary Tuesday look like for you?
coach: On the phone, Dana: "Good one. I can write you a few lines about that."

  Your coach: Ask one thing more, such as when it suits them, or what you could read before.
    1. Said it
    2. Stop rehearsing
> why?
coach: On the phone, Dana: "Any day but Monday. I have to go now."

  Your coach: Ask who else you could talk to.
    1. Said it
    2. Stop rehearsing
> help
coach: You're in the step "make arrangements" with Dana Wu. Type what you'd say, or say it aloud and press *Said it*.
  You can type *back*, *skip*, *why*, *where am I*, *later* or *stop reminders* at any time, and *human* for a person.

  On the phone, Dana: "Any day but Monday. I have to go now."

  Your coach: Ask who else you could talk to.
    1. Said it
    2. Stop rehearsing
> Is there someone else I could talk to?
coach: On the phone, Dana: "Nobody comes to mind. I'll think about it."

  Your coach: Thank them and say goodbye.
    1. Said it
    2. Stop rehearsing
> thank you Dana
coach: That was the call. I'm your coach again.
  Your first words: 43 words, about 17 seconds aloud. That's inside the half minute.
  The whole call: 1 minute.
  What went well: You asked whether now is a good time. That makes a yes easy.
coach: There's nothing I would change. You can call.
coach: Once more?
    1. Somebody else
    2. The same once more
    3. Surprise me
    4. That's enough
* The same once more
coach: I'm Dana Wu now (charge nurse), and my phone rings. Type what you'd say, or say it aloud and press *Said it*. *stop rehearsing* ends it at any time.
coach: On the phone, Dana: "Hello, Dana Wu speaking."

  Your coach: Say your first words, who you are, why you call and how long it takes.
    1. Said it
    2. Stop rehearsing
> stop rehearsing
coach: We've left the rehearsal. Nothing that you said in it is kept.

  When will you call? I'll come back then with your opener.
    1. Right now
    2. I've already called
    3. Practise it first
