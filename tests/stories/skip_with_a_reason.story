title: What may be skipped says once what it is good for
at: 2026-11-24 10:00 America/Edmonton
step: arrange.my_line
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> skip
…
> do i have to
coach: I keep it beside the draft, so that you can check the spelling before you send it.
  The guide says: "Make initial contact by email or phone."

  What's Dana's work email address?

> skip
coach: Fine. You'll have it when you send.
coach: How did you come across Dana? Finish: I came across your name …
= state arrange.link
