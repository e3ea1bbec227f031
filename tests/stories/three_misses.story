title: Not understood: each time another way out, and never a dead end
continues: prepare_referred.story

> purple monkey
coach: I didn't quite get that. A direct number and a name in common? Phone. Otherwise email.

  How will you first reach Dana?
    …

> asdf
coach: Still not sure I follow, and that's on me. You can also pick one of these. Email is calmest, the phone is quickest, and asking someone you see anyway gets the most yeses.

  How will you first reach Dana?
    …

> qwerty zxcv
coach: Still stuck, and that's fine. Any of these gets us moving again. A direct number and a name in common? Phone. Otherwise email.

  How will you first reach Dana?
    …

* Skip
coach: I'll go with email then.
coach: Describe yourself to Dana in one line. Finish: I am …
= state arrange.my_line
