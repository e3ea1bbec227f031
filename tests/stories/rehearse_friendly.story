title: Practising the call with somebody friendly: timed, with one hint, and back to the very question
at: 2026-11-26 13:45 America/Edmonton
step: arrange.when_call
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: role = charge nurse
slot: minutes = 15
slot: me.name = {"first": "Sam", "last": "Okafor"}

…
> can we practise?
coach: You call, and I play Dana. Who picks up?
    1. Somebody friendly
    2. Somebody in a hurry
    3. "Now is a good time"
    4. "Send me an email"
    5. Somebody who says no
    6. Surprise me
* Somebody friendly
coach: I'm Dana Wu now (charge nurse), and my phone rings. Type what you'd say, or say it aloud and press *Said it*. *stop rehearsing* ends it at any time.
coach: On the phone, Dana: "Hello, Dana Wu speaking."

  Your coach: Say your first words, who you are, why you call and how long it takes.
    1. Said it
    2. Stop rehearsing
> Hello, is this Dana Wu? My name is Sam Okafor. I'm a student at NAIT and I'd like to learn how you got into nursing. It would take 15 minutes. Is now a good time, or should I call back later this week?
coach: On the phone, Dana: "Oh, how nice that you ask. I can give you 15 minutes, then I have a meeting. Is that enough?"

  Your coach: Say that it is, and that you'll keep to it.
    1. Said it
    2. Stop rehearsing
> yes thats plenty, ill watch the clock
coach: On the phone, Dana: "That's fine. Ask away."

  Your coach: Ask the first question on your list.
    1. Said it
    2. Stop rehearsing
> do you like your job?
coach: On the phone, Dana: "Good question. It isn't what I expected when I started. The first year was the hard part."

  Your coach: Stay with that answer and ask one thing more about it.
    1. Said it
    2. Stop rehearsing
> why?
coach: On the phone, Dana: "You need more patience than they tell you at school. But I have to get back in a minute."

  Your coach: Ask who else you should talk to.
    1. Said it
    2. Stop rehearsing
> ok who else should i talk to
coach: On the phone, Dana: "There's a colleague two doors down. You can say that I sent you."

  Your coach: Thank them and say goodbye.
    1. Said it
    2. Stop rehearsing
> thanks, bye
coach: That was the call. I'm your coach again.
  Your first words: 43 words, about 17 seconds aloud. That's inside the half minute.
  The whole call: 1 minute.
  What went well: You asked whether now is a good time. That makes a yes easy.
coach: For next time:
  - "do you like your job?": You may get one word back. Begin with "what" or "how", and they'll tell you a story. How about: What keeps you there?
coach: Once more?
    1. Somebody else
    2. The same once more
    3. Surprise me
    4. That's enough
> enough
coach: Good. Back to where we were.
coach: When will you call? I'll come back then with your opener.
    1. Right now
    2. I've already called
    3. Practise it first
