title: Practising "now is a good time": said aloud, timed by the clock
at: 2026-11-26 13:45 America/Edmonton
step: arrange.when_call
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: role = charge nurse
slot: minutes = 15
slot: me.name = {"first": "Sam", "last": "Okafor"}

…
> rehearse the call
coach: You call, and I play Dana. Who picks up?
    1. Somebody friendly
    2. Somebody in a hurry
    3. "Now is a good time"
    4. "Send me an email"
    5. Somebody who says no
    6. Surprise me
> 3
coach: I'm Dana Wu now (charge nurse), and my phone rings. Type what you'd say, or say it aloud and press *Said it*. *stop rehearsing* ends it at any time.
coach: On the phone, Dana: "Hello?"

  Your coach: Say your first words, and ask whether now is a good time.
    1. Said it
    2. Stop rehearsing
[wait 1 minute]
* Said it
coach: On the phone, Dana: "Now is a good time, in fact. After today I'm away for three weeks."

  Your coach: Don't hang up. Thank them, and say how long you'll take.
    1. Said it
    2. Stop rehearsing
> said it
coach: On the phone, Dana: "Fine. What would you like to know?"

  Your coach: Ask the first question on your list.
    1. Said it
    2. Stop rehearsing
[wait 1 minute]
> done
coach: On the phone, Dana: "It changes with the season. Winter is quiet, and in summer there's hardly time to eat."

  Your coach: Stay with that answer and ask one thing more about it.
    1. Said it
    2. Stop rehearsing
* Said it
coach: On the phone, Dana: "You get used to it, and the team helps. Is there anything else?"

  Your coach: Ask who else you should talk to.
    1. Said it
    2. Stop rehearsing
[wait 1 minute]
* Said it
coach: On the phone, Dana: "I'd ask the people on the night shift. They see the other half of it."

  Your coach: Thank them and say goodbye.
    1. Said it
    2. Stop rehearsing
* Said it
coach: That was the call. I'm your coach again.
  Your first words took about 60 seconds. Half a minute is the aim, 75 words at the most.
  The whole call: 3 minutes.
coach: I can't hear you, so ask yourself three things. Did you say your name first? Did you say how many minutes? Did you ask whether now is a good time?
coach: Once more?
    1. Somebody else
    2. The same once more
    3. Surprise me
    4. That's enough
> no
coach: Good. Back to where we were.
coach: When will you call? I'll come back then with your opener.
    1. Right now
    2. I've already called
    3. Practise it first
