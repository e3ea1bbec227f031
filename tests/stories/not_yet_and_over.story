title: My aunt told me; I'd rather not send it; what's the point; and the talk that ends in half a sentence
at: 2026-03-10 09:00 America/Edmonton

coach: Hello, I'm Firsthand, your coach for information interviews.
  I save your steps, your questions and your contact's work details, so that I can remind you. Only the people who run this coach could see them. Please leave out ID numbers and health details. Type *help* at any time; *forget me* erases everything.
coach: I help you set up a short talk, 10 to 15 minutes, with someone who knows the work or studies you're curious about. You ask, they tell you what it's really like. It isn't a job interview.
  We go in four steps: prepare, arrange, talk, follow up.
coach: What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
> career
coach: Which one? A few words are enough, as in: I'd like to know more about …
> the electrical trade
coach: What's your own first and last name? It goes under the messages you'll send.
> Tyler Dyck
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet
> yes
coach: What's their name? First and last if you know it, or the first name for now.
> Marie Beaulieu
coach: How do you know Marie?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
> my aunts boss
coach: Where does Marie work?
> Beaulieu Electric
coach: And what do they do there?
> boss
coach: Who told you about Marie? Use the name Marie knows them by.
> my aunt
coach: A name does more in a message than "my aunt".

  Who told you about Marie? Use the name Marie knows them by.
> Joan Dyck
coach: May you use Joan Dyck's name?
    1. Yes, they agreed
    2. I haven't asked yet
    3. I'd rather not use it
> didnt ask
file: ask-permission.md
  A line to ask Joan Dyck, ready to copy

  Hello Joan Dyck,

  I'd like to ask Marie Beaulieu for a short talk about the electrical trade, and you are the person we both know. May I mention your name? If you'd rather not, that's completely fine.

  And is there anything I should know before I write, such as how to say their name, or whether email or phone suits them better?

  Thank you,
  Tyler Dyck
coach: Do you need this done by a certain day, for a class or an application?
    1. No date
> no
coach: Ten minutes of homework on Beaulieu Electric. Tick what you've looked at.
    1. [ ] Their website, or a page about the occupation
    2. [ ] Their news, or a post from this year
    3. [ ] One job posting, to see the duties
    4. [ ] Something written by others about them
> done
coach: What surprised you, or what would you like to hear more about? One thing is enough.
> skip
coach: That's fine.
coach: Now five minutes on Marie. Work pages only. Tick what you did.
    1. [ ] Asked the person who told me about them
    2. [ ] Searched their name online
    3. [ ] Looked for them on their company's site
    4. [ ] Found out how to say their name
> done
coach: If you came away with one answer, what would it be? Finish: after this I'll know whether, how or what …
> how people get into wiring
coach: How long will you ask for?
    1. 15 minutes
    2. 10 minutes
> 10
coach: Last thing before your questions. Tick what fits, or type *done* if nothing does.
    1. [ ] I trained or worked in another country
    2. [ ] I'm changing careers
    3. [ ] They work for themselves
    4. [ ] They took the program I'm looking at
    5. [ ] Hours, place or physical demands matter to me
    6. [ ] Asking strangers is hard for me
> i work nights
coach: Ticked: Hours, place or physical demands matter to me. 1 of 6 done. Tick more, or type *done* to go on.

  Last thing before your questions. Tick what fits, or type *done* if nothing does.
    1. [ ] I trained or worked in another country
    2. [ ] I'm changing careers
    3. [ ] They work for themselves
    4. [ ] They took the program I'm looking at
    5. [x] Hours, place or physical demands matter to me
    6. [ ] Asking strangers is hard for me
> done
coach: Here are your questions for 10 minutes, most important first. Keep them, drop some, or add your own.
  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know how people get into wiring. What have you seen yourself?
  3. What do your hours really look like over a month?
  4. If you were me, what would you want to know before saying yes?
  5. Who else would you suggest I talk to, and may I use your name?
  That's about 8 of your 10 minutes.
    6. Keep these
> keep
file: script.pdf
  Your script for the talk with Marie Beaulieu

  # Talk with Marie Beaulieu

  boss
  Beaulieu Electric

  What I want to know: how people get into wiring

  ## Hello

  Hello Marie, this is Tyler Dyck. Thank you for making time for this.

  You kindly offered 10 minutes. Is that still good?

  ## Questions

  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know how people get into wiring. What have you seen yourself?
  3. What do your hours really look like over a month?
  4. If you were me, what would you want to know before saying yes?
  5. Who else would you suggest I talk to, and may I use your name?

  After an answer: "Can you give me an example?" or "What happened next?"

  ## Three minutes before the end

  I promised to keep to 10 minutes, so here is my last question. (Ask the last one on the list.)

  ## Thank you

  Thank you, Marie. This helped me a lot. I'll let you know what comes of it.

  ## In case

  - I didn't catch something: "Could you say that another way?"
  - My mind goes blank: "One moment, I'm looking at my notes."
  - They talk past the time: "I promised 10 minutes, and I'm happy to stay if you are."
  - A job comes up: "That's kind. I came to learn today. May I think about it and write to you?"

  ## Near me

  ☐ This page, paper and a pen
  ☐ My résumé and cover letter, for my own eyes
  ☐ Something neat to wear, by phone too
  ☐ A quiet place, and a charged phone
