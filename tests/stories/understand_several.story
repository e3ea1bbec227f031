title: Several answers in one message, an earlier one put right, and a wish behind an answer
at: 2026-11-23 09:00 America/Edmonton

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
> nursing
coach: What's your own first and last name? It goes under the messages you'll send.
> Sam Okafor
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet
> yes
coach: What's their name? First and last if you know it, or the first name for now.
> Dana Wu, dana@acme.com, she is the hiring lead
coach: Good to know: dana@acme.com, hiring lead.
coach: How do you know Dana?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
> met once
coach: Where does Dana work?
> no, someone told me
coach: Changed: Someone told me about them.
coach: Where does Dana work?
> her cousin Mo
coach: "her cousin Mo"
  Is that your answer, or a question for me?
    1. That's my answer
    2. It's a question
> no
coach: My mistake. How would you put it? "Riverbend Environmental", "self-employed", or "retired from the city".

  Where does Dana work?

> Acme
coach: Who told you about Dana? Use the name Dana knows them by.
> Joan Dyck, and no pings til wednesday
coach: No reminders until Wednesday, November 25 at 9:00 am. Your answers are safe. *resume* turns them on again.
coach: May you use Joan Dyck's name?
    1. Yes, they agreed
    2. I haven't asked yet
    3. I'd rather not use it
> status
coach: You're in the step "prepare and plan" with Dana Wu.
  - what you want to decide: A career to explore
  - the topic: nursing
  - their name: Dana Wu
  - how you know them: Someone told me about them
  - where they work: Acme
  - who told you about them: Joan Dyck
  Reminders are paused until Wednesday, November 25 at 9:00 am. *resume* turns them on.
  To change one, type *change* and its name, such as "change the date".

  May you use Joan Dyck's name?
    1. Yes, they agreed
    2. I haven't asked yet
    3. I'd rather not use it

