title: Cold feet before anything is sent, and after
continues: prepare_referred.story

> can i back out?
coach: That's all right. Nothing has gone out, and nobody is waiting for you. Shall I make the next step smaller, would a break help, or do we leave it?
    1. A smaller step
    2. Later
    3. Leave it
* Leave it
coach: Then we leave it here; what you've written stays. Come back any time, or type *new interview* for someone else.
    1. Undo
= closed dropped
* Undo
coach: Undone. We're back where you were.

  How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them
> I want to cancel
coach: That's all right. Nothing has gone out, and nobody is waiting for you. Shall I make the next step smaller, would a break help, or do we leave it?
    1. A smaller step
    2. Later
    3. Leave it
* A smaller step
coach: One small thing, then, and *skip* is fine too.
coach: How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them
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
> sent
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
= state arrange.waiting
> i regret sending it
coach: Nothing has been cancelled, and you decide.
    1. Undo
coach: That's allowed. What is out can't be taken back, but it binds you to nothing: when they answer, you can still ask for ten minutes, for email, or say no. What would help?
    1. Wait for the answer
    2. A kind line to take it back
    3. Close it without a word
> take it back
file: take-back.md
  A kind line to take it back, ready to copy

  Hello Dana,

  I wrote to you on Monday, November 23 about a short talk. My plans have changed, so please don't go to any trouble. I'm sorry for the back and forth, and thank you for reading my message.

  All the best,
  Sam Okafor
coach: Send it, and it's settled. You owe no reason. Your questions stay here for another day or another person.
coach: What would you like to do next?
    1. New interview
    2. My interviews
    3. Where am I
= closed dropped
= nudges none