coach: Read the first lines aloud once, slowly. Do they sound like you?
    1. Yes
    2. I'd say it differently
    3. I'll read it later
> yes
coach: Prepared. Your questions and your script are saved; type *script* any time. Next, the first message.
coach: How will you first reach Marie?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them
> email
coach: Did Joan Dyck say that you may use their name?
    1. Yes, I may
    2. I'll leave the name out
> yes
coach: Describe yourself to Marie in one line. Finish: I am …
> history grad
coach: Which phone number may Marie reach you at? It goes under your name.
> 403-555-0133
coach: What's Marie's work email address?
> skip
coach: Fine. You'll have it when you send.
coach: What would you like to hear about? Say it to Marie. Finish: I hope to learn …
> how she got in
file: email.md
  Your email to Marie Beaulieu

  Subject: Referred by Joan Dyck: question about the electrical trade

  Hello Marie Beaulieu,

  Joan Dyck suggested I write to you. I am a history grad. I would like to hear about the electrical trade from someone who knows it first-hand.

  Would you have 10 minutes for a few questions about your experience, by phone, video or in person, in the next two weeks? I hope to learn how you got in. I am happy to work around your schedule.

  If now isn't a good time, I understand. Thank you for reading this.

  Best regards,
  Tyler Dyck
  403-555-0133

    1. Keep it
> make it shorter
coach: I didn't quite get that. Your draft is still here. Type *keep* to take it, paste your own version, or *repeat* to see it again.
    1. Keep it
= slot learn I hope to learn how you got in.
> keep
coach: When will you send it? Name a moment, and I'll be there with the text.
    1. Right now
    2. It's already sent
    3. I'd rather not
> i dont want to send it
coach: That's all right; nothing goes out unless you send it. What would make it easier?
    1. Change the text
    2. Another way to reach them
    3. Pick a later day
    4. Leave it
> change the text
file: email.md
  Your email to Marie Beaulieu

  Subject: Referred by Joan Dyck: question about the electrical trade

  Hello Marie Beaulieu,

  Joan Dyck suggested I write to you. I am a history grad. I would like to hear about the electrical trade from someone who knows it first-hand.

  Would you have 10 minutes for a few questions about your experience, by phone, video or in person, in the next two weeks? I hope to learn how you got in. I am happy to work around your schedule.

  If now isn't a good time, I understand. Thank you for reading this.

  Best regards,
  Tyler Dyck
  403-555-0133

    1. Keep it
> keep
coach: When will you send it? Name a moment, and I'll be there with the text.
    1. Right now
    2. It's already sent
    3. I'd rather not
> now
coach: Tell me when it's sent.
    1. It's sent
    2. Another time
    3. I won't send it
> sent
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Marie answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
[wait 1 day]
> she wants thursday 4pm by phone
coach: They said yes, wonderful. Let's fix the time.
    1. Undo
coach: A short answer from you today keeps it warm.
coach: Thursday, March 12 at 4:00 pm, right?
    1. Yes
    2. No
> yes
coach: Who calls whom?
    1. I call them
    2. They call me
> she calls me
coach: Would anything make the talk easier for you, such as captions, written questions or a quiet place?
    1. No, I'm fine
    2. Yes, there is
> no
coach: Thursday, March 12 at 4:00 pm, 10 minutes with Marie Beaulieu. Is that right?
    1. Yes, that's right
    2. The time is different
> yes
file: talk.ics
  Talk with Marie Beaulieu

  For your calendar, Thursday, March 12 at 4:00 pm. Your questions are in it, and it reminds you an hour before. If the time moves, I'll give you a new one.
file: reply.md
  Your reply to Marie Beaulieu

  Hello Marie,

  Thank you for making time. Thursday, March 12 at 4:00 pm works well for me. I will be ready for your call at 403-555-0133. I'll keep it to 10 minutes.

  I look forward to it.

  Best regards,
  Tyler Dyck
  403-555-0133

    1. Keep it
> keep
coach: Have you sent it?
    1. Yes, sent
    2. Later today
