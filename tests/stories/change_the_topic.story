title: Changing the topic keeps the contact; what depends on it is asked again
continues: prepare_referred.story

> change the topic
coach: You said "being a nursing assistant". Type the new answer, or *next* to keep it.
coach: Which one? A few words are enough, as in: I'd like to know more about …
= state prepare.field

> practical nursing
coach: If you came away with one answer, what would it be? Finish: after this I'll know whether, how or what …
= slot field practical nursing
= slot contact Dana Wu
= state prepare.aim
