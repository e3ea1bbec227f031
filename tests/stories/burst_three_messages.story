title: One answer in three messages: what was typed before the next question was read belongs to the one before
at: 2026-11-23 09:00 America/Edmonton

…
> career
…
> nursing
…
> Sam Okafor
…
> yes
…
> Dana Wu
…
+ shes at acme
coach: Good to know: acme.

  How do you know Dana?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
+ the hiring lead
coach: Good to know: hiring lead.

  How do you know Dana?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
= slot contact Dana Wu
= slot organization acme
= slot role hiring lead
= state prepare.relation

> we've never met
coach: Do you need this done by a certain day, for a class or an application?
    1. No date
= state prepare.deadline
