title: A nudge about another contact names whom it is about, and doesn't lose where they were
continues: several_interviews.story

[at 2026-11-27 09:58]
…
> switch to siti
…
[at 2026-11-27 10:05]
…
[at 2026-11-28 12:00]
= contact Siti
