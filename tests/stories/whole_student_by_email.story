title: A student on the phone, for class: by email from hello to the thank-you
at: 2026-03-10 20:15 America/Edmonton

…
> ok its for class, due the 27th
coach: Friday, March 27: noted. Let's plan to be done a week before.
coach: What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
> field work vs lab i guess
coach: field work vs lab, right?
    1. Yes
    2. No
> yes
…
> priya shah
…
> my instructor Mr Tomas said his old student Leah does river sampling
coach: Good to know: Mr Tomas.
coach: Leah, right?
    1. Yes
    2. No
> leah okimaw, riverbend environmental
coach: Good to know: riverbend environmental.
coach: And what do they do there?
= slot referrer Mr Tomas
> field tech
…
> yes he said go ahead
…
> they sample for the city of leduc and they hire in april for summer. also they do fish counts which is wild
…
> done
…
> whether field work is actually outside or mostly reports
…
> 15
…
> done
…
> add how much do they make. and do u like it
coach: Added: "how much do they make. and do u like it"

  Two questions in one, and people answer only the last. Ask them one by one.

  How about:
  "How much do they make?"
  "Do u like it?"
    1. Use these
    2. Keep mine
> yes
coach: Swapped it for "How much do they make?", "Do u like it?"

  What they earn is private. Look up the ranges first, then ask how those compare.

  How about:
  "How do the posted pay ranges compare with what people really start at?"
    1. Use that
    2. Keep mine
> yes
…
> yes
…
> keep
…
> yes
…
> email
…
> im a 2nd yr env tech student at nait
…
> skip
…
> priya.shah@nait.example
…
> dont have it
coach: Three places to find it: the person you both know, the team or contact page of their organization, or its general phone line. Let's write the message meanwhile.
coach: What would you like to hear about? Say it to Leah. Finish: I hope to learn …
> what its really like outside in winter
…
> hi leah!! i'm priya from nait, mr tomas said to write u. can u answer some questions for my class? attached is my resume. thx
coach: Kept, in your words. The earlier version is safe too.
  Before you send it:
  - "can u answer some questions for my class?": A small, clear number is easy to agree to. Ask for 10 to 15 minutes.
  - "attached": Nothing attached and no résumé in a first message; it reads as an application. Send it if they ask.
  - They need to know who to answer. Put your first and last name at the end. Better: "Priya Shah"
  Shall I put that right for you? *yes*, or *keep* to leave it as it is.
file: email.md
  Your email to Leah Okimaw

  hi leah!! i'm priya from nait, mr tomas said to write u. can u answer some questions for my class? attached is my resume. thx
    1. Keep it
    2. Fix it for me
> yes pls
coach: Changed. Your own version is safe too.
  Before you send it:
  - "can u answer some questions for my class?": A small, clear number is easy to agree to. Ask for 10 to 15 minutes.
  Paste it again with your changes, or type *keep* to leave it as it is.
file: email.md
  Your email to Leah Okimaw

  hi leah!! i'm priya from nait, mr tomas said to write u. can u answer some questions for my class? thx
  Priya Shah
    1. Keep it
> keep
…
> now
…
> changed it. sent!
…
[wait 2 days]
…
> she answered omg. says she'd rather do it by email, send questions
file: questions.md
  Your questions for Leah Okimaw, by email

  Hello Leah,

  Thank you for offering to answer by email. Short answers are perfect, and there is no rush.

  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know whether field work is actually outside or mostly reports. What have you seen yourself?
  3. What do you like most about it?
  4. Who else would you suggest I talk to, and may I use your name?

  I'm grateful for whatever you have time for.

  Best regards,
  Priya Shah
  priya.shah@nait.example

    1. Keep it
> keep
…
> sent. she says next week
…
= state conduct.answers
[at 2026-03-19 16:00]
…
> she answered everything! its like 60% reports, half her week is in the lab
coach: So the talk has happened. Let's catch it while it's fresh.
    1. Undo
coach: And one thing you'll do because of it?
> i will try the april fish count volunteering
…
> her coworker Dan
coach: Dan, right?
    1. Yes
    2. No
> yes
…
> i didnt ask
…
> email
file: thank-you.md
  Your thank-you to Leah Okimaw

  Subject: Thank you for your written answers

  Hello Leah,

  Thank you for your time and for answering my questions so openly. One thing you said stayed with me: 60% reports, half your week is in the lab. I plan to do one thing because of it: try the April fish count volunteering. I will also get in touch with Dan, as you suggested. May I mention your name when I write to Dan? I will let you know how it goes.

  With thanks,
  Priya Shah
  priya.shah@nait.example

    1. Keep it
> keep
…
> sent 👍
…
> no day yet
…
> closer
…
> yes
…
> yes
…
> no, not dan for now
coach: What would you like to do next?
    1. New interview
    2. Show my adviser
    3. My interviews
    4. Where am I
> can i get a summary for my class
coach: What goes on the page? You get it here and pass it on yourself; I send it to nobody. Email addresses and phone numbers stay out in any case.
    1. [ ] What I want to find out
    2. [ ] Whom I talked with, by their work only
    3. [ ] Their names, otherwise "Person 1"
    4. [ ] What I learned
    5. [ ] The questions I asked
    6. [ ] My notes from the talks
    7. [ ] My next steps and my decision
