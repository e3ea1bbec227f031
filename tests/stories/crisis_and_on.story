title: After words of crisis they may go on at once: welcome back, and the same question
at: 2026-11-23 09:00 America/Edmonton

…
> career
…
> i really dont even want to be here anymore
coach: I'm really glad you told me. I'm a coaching bot and can't help with this the way you deserve, but people can, right now:
  Suicide Crisis Helpline, call or text 988. English and French, day and night.
  Emergency services, 911, when someone is in danger now.
  Kids Help Phone, 1-800-668-6868, or text CONNECT to 686868. Day and night.
  Your steps here are safe, and nothing is urgent. I'll stay quiet for a day. We can go on whenever you want to.
    1. Go on here
    2. Not now

> yes
coach: Welcome back.

  Which one? A few words are enough, as in: I'd like to know more about …

> nursing
…
= slot field nursing
