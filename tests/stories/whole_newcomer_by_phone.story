title: A newcomer on the phone: now is a good time, two names at once, and an interview with each
at: 2026-11-23 18:30 America/Edmonton

…
> Good evening. I am accountant from Kenya, my work permit number is U123456789
coach: I took out something that looked like a private number. I haven't kept it.
coach: A place or kind of work to try, right?
    1. Yes
    2. No
> I want to know which accounting jobs I can do here
…
> yes
…
> Samuel Mwangi
…
> Yes. The daughter of my pastor's friend works in accounts at a hospital here. Her name is Ruth Ansah. I have her number.
…
> yes
…
> my pastor's friend told me. He will call her first
coach: Where does Ruth work?
> Rockyview hospital
…
> accounts payable
…
> Mr Kimani
coach: Do you need this done by a certain day, for a class or an application?
    1. No date
> no
…
> CPA says I need assessment. Hospital opened a new cardiac wing.
…
> done
…
> which jobs I can do while my papers are assessed
…
> 15
…
> 1 and 6
…
> done
…
> I am anxious for my accent
coach: Being nervous is normal, and it means you care. One small step is enough for now.
coach: "keep" takes them. "swap 3", "drop 2" and "add: your question" change them.
    8. Keep these
> keep
…
> yes
…
> phone
…
> an accountant with 11 years experience, new to Calgary
…
> 587-555-0159
…
> 403 555 0188
file: now.md
  If they say "now is a good time"

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 15 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know which jobs I can do while my papers are assessed. What have you seen yourself?
  3. Which related jobs would use my background while my credentials are being assessed?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
coach: People often say "now is fine". Keep this page in front of you when you call, and type *now* when it happens.
file: opener.md
  Your first words on the phone to Ruth Ansah

  Hello, is this Ruth Ansah? My name is Samuel Mwangi. Mr Kimani suggested I call you. I am an accountant with 11 years experience, new to Calgary.

  I'd like to ask you a few questions, to learn from your experience. It would take 15 minutes.

  Is now a good time, or should I call back later this week?

    1. Keep it
> keep
…
> tomorrow at 12:05
…
[at 2026-11-24 12:06]
…
> she said now!!
coach: Go ahead, the clock is running. Type *done* when it's over.

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 15 minutes.

  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know which jobs I can do while my papers are assessed. What have you seen yourself?
  3. Which related jobs would use my background while my credentials are being assessed?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
> they do not need full CPA for payroll work
…
[at 2026-11-24 12:24]
…
> done she was very kind, gave me two names and said volunteer in bookkeeping first
coach: You noted:
  they do not need full CPA for payroll work
  she was very kind, gave me two names and said volunteer in bookkeeping first
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
    1. they do not need full CPA for payroll work
    2. she was very kind, gave me two names and said volunteer in bookkeepin…
> Surprise: they do not need full CPA for payroll work.
…
> I will send CV to volunteer program
coach: Who is it, and where do they work?
> Femi Ade at Acme Tax and Lise from the union
coach: May you mention Ruth when you write to Femi Ade and Lise?
    1. Yes, I may
    2. I didn't ask
> she said yes to both
…
> In my culture we send a gift. Should I
…
> by email
…
> ruth.ansah@ahs.example
file: thank-you.md
  Your thank-you to Ruth Ansah

  Subject: Thank you for talking with me

  Hello Ruth,

  Thank you for your time and for answering my questions so openly. One thing you said stayed with me: they do not need full CPA for payroll work. I plan to do one thing because of it: send CV to volunteer program. I will also get in touch with Femi Ade and Lise, as you suggested. I will let you know how it goes.

  With thanks,
  Samuel Mwangi
  587-555-0159

    1. Keep it
> keep
…
> sent
…
> friday
…
> closer
…
> yes
…
> yes
…
> yes
coach: Femi Ade: *my interviews* has Lise too, with Ruth Ansah's name for the first line.
coach: Now Femi Ade. Ruth Ansah's name goes into your first line, and what you told me about yourself carries over.
coach: Is this one about which accounting jobs I can do here too?
    1. Yes, the same
    2. No, something else
= slot referrer Ruth Ansah
= slot organization Acme Tax
> my interviews
coach: Your interviews:
  - Ruth Ansah: The interview with Ruth Ansah is done. My next reminder is on Friday, November 27 at 9:30 am.
  - Femi Ade (open now): prepare and plan. My next reminder is on Wednesday, November 25 at 12:24 pm.
  - Lise: prepare and plan.
    1. Ruth Ansah
    2. Lise
    3. New interview
    4. Show my adviser
    5. Cancel
