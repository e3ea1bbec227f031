title: Something that felt wrong: it wasn't their fault, people who can help, nothing more about this contact
continues: prepare_referred.story

> he asked if i was single and touched me
coach: I'm sorry that happened. It wasn't your fault. Are you safe right now? If not, call 911.
  Your local police, also without an emergency.
  Alberta Human Rights Commission, about discrimination or harassment at work.
  Alberta Supports, 1-877-644-9992, Monday to Friday 7:30 to 20:00. Careers, training, money.
  You owe this person nothing, and you don't have to tell me more. I've stopped all reminders about them.
    1. Yes, I'm safe
    2. No, I'm not
= nudges none
= closed dropped

[wait 2 weeks]
