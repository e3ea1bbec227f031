title: Not understood: each time another way out, and never a dead end
at: 2026-11-24 10:00 America/Edmonton

…
> purple monkey
coach: I didn't quite get that. For "should I become an electrician?", that's a career. For "is the nursing program worth it?", a program.

  What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet

> asdf
coach: Still not sure I follow, and that's on me. You can also pick one of these. Pick the closest one. You can change it any time.

  What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
    5. Skip
    6. Back
    7. Help

> qwerty zxcv
coach: Still stuck, and that's fine. Any of these gets us moving again. For "should I become an electrician?", that's a career. For "is the nursing program worth it?", a program.

  What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
    5. Skip
    6. Back
    7. Help
    8. Talk to a person

* Skip
coach: Fine. I'll use questions that suit any kind of work.
coach: Let's start small: a job you noticed lately, a subject that makes you lose track of time, or someone whose work you envy. What comes to mind?
= state prepare.spark
