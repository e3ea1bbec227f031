title: "I'm dead lol" is no crisis
continues: prepare_referred.story

> i'm dead lol
coach: I didn't quite get that. A direct number and a name in common? Phone. Otherwise email.

  How will you first reach Dana?
    …
= state arrange.channel

> this interview is killing me
coach: Still not sure I follow, and that's on me. You can also pick one of these. Email is calmest, the phone is quickest, and asking someone you see anyway gets the most yeses.

  How will you first reach Dana?
    …
= state arrange.channel
