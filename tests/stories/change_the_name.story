title: The name was spelled wrong: changed everywhere, nothing else is asked
continues: prepare_referred.story

> change the name
…
> Dana Woo
coach: How will you first reach Dana?
    …
= contact Dana Woo
= slot organization Alberta Health Services
= state arrange.channel
