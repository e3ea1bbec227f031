title: While one talk is on, nothing is said about the others; it comes after the talk
at: 2026-11-26 09:50 America/Edmonton
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
slot: meeting = {"at": "2026-11-27T10:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
> new interview with Ali Khan
…
# the next day, Ali's question would come again in the middle of the talk with Dana
[at 2026-11-27 09:49]
> switch to Dana
…
> started
coach: Dana: The clock is running, 15 minutes. Speak slowly, listen, and note what stands out. Thank Dana at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
[at 2026-11-27 10:03]
nudge: Dana: Half time. Your most important question asked yet?
nudge: Dana: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.
> done
coach: Dana: Well done, you did it. While it's fresh, what is one thing you didn't know before?
[wait 2 hours]
nudge: Ali Khan: Shall we go on where we left off? It takes a few minutes.
  …