> sent
coach: It's set. I'll remind you in good time. If the time moves, tell me. If they're on the line sooner, type *now*.
coach: For Thursday, March 12, lay these out where you can see them. Tick what's ready; no hurry before the day.
    1. [ ] Your script, printed or on a screen
    2. [ ] Résumé and cover letter, for your own eyes
    3. [ ] Paper and a pen
    4. [ ] Something neat to wear, by phone too
    5. [ ] A quiet place and a charged phone
> done
coach: On the day, speak slowly and clearly. Your first words: "Hello Marie, this is Tyler Dyck. Thank you for making time for this." Then: "You offered 10 minutes. Is that still good?" You only need the first sentence; they'll do most of the talking.
coach: Take detailed notes while you talk. You can type them here line by line; I'll keep them under your questions.
coach: When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
> maybe i cancel
coach: All right. Shall we move it, make it ten minutes, or call it off?
    1. Move it
    2. Make it 10 minutes
    3. Keep it after all
    4. Call it off
> keep it
coach: When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
[wait 2 days]
file: script.pdf
  Your script for the talk with Marie Beaulieu

  # Talk with Marie Beaulieu

  boss
  Beaulieu Electric
  Thursday, March 12 at 4:00 pm

  What I want to know: how people get into wiring

  ## Hello

  Hello Marie, this is Tyler Dyck. Thank you for making time for this.

  Joan Dyck suggested I talk with you. I am a history grad.

  You kindly offered 10 minutes. Is that still good?

  ## Questions

  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know how people get into wiring. What have you seen yourself?
  3. What do your hours really look like over a month?
  4. If you were me, what would you want to know before saying yes?
  5. Who else would you suggest I talk to, and may I use your name?

  After an answer: "Can you give me an example?" or "What happened next?"

  ## Three minutes before the end

  I promised to keep to 10 minutes, so here is my last question. (Ask the last one on the list.)

  ## Thank you

  Thank you, Marie. This helped me a lot. I'll let you know what comes of it.

  ## In case

  - I didn't catch something: "Could you say that another way?"
  - My mind goes blank: "One moment, I'm looking at my notes."
  - They ask about me: I am a history grad. "What I'm most curious about is how you see it."
  - They talk past the time: "I promised 10 minutes, and I'm happy to stay if you are."
  - A job comes up: "That's kind. I came to learn today. May I think about it and write to you?"

  ## Near me

  ☐ This page, paper and a pen
  ☐ My résumé and cover letter, for my own eyes
  ☐ Something neat to wear, by phone too
  ☐ A quiet place, and a charged phone
nudge: Your talk is Thursday, March 12 at 4:00 pm. Five minutes to lay things out. Booked over a week ago? Confirm it in one line.
    1. My list for the day
    2. A line to confirm
    3. Practise the call
    4. It moved
    5. Later
    6. Stop reminders
nudge: One hour. Read your first line aloud once, slowly; you only need the first sentence. Here is your script.
file: script.pdf
  Your script for the talk with Marie Beaulieu

  # Talk with Marie Beaulieu

  boss
  Beaulieu Electric
  Thursday, March 12 at 4:00 pm

  What I want to know: how people get into wiring

  ## Hello

  Hello Marie, this is Tyler Dyck. Thank you for making time for this.

  Joan Dyck suggested I talk with you. I am a history grad.

  You kindly offered 10 minutes. Is that still good?

  ## Questions

  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know how people get into wiring. What have you seen yourself?
  3. What do your hours really look like over a month?
  4. If you were me, what would you want to know before saying yes?
  5. Who else would you suggest I talk to, and may I use your name?

  After an answer: "Can you give me an example?" or "What happened next?"

  ## Three minutes before the end

  I promised to keep to 10 minutes, so here is my last question. (Ask the last one on the list.)

  ## Thank you

  Thank you, Marie. This helped me a lot. I'll let you know what comes of it.

  ## In case

  - I didn't catch something: "Could you say that another way?"
  - My mind goes blank: "One moment, I'm looking at my notes."
  - They ask about me: I am a history grad. "What I'm most curious about is how you see it."
  - They talk past the time: "I promised 10 minutes, and I'm happy to stay if you are."
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
nudge: How did it go? One word is enough, and the rest can wait.
coach: Did the talk take place?
    1. Yes, we talked
    2. It moved
    3. They didn't come
    4. It was cancelled
> started
coach: The clock is running, 10 minutes. Speak slowly, listen, and note what stands out. Thank Marie at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 5: What does an ordinary Tuesday look like for you?
> half her day is paperwork
coach: Noted.
> done she was very kind and gave me a name
coach: You noted:
  half her day is paperwork
  she was very kind and gave me a name
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. half her day is paperwork
    2. she was very kind and gave me a name
= state follow_up.learned
