title: They'd rather answer in writing: the questions go out, the answers come, thanks follow
at: 2026-11-24 10:00 America/Edmonton
step: arrange.waiting
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
> they'd rather do it by email
file: questions.md
  Your questions for Dana Wu, by email

  Hello Dana,

  Thank you for offering to answer by email. Short answers are perfect, and there is no rush.

  1. What does an ordinary Tuesday look like for you?
  2. How do nights feel after a year?
  3. Who else would you suggest I talk to, and may I use your name?

  I'm grateful for whatever you have time for.

  Best regards,
  Sam Okafor
  780-555-0142

    1. Keep it
= slot mode email

> keep
…
> sent
coach: When the answers come, paste what matters here, or type "answered".
= state conduct.answers
= nudges any_answers 2026-12-03 10:00, any_answers_last 2026-12-15 10:00

[wait 3 days]

> 60% of it is paperwork, nights get easier after two months
coach: Welcome back. You're in the step "the talk itself" with Dana Wu.
  We can go on from here, or type *start over*.
coach: "60% of it is paperwork, nights get easier after two months"
  Is that your answer to my last question?
    1. That's my answer
    2. It's a question

> that's my answer
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
= slot answers 60% of it is paperwork, nights get easier after two months
= state follow_up.learned
