title: Practising with somebody in a hurry: an opener in two halves, and the hints that matter most
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
…
> stop rehearsing
…
* Practise it first
coach: You call, and I play Dana. Who picks up?
    1. Somebody friendly
    2. Somebody in a hurry
    3. "Now is a good time"
    4. "Send me an email"
    5. Somebody who says no
    6. Surprise me
> in a hurry
coach: I'm Dana Wu now (charge nurse), and my phone rings. Type what you'd say, or say it aloud and press *Said it*. *stop rehearsing* ends it at any time.
coach: On the phone, Dana: "Dana here. Make it quick, I'm between two meetings."

  Your coach: Say your first words. Short sentences, no hurry in your voice.
    1. Said it
    2. Stop rehearsing
> hi is this dana
coach: On the phone, Dana: "Yes? What is it?"

  Your coach: Go on, why you call and how long it takes.
    1. Said it
    2. Stop rehearsing
> sorry to bother you i know you are busy, sorry, do you have any job openings for a student like me
coach: On the phone, Dana: "Five minutes, then I have to run. What's the one thing you want to know?"

  Your coach: Take the five minutes, and ask what matters most to you.
    1. Said it
    2. Stop rehearsing
> how much do you make
coach: On the phone, Dana: "Hm. People think it's about the tools. It's about people."

  Your coach: One short question about that answer.
    1. Said it
    2. Stop rehearsing
> ok
coach: On the phone, Dana: "Most of my day is talking somebody through something. Right, that's nearly my five minutes."

  Your coach: Offer to stop, and ask who else you could talk to.
    1. Said it
    2. Stop rehearsing
> ok bye
coach: On the phone, Dana: "Try the front desk, they know everyone. I'm off."

  Your coach: One line of thanks.
    1. Said it
    2. Stop rehearsing
> thx!!
coach: That was the call. I'm your coach again.
  Your first words: 25 words, about 10 seconds aloud. That's inside the half minute.
  The whole call: 1 minute.
  What went well: You thanked them, short as it was. That is what they'll remember.
coach: For next time:
  - "hi is this dana sorry to bother you i know you are busy, so…": They decide in the first seconds who this is. Say your first and last name at once.
  - "do you have any job openings": Asking for work on the first call ends it. Ask how they got into it.
  - They need to hear that it's short. Say "10 to 15 minutes".
coach: Once more?
    1. Somebody else
    2. The same once more
    3. Surprise me
    4. That's enough
> that's enough
coach: Good. Back to where we were.
coach: When will you call? I'll come back then with your opener.
    1. Right now
    2. I've already called
    3. Practise it first
