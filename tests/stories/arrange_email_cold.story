title: Email to someone they never met: why them, the draft, when to send, sent
at: 2026-11-24 09:00 America/Edmonton
step: arrange.channel
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: role = team lead
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
> email
…
> finishing my health care aide certificate
…
> 780 555 0142
…
> dana.wu@example.ca
…
> on the AHS careers page
…
> how people stand the night shifts
…
> Future health care aide
file: email.md
  Your email to Dana Wu

  Subject: Future health care aide seeks information about nursing

  Hello Dana Wu,

  I came across your name on the AHS careers page. I am finishing my health care aide certificate. I would like to hear about nursing from someone who knows it first-hand.

  Would you have 15 minutes for a few questions about your experience, by phone, video or in person, in the next two weeks? I hope to learn how people stand the night shifts. I am happy to work around your schedule.

  If now isn't a good time, I understand. Thank you for reading this.

  Best regards,
  Sam Okafor
  780-555-0142

    1. Keep it
= options do:keep

> keep
…
> tomorrow at 9
coach: Wednesday, November 25 at 9:00 am, right?
    1. Yes
    2. No

> yes
coach: Good. I'll be here Wednesday, November 25 at 9:00 am with the text.
coach: Tell me when it's sent.
    1. It's sent
    2. Another time
    3. I won't send it
= nudges reminder 2026-11-25 09:00, still_send 2026-11-26 10:00
= slot send_plan 2026-11-25T09:00

[at 2026-11-25 10:00]
file: email.md
  Your email to Dana Wu

  Subject: Future health care aide seeks information about nursing

  Hello Dana Wu,

  I came across your name on the AHS careers page. I am finishing my health care aide certificate. I would like to hear about nursing from someone who knows it first-hand.

  Would you have 15 minutes for a few questions about your experience, by phone, video or in person, in the next two weeks? I hope to learn how people stand the night shifts. I am happy to work around your schedule.

  If now isn't a good time, I understand. Thank you for reading this.

  Best regards,
  Sam Okafor
  780-555-0142
nudge: It's the time you picked. Here is the text; sending it takes two minutes.
    1. Later
    2. Stop reminders
= state arrange.sent

> sent it!
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Dana answers, tell me what they said.
    …
= state arrange.waiting
= nudges any_word 2026-12-02 10:00
