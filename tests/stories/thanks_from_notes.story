title: The best notes are offered for the thank-you; words of one's own are put into its sentence
at: 2026-11-26 14:20 America/Edmonton
step: conduct.live
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
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

coach: Welcome back.

  The clock is running. Type notes, *next* for your next question, and *done* when it's over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
> handover first
coach: Noted.
> everyone trades shifts, so nobody works more than 3 nights in a row
coach: Noted.
> next
coach: Question 2 of 3: How do nights feel after a year?
> after a year the body gets used to it
coach: Noted.
> earplugs and dark curtains from day one
coach: Noted.
> done
coach: You noted:
  handover first
  everyone trades shifts, so nobody works more than 3 nights in a row
  after a year the body gets used to it
  earplugs and dark curtains from day one
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. everyone trades shifts, so nobody works more than 3 nights in a row
    2. after a year the body gets used to it
    3. earplugs and dark curtains from day one
> 1
coach: And one thing you'll do because of it?
> back
coach: One step back. You said "everyone trades shifts, so nobody works more than 3 nights in a row". Type a new answer, or *next* to keep it.
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. everyone trades shifts, so nobody works more than 3 nights in a row
    2. after a year the body gets used to it
    3. earplugs and dark curtains from day one
> it was great
coach: Glad to hear it.
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. everyone trades shifts, so nobody works more than 3 nights in a row
    2. after a year the body gets used to it
    3. earplugs and dark curtains from day one
> She said that her first winter was the hardest, and nobody warned her!
coach: And one thing you'll do because of it?
> read the course page
coach: Did they name someone else you could talk to?
    1. Yes, they did
    2. Not this time
> no
coach: How would you like to thank Dana?
    1. By email, today
    2. With a card
    3. An email today and a card
> email
file: thank-you.md
  Your thank-you to Dana Wu

  Subject: Thank you for talking with me

  Hello Dana,

  Thank you for your time and for answering my questions so openly. One thing you said stayed with me: your first winter was the hardest, and nobody warned you. I plan to do one thing because of it: read the course page. I will let you know how it goes.

  With thanks,
  Sam Okafor
  780-555-0142

    1. Keep it
