title: The talk: quiet, notes question by question, a word at half time, near the end and at the end
at: 2026-11-26 13:55 America/Edmonton
step: conduct.start
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: opening = Hello Dana, this is Sam Okafor. Thank you for making time for this.
slot: channel = email
slot: contact_email = dana.wu@example.ca
slot: mode = phone
slot: who_calls = me
slot: meeting = {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}
slot: me.goal = career
slot: me.field = nursing
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
[at 2026-11-26 14:00]
…
> started
coach: The clock is running, 15 minutes. Speak slowly, listen, and note what stands out. Thank Dana at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
= nudges half 2026-11-26 14:07, closing 2026-11-26 14:12, time 2026-11-26 14:15, overrun 2026-11-26 14:18, over 2026-11-26 14:35

> she starts at 6:45, gets handover first
coach: Noted.
= notes 1

> next
coach: Question 2 of 3: How do nights feel after a year?

> rotating shifts are the hard part
coach: Noted.
= notes 2

[wait 3 minutes]

[wait 5 minutes]
nudge: Half time. Your most important question asked yet?

> ask Ali Khan, yes use my name
coach: Noted.

[wait 8 minutes]
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.
nudge: Time. "I promised 15 minutes, and I'm happy to stop here." If they want to go on, follow their lead.

> done
coach: You noted:
  she starts at 6:45, gets handover first
  rotating shifts are the hard part
  ask Ali Khan, yes use my name
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. she starts at 6:45, gets handover first
    2. rotating shifts are the hard part
    3. ask Ali Khan, yes use my name
= state follow_up.learned
= notes 3
= nudges same_evening 2026-11-26 19:30, next_day 2026-11-27 14:16, last_call 2026-11-28 14:16
