title: Words of crisis: everything stops kindly, people who can help, no reminder for a day
at: 2026-11-23 09:00 America/Edmonton

…
> career
coach: Which one? A few words are enough, as in: I'd like to know more about …

> honestly i want to kill myself
coach: I'm really glad you told me. I'm a coaching bot and can't help with this the way you deserve, but people can, right now:
  Suicide Crisis Helpline, call or text 988. English and French, day and night.
  Emergency services, 911, when someone is in danger now.
  Kids Help Phone, 1-800-668-6868, or text CONNECT to 686868. Day and night.
  Your steps here are safe, and nothing is urgent. I'll stay quiet for a day. We can go on whenever you want to.
    1. Go on here
    2. Not now

[wait 23 hours]

[wait 2 days]
nudge: Shall we go on where we left off? It takes a few minutes.

  Which one? A few words are enough, as in: I'd like to know more about …
    1. Later
    2. Stop reminders

> nursing
coach: Welcome back. You're in the step "prepare and plan" with your contact.
  We can go on from here, or type *start over*.
coach: "nursing"
  Is that your answer to my last question?
    1. That's my answer
    2. It's a question
= state prepare.field

> yes
coach: What's your own first and last name? It goes under the messages you'll send.
= slot field nursing
