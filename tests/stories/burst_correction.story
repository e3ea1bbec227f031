title: "No wait" right after an answer puts it right
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
+ no wait, Dana Wood
coach: Changed: Dana Wood.
coach: How do you know Dana?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
= contact Dana Wood
= state prepare.relation
