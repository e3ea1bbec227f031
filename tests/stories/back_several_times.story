title: Back three times: answers are kept, and "next" returns to where they were
continues: prepare_referred.story

> back
…
= state prepare.aloud

> back
…
= state prepare.questions

> back
…
= state prepare.flags

> next
coach: Okay, the general set then.
coach: How will you first reach Dana?
    …
= state arrange.channel
= slot aloud yes
= slot contact Dana Wu
= slot organization Alberta Health Services
