title: A career changer, in person: a table at Tim Hortons, a talk that goes on, an email and a card
at: 2026-03-12 10:00 America/Edmonton

…
> I need a job in safety, can you just find who's hiring
coach: I can't search postings; Job Bank and alis can. A talk won't get you a job by itself either. I can help you hear how people got in, which often shows where the openings are.
coach: A career to explore, right?
    1. Yes
    2. No
> ok fine. career
…
> occupational health and safety
…
> Denise Roy
…
> Grant, safety lead at the warehouse that supplies us. met him at the fire drill
coach: Good to know: the warehouse that supplies us, safety lead, We met at the fire drill.
coach: Grant, right?
    1. Yes
    2. No
> yes
coach: Do you need this done by a certain day, for a class or an application?
    1. No date
= slot link We met at the fire drill.
= slot relation met
> no
…
> 400 staff, they had a forklift incident in the news. CRSP needs experience + exam
…
> done
…
> how he moved from retail into safety
…
> 15
…
> changing careers
…
> done
coach: Your worksheet so far.
  To find out: how he moved from retail into safety
  Found out already: 400 staff, they had a forklift incident in the news. CRSP needs experience + exam
  What's left is for Grant to tell you.
coach: Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What does an ordinary Tuesday look like for you?
  2. I'd like to hear how you moved from retail into safety. How was that for you?
  3. I come from another line of work. Where would that experience help most here?
  4. What would you do differently if you were starting out today?
  5. What do you read or follow to stay up to date?
  6. If you were me, what would you want to know before saying yes?
  7. Who else would you suggest I talk to, and may I use your name?
  That's about 12 of your 15 minutes.
    8. Keep these
> drop the one about what you read and add are you guys hiring
coach: Dropped: "What do you read or follow to stay up to date?" Added: "are you guys hiring"

  That turns your talk into an application, and people close up. How people usually get in is fine to ask.

  How about:
  "How do people around here usually hear about work in this field?"
    1. Use that
    2. Keep mine
> yes
…
> keep
…
> yes
…
> in person
…
> tomorrow at 9
…
> yes
…
[at 2026-03-13 09:00]
…
> asked him, he said thurs 230 at the tims on gaetz
coach: They said yes, wonderful. Let's fix the time.
    1. Undo
coach: A short answer from you today keeps it warm.
coach: Thursday, March 19 at 2:30 pm, right?
    1. Yes
    2. No
> yes
coach: For any first meeting: a public place or their workplace, in daytime. Your own way there and back, in nobody's car; your phone charged; and someone who knows where and with whom. You can leave any time: "I need to head off now. Thank you." On an icy day, or with someone you only know online, video is fine.
coach: If you asked for the talk, the coffee is on you.
coach: How long is the way there?
    1. Up to 15 minutes
    2. About half an hour
    3. About an hour
    4. More than an hour
= slot mode in_person
= slot place the tims on gaetz
> 15 min
…
> no
…
> yes
…
> keep
coach: Have you sent it?
    1. Yes, sent
    2. Later today
> sent
…
[at 2026-03-19 13:30]
…
> outfit? Im in my store jacket
…
[at 2026-03-19 14:38]
…
> started
…
[at 2026-03-19 14:52]
…
> he keeps talking what do i do
coach: Say: "I promised 15 minutes, and I'm happy to stay if you are." Then follow their lead.
> incident logs at the store are safety work
…
[at 2026-03-19 15:20]
…
> done. talked 45 min, he offered to show me the site
…
> my incident logs at the store ARE safety work
…
> i'll email Priya at the safety association
…
> no
…
> both
…
> grant@wh.example
file: thank-you.md
  Your thank-you to Grant

  Subject: Thank you for talking with me

  Hello Grant,

  Thank you for your time and for answering my questions so openly. One thing you said stayed with me: my incident logs at the store ARE safety work. I plan to do one thing because of it: email Priya at the safety association. I will let you know how it goes.

  With thanks,
  Denise Roy

    1. Keep it
> keep
…
> sent
…
> keep
coach: Tell me when the card is in the post or handed over.
    1. It's on its way
    2. No card after all
> mailed
…
> tomorrow at 4
…
> closer
…
> yes
…
> yes
file: notes.pdf
  Your notes on the talk with Grant

  # What I heard from Grant

  safety lead
  the warehouse that supplies us

  What I wanted to know: how he moved from retail into safety

  What I learned: my incident logs at the store ARE safety work

  What I'll do: email Priya at the safety association
  When: Friday, March 20

  Where my decision stands: Closer to a yes

  ## My notes

  1. What does an ordinary Tuesday look like for you?
     incident logs at the store are safety work
     talked 45 min, he offered to show me the site
coach: You found someone, asked well, kept your time and said thanks. What you heard, you heard first-hand. That stays with you.
coach: What would you like to do next?
    1. New interview
    2. Show my adviser
    3. My interviews
    4. Where am I
> this is the first time the change feels real
coach: Glad to hear it.
coach: What would you like to do next?
    1. New interview
    2. Show my adviser
    3. My interviews
    4. Where am I
