title: The clocks change on Sunday: the reminder of the day before and the talk keep their time
at: 2027-03-10 10:00 America/Edmonton
step: arrange.when
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
slot: contact_phone = +14035550188
slot: me.access_asked = no
slot: who_calls = me
slot: contact_phone = +14035550188
slot: me.goal = career
slot: me.field = nursing
slot: me.access_asked = no
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> monday at 9 am
…
> yes
…
= slot meeting 2027-03-15T09:00
> keep
…
> sent
coach: It's set. I'll remind you in good time. If the time moves, tell me. If they're on the line sooner, type *now*.
coach: For Monday, March 15, lay these out where you can see them. Tick what's ready; no hurry before the day.
    …
= nudges …reminder 2027-03-14 19:00, …reminder 2027-03-15 08:00, reminder 2027-03-15 09:45…

[at 2027-03-14 18:59]

[at 2027-03-14 19:30]
file: script.pdf
  Your script for the talk with Dana Wu
  …
nudge: Your talk is Monday, March 15 at 9:00 am. Five minutes to lay things out. Booked over a week ago? Confirm it in one line.
    1. My list for the day
    2. A line to confirm
    3. Practise the call
    4. It moved
    5. Later
    6. Stop reminders

[at 2027-03-15 08:30]
nudge: One hour. Read your first line aloud once, slowly; you only need the first sentence. Here is your script.
file: script.pdf
  Your script for the talk with Dana Wu

  # Talk with Dana Wu

  Alberta Health Services
  Monday, March 15 at 9:00 am
  Their number: 403-555-0188

  ## Hello

  Hello Dana, this is Sam Okafor. Thank you for making time for this.

  You kindly offered 15 minutes. Is that still good?

  ## Questions

  1. What does an ordinary Tuesday look like for you?
  2. How do nights feel after a year?
  3. Who else would you suggest I talk to, and may I use your name?

  After an answer: "Can you give me an example?" or "What happened next?"

  ## Three minutes before the end

  I promised to keep to 15 minutes, so here is my last question. (Ask the last one on the list.)

  ## Thank you

  Thank you, Dana. This helped me a lot. I'll let you know what comes of it.

  ## In case

  - I didn't catch something: "Could you say that another way?"
  - My mind goes blank: "One moment, I'm looking at my notes."
  - They talk past the time: "I promised 15 minutes, and I'm happy to stay if you are."
  - A job comes up: "That's kind. I came to learn today. May I think about it and write to you?"

  ## Near me

  ☐ This page, paper and a pen
  ☐ My résumé and cover letter, for my own eyes
  ☐ Something neat to wear, by phone too
  ☐ A quiet place, and a charged phone
coach: When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
= state conduct.start
