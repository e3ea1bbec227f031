title: Preparing for someone I was referred to, all the way to the script
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

> nursing assistant
coach: What's your own first and last name? It goes under the messages you'll send.

> Sam Okafor
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet

> yes
coach: What's their name? First and last if you know it, or the first name for now.

> Dana Wu
coach: How do you know Dana?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met

> shes at Alberta Health Services
coach: Good to know: Alberta Health Services.

  How do you know Dana?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
= slot contact Dana Wu
= slot organization Alberta Health Services

* Someone told me about them
coach: And what do they do there?

> team lead
coach: Who told you about Dana? Use the name Dana knows them by.

> Mr. Lopez
coach: May you use Mr. Lopez's name?
    1. Yes, they agreed
    2. I haven't asked yet
    3. I'd rather not use it

* Yes, they agreed
coach: Do you need this done by a certain day, for a class or an application?
    1. No date

* No date
coach: Ten minutes of homework on Alberta Health Services. Tick what you've looked at.
    1. [ ] Their website, or a page about the occupation
    2. [ ] Their news, or a post from this year
    3. [ ] One job posting, to see the duties
    4. [ ] Something written by others about them

> 1 and 2
coach: Ticked: Their website, or a page about the occupation, Their news, or a post from this year. 2 of 4 done. Tick more, or type *done* to go on.

  Ten minutes of homework on Alberta Health Services. Tick what you've looked at.
    1. [x] Their website, or a page about the occupation
    2. [x] Their news, or a post from this year
    3. [ ] One job posting, to see the duties
    4. [ ] Something written by others about them

> done
coach: What surprised you, or what would you like to hear more about? One thing is enough.

> they train people on the job
coach: Now five minutes on Dana. Work pages only. Tick what you did.
    1. [ ] Asked the person who told me about them
    2. [ ] Searched their name online
    3. [ ] Looked for them on their company's site
    4. [ ] Found out how to say their name

> 1, 2
coach: Ticked: Asked the person who told me about them, Searched their name online. 2 of 4 done. Tick more, or type *done* to go on.

  Now five minutes on Dana. Work pages only. Tick what you did.
    1. [x] Asked the person who told me about them
    2. [x] Searched their name online
    3. [ ] Looked for them on their company's site
    4. [ ] Found out how to say their name

> done
coach: If you came away with one answer, what would it be? Finish: after this I'll know whether, how or what …

> whether the night shifts are for me
coach: How long will you ask for?
    1. 15 minutes
    2. 10 minutes

* 15 minutes
coach: Last thing before your questions. Tick what fits, or type *done* if nothing does.
    1. [ ] I trained or worked in another country
    2. [ ] I'm changing careers
    3. [ ] They work for themselves
    4. [ ] They took the program I'm looking at
    5. [ ] Hours, place or physical demands matter to me
    6. [ ] Asking strangers is hard for me

> done
coach: Your worksheet so far.
  To find out: whether the night shifts are for me
  Found out already: they train people on the job
  What's left is for Dana to tell you.
coach: Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know whether the night shifts are for me. What have you seen yourself?
  3. What would you do differently if you were starting out today?
  4. Which skills set a great person in this job apart from a good one?
  5. What do you read or follow to stay up to date?
  6. If you were me, what would you want to know before saying yes?
  7. Who else would you suggest I talk to, and may I use your name?
  That's about 12 of your 15 minutes.
    8. Keep these
= state prepare.questions

> drop 3
coach: Dropped: "What would you do differently if you were starting out today?"

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know whether the night shifts are for me. What have you seen yourself?
  3. Which skills set a great person in this job apart from a good one?
  4. What do you read or follow to stay up to date?
  5. If you were me, what would you want to know before saying yes?
  6. Who else would you suggest I talk to, and may I use your name?
  That's about 10 of your 15 minutes.
    7. Keep these

> add: how do nights feel after a year?
coach: Added: "how do nights feel after a year?"

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know whether the night shifts are for me. What have you seen yourself?
  3. Which skills set a great person in this job apart from a good one?
  4. What do you read or follow to stay up to date?
  5. If you were me, what would you want to know before saying yes?
  6. How do nights feel after a year?
  7. Who else would you suggest I talk to, and may I use your name?
  That's about 12 of your 15 minutes.
    8. Keep these

> keep
file: script.pdf
  Your script for the talk with Dana Wu
  …
coach: Read the first lines aloud once, slowly. Do they sound like you?
    1. Yes
    2. I'd say it differently
    3. I'll read it later

> back
coach: Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know whether the night shifts are for me. What have you seen yourself?
  3. Which skills set a great person in this job apart from a good one?
  4. What do you read or follow to stay up to date?
  5. If you were me, what would you want to know before saying yes?
  6. How do nights feel after a year?
  7. Who else would you suggest I talk to, and may I use your name?
  That's about 12 of your 15 minutes.
    8. Keep these
= state prepare.questions

> keep
file: script.pdf
  Your script for the talk with Dana Wu
  …
coach: Read the first lines aloud once, slowly. Do they sound like you?
    1. Yes
    2. I'd say it differently
    3. I'll read it later

* Yes
coach: Prepared. Your questions and your script are saved; type *script* any time. Next, the first message.
coach: How will you first reach Dana?
    …
= phase arrange
