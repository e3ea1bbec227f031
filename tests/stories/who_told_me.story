title: Half answers about whom I know and how: taken, said back, and not asked again
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
> teaching grade 4
coach: What's your own first and last name? It goes under the messages you'll send.
> Tyler Dyck
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet
> Obi Eze, teacher at Notre-Dame
coach: Good to know: Notre-Dame, teacher.
coach: Obi Eze, right?
    1. Yes
    2. No
> yes
coach: How do you know Obi?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
> my mom's friend
coach: Who told you about Obi? Use the name Obi knows them by.
= slot relation referred
= slot organization Notre-Dame
> Joan Dyck
coach: May you use Joan Dyck's name?
    1. Yes, they agreed
    2. I haven't asked yet
    3. I'd rather not use it
> yes she said go ahead
coach: Do you need this done by a certain day, for a class or an application?
    1. No date
> no
coach: Ten minutes of homework on Notre-Dame. Tick what you've looked at.
    1. [ ] Their website, or a page about the occupation
    2. [ ] Their news, or a post from this year
    3. [ ] One job posting, to see the duties
    4. [ ] Something written by others about them
> done
coach: What surprised you, or what would you like to hear more about? One thing is enough.
> skip
coach: That's fine.
coach: Now five minutes on Obi. Work pages only. Tick what you did.
    1. [ ] Asked the person who told me about them
    2. [ ] Searched their name online
    3. [ ] Looked for them on their company's site
    4. [ ] Found out how to say their name
> done
coach: If you came away with one answer, what would it be? Finish: after this I'll know whether, how or what …
> how people get in without a degree
coach: How long will you ask for?
    1. 15 minutes
    2. 10 minutes
= slot aim how people get in without a degree
> 15
coach: Last thing before your questions. Tick what fits, or type *done* if nothing does.
    1. [ ] I trained or worked in another country
    2. [ ] I'm changing careers
    3. [ ] They work for themselves
    4. [ ] They took the program I'm looking at
    5. [ ] Hours, place or physical demands matter to me
    6. [ ] Asking strangers is hard for me
> done
coach: Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know how people get in without a degree. What have you seen yourself?
  3. What would you do differently if you were starting out today?
  4. Which skills set a great person in this job apart from a good one?
  5. What do you read or follow to stay up to date?
  6. If you were me, what would you want to know before saying yes?
  7. Who else would you suggest I talk to, and may I use your name?
  That's about 12 of your 15 minutes.
    8. Keep these
> keep
file: script.pdf
  Your script for the talk with Obi Eze

  # Talk with Obi Eze

  teacher
  Notre-Dame

  What I want to know: how people get in without a degree

  ## Hello

  Hello Obi, this is Tyler Dyck. Thank you for making time for this.

  Joan Dyck suggested I talk with you.

  You kindly offered 15 minutes. Is that still good?

  ## Questions

  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know how people get in without a degree. What have you seen yourself?
  3. What would you do differently if you were starting out today?
  4. Which skills set a great person in this job apart from a good one?
  5. What do you read or follow to stay up to date?
  6. If you were me, what would you want to know before saying yes?
  7. Who else would you suggest I talk to, and may I use your name?

  After an answer: "Can you give me an example?" or "What happened next?"

  ## Three minutes before the end

  I promised to keep to 15 minutes, so here is my last question. (Ask the last one on the list.)

  ## Thank you

  Thank you, Obi. This helped me a lot. I'll let you know what comes of it.

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
coach: Read the first lines aloud once, slowly. Do they sound like you?
    1. Yes
    2. I'd say it differently
    3. I'll read it later
> no thats not it
coach: I didn't quite get that. A whisper counts. You'll have the page in front of you on the day.

  Read the first lines aloud once, slowly. Do they sound like you?
    1. Yes
    2. I'd say it differently
    3. I'll read it later
> yes
coach: Prepared. Your questions and your script are saved; type *script* any time. Next, the first message.
coach: How will you first reach Obi?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them
> email
coach: Describe yourself to Obi in one line. Finish: I am …
> i am a store manager
coach: Which phone number may Obi reach you at? It goes under your name.
> 403-555-0133
coach: What's Obi's work email address?
> skip
coach: Fine. You'll have it when you send.
coach: What would you like to hear about? Say it to Obi. Finish: I hope to learn …
> how you got in
file: email.md
  Your email to Obi Eze

  Subject: Referred by Joan Dyck: question about teaching grade 4

  Hello Obi Eze,

  Joan Dyck suggested I write to you. I am a store manager. I would like to hear about teaching grade 4 from someone who knows it first-hand.

  Would you have 15 minutes for a few questions about your experience, by phone, video or in person, in the next two weeks? I hope to learn how you got in. I am happy to work around your schedule.

  If now isn't a good time, I understand. Thank you for reading this.

  Best regards,
  Tyler Dyck
  403-555-0133

    1. Keep it
= slot learn I hope to learn how you got in.
