title: A program instead of a job: other homework, other questions
at: 2026-11-24 10:00 America/Edmonton
step: prepare.organization
slot: goal = learning
slot: field = the practical nurse program
slot: contact = {"first": "Jo", "last": "Tran"}
slot: relation = met
slot: me.name = {"first": "Marisol", "last": "Quispe"}
slot: me.timezone = America/Edmonton

…
> Norquest
…
> she's in her second year
…
> march 1
…
> 1, 2
…
> done
coach: What surprised you, or what would you like to hear more about? One thing is enough.

> the practicum starts in the first term
…
> skip
…
> how aides get credit for their hours
coach: How long will you ask for?
    1. 15 minutes
    2. 10 minutes

> 10
…
> 4
…
> done
coach: Your worksheet so far.
  To find out: how aides get credit for their hours
  Found out already: the practicum starts in the first term
  What's left is for Jo to tell you.
coach: Here are your questions for 10 minutes, most important first. Keep them, drop some, or add your own.
  1. How did you choose between the programs you looked at?
  2. I'd like to know how aides get credit for their hours. What have you seen yourself?
  3. Which tools or equipment do you really use every day?
  4. If you were me, what would you want to know before saying yes?
  5. Who else would you suggest I talk to, and may I use your name?
  That's about 8 of your 10 minutes.
    6. Keep these
= state prepare.questions

> keep
…
> yeah
coach: Prepared. Your questions and your script are saved; type *script* any time. Next, the first message.
coach: How will you first reach Jo?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them
= state arrange.channel
