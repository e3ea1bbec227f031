title: A month later: two lines of news, no request, counted from the last contact
continues: thanks_same_evening.story

> already did
…
> closer
…
> yes
coach: Was this useful?
    1. Yes
    2. Partly
    3. Not really
= nudges one_word 2026-12-15 16:00, reminder 2027-01-13 10:00

> yes
…
= closed done
= nudges reminder 2027-01-13 10:00

[wait 37 days]
nudge: A month on. Two lines about one thing that came of your talk, no request in it. Three minutes.
coach: What is one thing that came of it?
nudge: One thing that came of your talk, and the two lines are written. Two minutes.
    1. Later
    2. Stop reminders

> signed up for the course
coach: Welcome back. You're in the step "follow up" with Dana Wu.
  We can go on from here, or type *start over*.
coach: "signed up for the course"
  Is that your answer to my last question?
    1. That's my answer
    2. It's a question

> yes
file: update.md
  Your two lines of news for Dana Wu

  Subject: A short update, with thanks

  Hello Dana,

  You kindly answered my questions about a month ago, and I said I would let you know how it goes. Since then: signed up for the course. Your advice helped me with that. Thank you again; no reply needed.

  All the best,
  Sam Okafor

    1. Keep it
= slot came_of_it signed up for the course

> keep
coach: Is it on its way?
    1. It's sent
    2. Not this time

> sent
coach: Thank you for closing the circle. I wish you well with what comes next.
coach: What would you like to do next?
    1. New interview
    2. Show my adviser
    3. My interviews
    4. Where am I
= closed done
= nudges none
