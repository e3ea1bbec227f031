title: Marisol on nights: silence, one reminder, then a nurse on her own ward, asked face to face
at: 2026-03-09 20:30 America/Edmonton
step: arrange.waiting
slot: goal = learning
slot: field = practical nursing
slot: contact = {"first": "Nadia", "last": "Popescu"}
slot: relation = stranger
slot: organization = QEII
slot: role = LPN
slot: minutes = 15
slot: questions = ["f1", "f3", "h2", "l1"]
slot: channel = email
slot: link = I saw your talk at the open house.
slot: learn = I hope to learn how you moved from aide to LPN.
slot: subject = HCA on nights seeks information
slot: contact_email = n.popescu@qeii.example.ca
slot: sent_at = {"at": "2026-03-09T20:00", "zone": "America/Edmonton"}
slot: last_contact = {"at": "2026-03-09T20:00", "zone": "America/Edmonton"}
slot: me.goal = learning
slot: me.field = practical nursing
slot: me.name = {"first": "Marisol", "last": "Quispe"}
slot: me.email = marisol@example.ca
slot: me.line = I have been a health care aide for six years.
slot: me.timezone = America/Edmonton


…
> i work nights so dont text me in the morning pls
coach: So that I don't wake you, from when to when shall I stay quiet?
> from 8 am to 4 pm
coach: Good. Nothing unasked comes in your quiet hours; *settings* changes them.
coach: When Nadia answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
[at 2026-03-16 16:30]
nudge: Five working days. Any word? If not, I have a reminder of three lines ready for you.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
    9. Later
    10. Stop reminders
> nope
file: reminder.md
  A short reminder to Nadia Popescu

  Subject: Re: HCA on nights seeks information

  Hello Nadia,

  I know your weeks fill up, so I am sending this once more. I would still like to hear about practical nursing first-hand. If you have 10 minutes for a call this month, I would be grateful. If it isn't possible, no problem at all; if someone else comes to mind, I would be glad to hear.

  Thank you,
  Marisol Quispe
  marisol@example.ca

    1. Keep it
> maybe she hates me
coach: That sounds heavy. We can go slowly, or stop here for today.
coach: Your draft is still here. Type *keep* to take it, paste your own version, or *repeat* to see it again.
> ok sent
coach: Good. That was the one reminder, and now it's up to them. Who could be next? Type *new interview* any time.
coach: When Nadia answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
> ward nurse Jo, i see her friday
coach: Is Jo someone else you'd like to talk with? Everything here stays where it is.
    1. Begin with Jo
    2. Cancel
* Begin with Jo
coach: Jo: A new interview. The others are safe where you left them; *my interviews* shows them.
coach: Is this one about practical nursing too?
    1. Yes, the same
    2. No, something else
> yes
coach: Jo: How do you know Jo?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
> my own ward
coach: Jo: Where does Jo work?
> same hospital
coach: Jo: And what do they do there?
> nurse
coach: Jo: Ten minutes of homework on the program. Tick what you've looked at.
    1. [ ] The program page and course list
    2. [ ] Admission, cost and dates
    3. [ ] Where graduates end up
    4. [ ] Something written by a student or graduate
> done
…
> skip
…
> skip
…
> if the bridging is worth it
coach: Jo: How long will you ask for?
    1. 15 minutes
    2. 10 minutes
> 10
coach: Jo: Last thing before your questions. Tick what fits, or type *done* if nothing does.
    1. [ ] I trained or worked in another country
    2. [ ] I'm changing careers
    3. [ ] They work for themselves
    4. [ ] They took the program I'm looking at
    5. [ ] Hours, place or physical demands matter to me
    6. [ ] Asking strangers is hard for me
> done
…
> keep
…
> skip
…
> face to face
file: now.md
  Jo: If they say "now is a good time"

  **Say:** Thank you, that's great. I have a few questions, and I'll keep it to 10 minutes.

  1. What made you choose this path over the others you thought about?
  2. I'd like to know if the bridging is worth it. What have you seen yourself?
  3. What could I start practising this month at no cost?
  4. Who else would you suggest I talk to, and may I use your name?

  **Last:** thank them by name.

  If now doesn't work: "I'd love to, and I'm somewhere noisy. May I call you back in ten minutes, or tomorrow?"
file: in-person.md
  What you could say

  Jo, could I ask you a few questions sometime this week? I'm looking into practical nursing, and you know what it's really like. 10 minutes, whenever suits you.

  And if it isn't a good week: no problem at all, is there someone else you'd ask?
coach: When do you see Jo next?
    1. In a moment
    2. I've already asked
> friday at 11 pm
coach: Jo: When you've reached Jo, tell me what happened.
    1. They said now is good
    2. They gave me a time
    3. They'd like an email first
    4. They said no
    5. I haven't done it yet
[at 2026-03-20 23:30]
> she said yes, we talked 40 min!
coach: Jo: So the talk has happened. Let's catch it while it's fresh.
    1. Undo
coach: Well done, you did it. While it's fresh, what is one thing you didn't know before?
> the bridging takes one year less than i thought
coach: Jo: And one thing you'll do because of it?
> open house march 30
coach: Jo: Did they name someone else you could talk to?
    1. Yes, they did
    2. Not this time
> no
coach: Jo: How would you like to thank Jo?
    1. By email, today
    2. With a card
    3. An email today and a card
> card
file: card.md
  Jo: Words for a card to Jo

  Dear Jo,

  Thank you for your time and your open answers. What stayed with me: the bridging takes one year less than I thought. I will let you know how it goes.

  With thanks,
  Marisol Quispe

    1. Keep it
> keep
coach: Jo: Tell me when the card is in the post or handed over.
    1. It's on its way
    2. No card after all
> gave it to her
coach: Jo: Lovely. That will be remembered. The rest is for you alone.
coach: Your next step: "open house march 30". When will you do it?

  Monday, March 30, right?
    1. Yes
    2. No
> yes
coach: Jo: Did the talk move your decision?
    1. Closer to a yes
    2. Further away
    3. About the same
> closer
coach: Jo: Good to know. Before you commit, hear one more person in the same field; one talk is one view.
coach: In a month, two lines to Jo about what came of it are a pleasure to get. Shall I remind you?
    1. Yes, in a month
    2. No, thanks
> no
coach: Jo: Was this useful?
    1. Yes
    2. Partly
    3. Not really
> yes
file: notes.pdf
  Jo: Your notes on the talk with Jo

  # What I heard from Jo

  nurse
  same hospital

  What I wanted to know: if the bridging is worth it

  What I learned: the bridging takes one year less than I thought

  What I'll do: open house march 30
  When: Monday, March 30

  Where my decision stands: Closer to a yes
coach: You found someone, asked well, kept your time and said thanks. What you heard, you heard first-hand. That stays with you.
coach: What would you like to do next?
    1. New interview
    2. Show my adviser
    3. My interviews
    4. Where am I
= closed done
