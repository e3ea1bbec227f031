title: A referred email, no answer: one reminder after five working days, one call, then let go kindly
continues: prepare_referred.story

* By email

> I am finishing my health care aide certificate

> 780-555-0142

> dana.wu@example.ca

> how you moved from aide to team lead

> keep

> sent it
= phase arrange
= nudges any_word 2026-11-30 10:00

[wait 1 week]

> crickets

> yes

> keep

> sent
= nudges any_word 2026-11-30 10:00, let_go 2026-12-09 10:00, one_call 2026-12-14 10:00

[wait 2 weeks]

> I'll let it go
= closed no_reply
= nudges one_call 2026-12-14 10:00

[wait 3 weeks]
