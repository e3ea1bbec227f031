title: Ten minutes were asked for, and nobody watches the clock: half, last question, time, over time, then silence
at: 2026-11-26 20:55 America/Edmonton
step: conduct.start
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 10
slot: questions = ["a1", "k1", "l1"]
slot: channel = email
slot: mode = phone
slot: meeting = {"at": "2026-11-26T21:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
[at 2026-11-26 21:00]
> started
coach: The clock is running, 10 minutes. Speak slowly, listen, and note what stands out. Thank Dana at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
= nudges half 2026-11-26 21:05, closing 2026-11-26 21:08, time 2026-11-26 21:10, overrun 2026-11-26 21:12, over 2026-11-26 21:30
[wait 5 minutes]
nudge: Half time. Your most important question asked yet?
[wait 3 minutes]
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.
[wait 2 minutes]
nudge: Time. "I promised 10 minutes, and I'm happy to stop here." If they want to go on, follow their lead.
[wait 4 minutes]
nudge: A few minutes over now. "I want to respect your time. Shall we stop here?" If they're enjoying it, stay and listen.
[wait 10 minutes]
[wait 7 minutes]
nudge: How did it go? Type *done* when you can talk.
> done
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
