title: "Mute" before the talk is about the talk; "stop reminders" offers to keep those that belong to it
continues: reply_yes_phone.story

> mute
coach: In the talk, only the word for your last question will come. Reminders before and after it stay; *stop reminders* turns those off, and *resume* brings everything back.

  When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
> where am i
coach: You're in the step "the talk itself" with Dana Wu.
  - the date: Thursday, November 26 at 2:00 pm
  - how you'll talk: By phone
  - who calls: They call me
  My next reminder is on Thursday, November 26 at 2:45 pm.
  To change one, type *change* and its name, such as "change the date".

  When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
> stop reminders
coach: Reminders are off, all of them, also those of your talk and your thank-you. Most people are glad of those. Shall only those come? *resume* turns everything on again.
    1. Yes, only those
    2. No, none at all
> 1
coach: Then only those of your talk, the thank-you and what you asked for come. *resume* turns on the others.
> where am i
coach: You're in the step "the talk itself" with Dana Wu.
  - the date: Thursday, November 26 at 2:00 pm
  - how you'll talk: By phone
  - who calls: They call me
  Only reminders of your talks, and those you asked for, are on. *resume* turns on the others.
  To change one, type *change* and its name, such as "change the date".

  When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
> started
coach: The clock is running, 15 minutes. Speak slowly, listen, and note what stands out. Thank Dana at the end. Type *next* for the next question, and *done* when it's over.

  Question 1 of 3: What does an ordinary Tuesday look like for you?
[wait 14 minutes]
nudge: Last question: "Who else should I talk to, and may I use your name?" Then thank them by name.
> done
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
