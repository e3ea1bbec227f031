title: News that names another contact is about that one
continues: several_interviews.story

> wen said no
coach: Wen: They said no. Thanks for telling me; that happens, and it's rarely about you.
    1. Undo
coach: A clear no is kinder than silence, and it says nothing about you. We leave it there. Two lines of thanks keep the door warm. Want them?
    1. Yes, show me
    2. No, close it
    3. They named someone else
= contact Wen
= state arrange.declined

> no
coach: Wen: You asked well, and you got an answer. This one is closed. Someone you half know often says yes faster; type *new interview* when you're ready.
coach: What would you like to do next?
    1. New interview
    2. My interviews
    3. Where am I
= closed declined

> my interviews
…

> switch to siti
…
= contact Siti
