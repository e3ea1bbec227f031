title: A card, a permit, an insurance number: taken out before anything is kept; a phone number stays
at: 2026-11-23 09:00 America/Edmonton

…
> career
…
> accounting
…
> Samuel Mwangi, my work permit number is F123456789
coach: I took out something that looked like a private number. I haven't kept it.
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet
= slot me.name Samuel Mwangi
