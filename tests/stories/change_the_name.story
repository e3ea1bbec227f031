title: The name was spelled wrong: changed everywhere, nothing else is asked
continues: prepare_referred.story

> change the name
…
> their name
coach: One step back. You said: Dana Wu. Type a new answer, or *next* to keep it.
coach: What's their name? First and last if you know it, or the first name for now.

> Dana Woo
coach: How will you first reach Dana?
    …
= contact Dana Woo
= slot organization Alberta Health Services
= state arrange.channel
