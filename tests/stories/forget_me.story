title: Forget me: asked once, then everything is gone
continues: prepare_referred.story

> forget me
coach: Erase everything I have about you: answers, contacts, drafts, notes and reminders? This can't be undone.
    1. Yes, erase it all
    2. Cancel

> no
coach: Nothing was changed.

  How will you first reach Dana?
    …
= state arrange.channel

> delete my data
coach: Erase everything I have about you: answers, contacts, drafts, notes and reminders? This can't be undone.
    1. Yes, erase it all
    2. Cancel

> yes
coach: Everything I had about you is erased, reminders too. If you ever come back, just say hello.
= interviews empty
= slot field empty
= nudges none

> hi
…
= state prepare.goal
