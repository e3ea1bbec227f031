title: A LinkedIn note: short, and no phone or email is asked for
at: 2026-11-24 09:00 America/Edmonton
step: arrange.channel
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: role = team lead
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
> linkedin
…
> I saw your post about shift work
file: note.md
  Your note to Dana Wu

  Hi Dana, I saw your post about shift work. I'm looking into nursing. Could I ask you two questions, 10 minutes by phone or here? Thanks, Sam

    1. Keep it

> keep
…
> done
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Dana answers, tell me what they said.
    …
= state arrange.waiting
