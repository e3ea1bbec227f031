title: Someone goes quiet while preparing; the nudges come, are put off, and stop
at: 2026-11-23 20:30 America/Edmonton

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
= nudges next_day 2026-11-24 20:30, …

[wait 2 days]
nudge: Shall we go on where we left off? It takes a few minutes.

  What's your own first and last name? It goes under the messages you'll send.
    1. Later
    2. Stop reminders

# An hour from 20:30 would be in quiet hours.
* Later
coach: When shall I come back to it?
    1. In an hour
    2. Tonight
    3. Tomorrow
    4. Next week

* In an hour
coach: I'll come back to this on Wednesday, November 25 at 9:30 pm.

[wait 2 hours]
nudge: You asked me to come back to this now.

  What's your own first and last name? It goes under the messages you'll send.
    1. Later
    2. Stop reminders

[wait 12 hours]

> stop reminders
coach: Reminders are off, all of them. Type *resume* any time to turn them on. You can go on here whenever you like.

[wait 2 weeks]
