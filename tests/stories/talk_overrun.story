title: The talk runs over its time: one kind word, and none once they know
at: 2026-11-26 13:55 America/Edmonton
step: conduct.start
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["a1", "k1", "l1"]
slot: channel = email
slot: mode = phone
slot: meeting = {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
[at 2026-11-26 14:00]
> started
coach: The clock is running, 15 minutes. Speak slowly, listen, and note what stands out. Thank Dana at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
# no marks in the middle, they said
> mute
coach: Only the word for your last question will come.
[wait 12 minutes]
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.
> he keeps rambling
coach: Say: "That is really useful. Can I ask about something else before our time is up?"
[wait 8 minutes]
> time left
coach: The 15 minutes you asked for are over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
> she wants to keep talking
coach: Say: "I promised 15 minutes, and I'm happy to stay if you are." Then follow their lead.
[wait 5 minutes]
> she asked about my resume
coach: Noted.
> done
coach: You noted:
  she asked about my resume
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. she asked about my resume
