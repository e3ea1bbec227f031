title: Several come due at once: one message, the most urgent first
continues: several_interviews.story

> remind me monday at 9
…
> switch to wen
…
> remind me monday at 9
…
> switch to siti
…
[at 2026-11-30 08:59]
…
[at 2026-11-30 09:30]
nudge: A few things at once, the first one first:
  - Wen: You're in the step "make arrangements" with Wen Zhao.
  - Obi Eze: You're in the step "prepare and plan" with Obi Eze.
    1. Wen
    2. Obi Eze
    3. Later
    4. Stop reminders
= options switch:1, switch:2, do:later, do:stop

* Wen
…
= state arrange.waiting
