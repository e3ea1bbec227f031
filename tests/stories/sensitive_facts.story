title: Health, age and somebody's divorce: left out before anything is kept, without shame; what they need stays
at: 2026-11-23 09:00 America/Edmonton

…
> career
…
> I have ADHD
coach: I've left out the part about your health; the coach doesn't need it.
coach: Which one? A few words are enough, as in: I'd like to know more about …
> I'm 45 and want to become a nurse
coach: I've left out the part about your age; the coach doesn't need it.
coach: What's your own first and last name? It goes under the messages you'll send.
= slot field want to become a nurse
> Samuel Mwangi
coach: Do you have someone in mind who knows about this?
    1. Yes, I do
    2. Not yet
> yes
coach: What's their name? First and last if you know it, or the first name for now.
> Dana Wu, she's divorced
coach: I've left out the part about somebody else's private life; the coach doesn't need it.
coach: How do you know Dana?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
