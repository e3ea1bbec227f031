title: Deaf, with video relay: health stays out, which ways work is said, and the same is asked again
at: 2026-11-24 10:00 America/Edmonton
step: arrange.channel
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: minutes = 15
slot: questions = ["a1", "h2", "k1", "l1"]
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
> im deaf, i use video relay
coach: I've left out the part about your health; the coach doesn't need it.
coach: Several ways work, and you owe nobody a reason: email, also for the talk itself, video with captions, or a call through a relay service. On a relay call, say first what it is; people often take it for a sales call.

  How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them
> i stutter so phone is hard
coach: I've left out the part about your health; the coach doesn't need it.
coach: Several ways work, and you owe nobody a reason: email, also for the talk itself, video with captions, or a call through a relay service. On a relay call, say first what it is; people often take it for a sales call.

  How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them
> i cant do phone, email is better
coach: Describe yourself to Dana in one line. Finish: I am …
= slot channel email
