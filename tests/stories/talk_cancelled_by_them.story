title: They cancel: every reminder goes, one kind offer of a new time
at: 2026-11-25 11:00 America/Edmonton
step: arrange.when
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
slot: contact_phone = +14035550188
slot: me.access_asked = no
slot: who_calls = me
slot: me.goal = career
slot: me.field = nursing
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> thursday at 2 pm
…
> yes
…
> keep
…
> sent
…
= nudges …reminder 2026-11-26 13:00, reminder 2026-11-26 14:45…

> she cancelled, her kid is sick
coach: They had to cancel. Let's see what's possible.
    1. Undo
coach: That happens; people's days change. Would you like to offer a new time once?
    1. Yes, offer a new time
    2. No, let it go
= nudges offer_again 2026-11-26 09:30

> yes
file: talk.ics
  Talk with Dana Wu, no time yet

  Open this file, and the old time leaves your calendar. The new one comes when you have it.
coach: Which two or three times could you offer Dana?

> monday after 3
file: reply.md
  Your reply to Dana Wu
  …
= state arrange.reply_open
