title: A referred email, no answer: one reminder after five working days, one call, then let go kindly
continues: prepare_referred.story

* By email
coach: Describe yourself to Dana in one line. Finish: I am …

> I am finishing my health care aide certificate
coach: Which phone number may Dana reach you at? It goes under your name.

> 780-555-0142
coach: What's Dana's work email address?

> dana.wu@example.ca
coach: What would you like to hear about? Say it to Dana. Finish: I hope to learn …

> how you moved from aide to team lead
file: email.md
  Your email to Dana Wu

  Subject: Referred by Mr. Lopez: question about being a nursing assistant

  Hello Dana Wu,

  Mr. Lopez suggested I write to you. I am finishing my health care aide certificate. I would like to hear about being a nursing assistant from someone who knows it first-hand.

  Would you have 15 minutes for a few questions about your experience, by phone, video or in person, in the next two weeks? I hope to learn how you moved from aide to team lead. I am happy to work around your schedule.

  If now isn't a good time, I understand. Thank you for reading this.

  Best regards,
  Sam Okafor
  780-555-0142

    1. Keep it

> keep
coach: When will you send it? Name a moment, and I'll be there with the text.
    1. Right now
    2. It's already sent
    3. I'd rather not

> sent it
coach: Good, so your message is out. I've moved on to waiting for the answer.
    1. Undo
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Dana answers, tell me what they said.
    …
= phase arrange
= nudges any_word 2026-11-30 10:00

[at 2026-11-30 10:30]
nudge: Five working days. Any word? If not, I have a reminder of three lines ready for you.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
    9. Later
    10. Stop reminders

> crickets
file: reminder.md
  A short reminder to Dana Wu

  Subject: Re: Referred by Mr. Lopez: question about being a nursing assistant

  Hello Dana,

  I know your weeks fill up, so I am sending this once more. Mr. Lopez suggested you as someone to learn from. I would still like to hear about being a nursing assistant first-hand. If you have 10 minutes for a call this month, I would be grateful. If it isn't possible, no problem at all; if someone else comes to mind, I would be glad to hear.

  Thank you,
  Sam Okafor
  780-555-0142

    1. Keep it

> keep
coach: Tell me when the reminder is sent, or leave this person be.
    1. It's sent
    2. I'll let it go

> sent
coach: Good. That was the one reminder, and now it's up to them. Who could be next? Type *new interview* any time.
coach: When Dana answers, tell me what they said.
    …
= nudges one_call 2026-12-14 10:00

[at 2026-12-14 10:30]
nudge: No word on your reminder. You share a name, so one short phone call is still fine, if you like.
coach: Will you make that one call to a work number, or let it go?
    1. I'll call once
    2. Let it go

> let it go
coach: I'll close this one; no more reminders about it. Silence is usually a full inbox. If they do write, tell me.
coach: What would you like to do next?
    1. New interview
    2. My interviews
    3. Where am I
= closed no_reply
= nudges none

[wait 3 weeks]
