title: "Change" alone: the coach asks which answer, and "never mind" leaves everything as it was
continues: prepare_referred.story

> change
coach: Which answer would you like to change?
    1. whether you may mention who told you
    2. your deadline
    3. your homework
    4. what you found out
    5. your homework on the person
    6. your aim
    7. how many minutes
    8. your questions

> never mind
coach: Nothing was changed.

  How will you first reach Dana?
    …
= state arrange.channel
