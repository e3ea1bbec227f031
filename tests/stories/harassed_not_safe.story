title: Not safe, or not sure of it: who can help right now
continues: prepare_referred.story

> he put his hand on my leg
coach: I'm sorry that happened. It wasn't your fault. Are you safe right now? If not, call 911.
  Your local police, also without an emergency.
  Alberta Human Rights Commission, about discrimination or harassment at work.
  Alberta Supports, 1-877-644-9992, Monday to Friday 7:30 to 20:00. Careers, training, money.
  You owe this person nothing, and you don't have to tell me more. I've stopped all reminders about them.
    1. Yes, I'm safe
    2. No, I'm not

> not really
coach: If you're in danger, please call 911 now.
  Emergency services, 911, when someone is in danger now.
  Suicide Crisis Helpline, call or text 988. English and French, day and night.
  211, call or text, about housing, food and money troubles.
  Nothing here is urgent. I'll stay quiet for a day.

[wait 2 weeks]
