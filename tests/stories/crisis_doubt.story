title: What may be everyday despair or more is asked about; a "no" goes on gently, anything else is a crisis
at: 2026-11-23 09:00 America/Edmonton

…
> career
…
> whats the point of anything
coach: That sounds heavy, and I want to be sure I understand. Are you thinking about ending your life, or is it all too much right now? You can say either here.
  Suicide Crisis Helpline, call or text 988. English and French, day and night.
    1. Yes, I think about it
    2. No, it's all too much

> no just tired
coach: Thank you for telling me. It can be too much, and we can go as slowly as you like, or stop for today.

  Which one? A few words are enough, as in: I'd like to know more about …

> i cant take it anymore
coach: That sounds heavy, and I want to be sure I understand. Are you thinking about ending your life, or is it all too much right now? You can say either here.
  Suicide Crisis Helpline, call or text 988. English and French, day and night.
    1. Yes, I think about it
    2. No, it's all too much

> idk
coach: I'm really glad you told me. I'm a coaching bot and can't help with this the way you deserve, but people can, right now:
  Suicide Crisis Helpline, call or text 988. English and French, day and night.
  Emergency services, 911, when someone is in danger now.
  Kids Help Phone, 1-800-668-6868, or text CONNECT to 686868. Day and night.
  Your steps here are safe, and nothing is urgent. I'll stay quiet for a day. We can go on whenever you want to.
    1. Go on here
    2. Not now

> ok thanks
coach: Okay. I'm here when you need me.

> nursing
coach: What's your own first and last name? It goes under the messages you'll send.

