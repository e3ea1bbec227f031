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
coach: Where does Ron work?
= slot contact Ron
