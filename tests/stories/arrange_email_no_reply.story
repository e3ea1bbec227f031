title: A first email, no answer; one follow-up after five business days, then let go kindly
continues: prepare_referred.story

* By email

> I am finishing my health care aide certificate

> 780-555-0142

> sam@example.ca

> keep

> sent it
= phase arrange

[wait 2 weeks]

[wait 2 weeks]

[wait 2 weeks]
