title: "I'm dead lol" is no crisis
at: 2026-11-23 09:00 America/Edmonton

…
> i'm dead lol
coach: I didn't quite get that. For "should I become an electrician?", that's a career. For "is the nursing program worth it?", a program.

  What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
= state prepare.goal

> career
…
