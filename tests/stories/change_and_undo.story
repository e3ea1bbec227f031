title: A change taken back
continues: prepare_referred.story

> change aim
coach: You said "whether the night shifts are for me". Type the new answer, or *next* to keep it.
coach: If you came away with one answer, what would it be? Finish: after this I'll know whether, how or what …

> undo
coach: Undone. We're back where you were.

  How will you first reach Dana?
    …
= state arrange.channel
= slot aim whether the night shifts are for me
