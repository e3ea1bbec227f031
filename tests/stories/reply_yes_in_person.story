title: A talk in person: the place, a word on safety, the way there, when to leave
at: 2026-11-24 10:00 America/Edmonton
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
slot: subject = Question about nursing
slot: sent_at = {"at": "2026-11-20T09:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> thursday at 2 pm
…
> coffee
…
> the Tim Hortons on Gaetz Avenue
coach: For any first meeting: a public place or their workplace, in daytime. Your own way there and back, in nobody's car; your phone charged; and someone who knows where and with whom. You can leave any time: "I need to head off now. Thank you." On an icy day, or with someone you only know online, video is fine.
coach: If you asked for the talk, the coffee is on you.
coach: How long is the way there?
    1. Up to 15 minutes
    2. About half an hour
    3. About an hour
    4. More than an hour

> about half an hour
…
> no
…
> yes
…
> keep
…
> sent
coach: It's set. I'll remind you in good time. If the time moves, tell me. If they're on the line sooner, type *now*.
coach: For Thursday, November 26, lay these out where you can see them. Tick what's ready; no hurry before the day.
    …
= nudges …reminder 2026-11-25 10:00, …reminder 2026-11-26 13:00, reminder 2026-11-26 13:15, reminder 2026-11-26 14:45…

[at 2026-11-26 13:20]
file: script.pdf
  Your script for the talk with Dana Wu
  …
nudge: Your talk is Thursday, November 26 at 2:00 pm. Five minutes to lay things out. Booked over a week ago? Confirm it in one line.
    1. My list for the day
    2. A line to confirm
    3. It moved
    4. Later
    5. Stop reminders
nudge: One hour. Read your first line aloud once, slowly; you only need the first sentence. Here is your script.
file: script.pdf
  Your script for the talk with Dana Wu

  # Talk with Dana Wu

  Alberta Health Services
  Thursday, November 26 at 2:00 pm
  Where: The Tim Hortons on Gaetz Avenue

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
    6. It's already over
nudge: Time to leave. Aim to walk in five minutes early.
    1. Later
    2. Stop reminders
