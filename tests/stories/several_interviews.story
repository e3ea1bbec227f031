title: Three people at once, each at its own step; switching by name
at: 2026-11-23 09:00 America/Edmonton
step: arrange.week_over
slot: goal = career
slot: field = software testing
slot: contact = {"first": "Wen", "last": "Zhao"}
slot: channel = email
slot: sent_at = {"at": "2026-11-20T10:00", "zone": "America/Edmonton"}
slot: me.goal = career
slot: me.field = software testing
slot: me.name = {"first": "Kiran", "last": "Rao"}
slot: me.phone = +14035550111
slot: me.line = I am a software tester.
slot: me.timezone = America/Edmonton

…
> no
…
= state arrange.waiting

> new interview
coach: A new interview. The others are safe where you left them; *my interviews* shows them.
coach: Is this one about software testing too?
    1. Yes, the same
    2. No, something else
= contact empty

> yes
…
> yes
…
> Obi Eze
…
> colleague
…
> skip
…
> data analyst
…
> done
…
= state prepare.surprise

> new interview
…
> yes
…
> yes
…
> Siti
…
= interviews Wen, Obi Eze, Siti

> my interviews
…
= interviews Wen, Obi Eze, Siti

> switch to wen
…
= state arrange.waiting

> go to obi
…
= contact Obi Eze
= state prepare.surprise
