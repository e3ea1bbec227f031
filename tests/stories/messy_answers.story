title: The way people type: half words, numbers, moods
at: 2026-11-24 10:00 America/Edmonton

…
> 1
coach: Which one? A few words are enough, as in: I'd like to know more about …
= slot goal career

> electrician i guess
…
> tyler
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet
= slot me.name Tyler

> yep
…
> my uncles buddy Ron
coach: How do you know Ron?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
= slot contact Ron
