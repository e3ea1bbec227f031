title: In the talk, whole short lines mean the coach; everything else is a note under the question on the table
at: 2026-11-26 13:55 America/Edmonton
step: conduct.start
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["a1", "b2", "e1", "k1", "l1"]
slot: channel = email
slot: mode = phone
slot: meeting = {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
[at 2026-11-26 14:00]
> started
coach: The clock is running, 15 minutes. Speak slowly, listen, and note what stands out. Thank Dana at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 5: What does an ordinary Tuesday look like for you?
> next she told me to stop by
coach: Noted.
> help desk first, then the ward
coach: Noted.
> 12
coach: Noted.
> skip that one
coach: Question 2 of 5: What would you do differently if you were starting out today?
> she answered 3 and 4 already
coach: Ticked: 3, 4.

  Question 2 of 5: What would you do differently if you were starting out today?
> back to 1
coach: Question 1 of 5: What does an ordinary Tuesday look like for you?
> back to school at 40
coach: Noted.
> next
coach: Question 2 of 5: What would you do differently if you were starting out today?
> how long left?
coach: 15 of 15 minutes left.

  Question 2 of 5: What would you do differently if you were starting out today?
> next
coach: Question 5 of 5: Who else would you suggest I talk to, and may I use your name?
> next
coach: That was your last question. Time to thank them.
> what was the question again?
coach: That was your last question. Time to thank them.
> back
coach: Question 5 of 5: Who else would you suggest I talk to, and may I use your name?
> later she moved to Calgary
coach: Noted.
> done
coach: You noted:
  next she told me to stop by
  help desk first, then the ward
  12
  back to school at 40
  later she moved to Calgary
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. next she told me to stop by
    2. back to school at 40
    3. later she moved to Calgary
> my notes
file: notes.pdf
  Your notes on the talk with Dana Wu

  # What I heard from Dana Wu

  Alberta Health Services

  ## My notes

  1. What does an ordinary Tuesday look like for you?
     next she told me to stop by
     help desk first, then the ward
     12
     back to school at 40
  2. Who else would you suggest I talk to, and may I use your name?
     later she moved to Calgary
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. next she told me to stop by
    2. back to school at 40
    3. later she moved to Calgary
