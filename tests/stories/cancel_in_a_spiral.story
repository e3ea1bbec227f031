title: She spirals the day before and wants to cancel: ten minutes instead, a line to send, and her calendar follows
at: 2026-11-24 19:30 America/Edmonton
step: conduct.ready
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: channel = email
slot: contact_email = dana.wu@example.ca
slot: mode = phone
slot: who_calls = me
slot: meeting = {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}
slot: me.goal = career
slot: me.field = nursing
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton


…
> i cant do this
coach: Being nervous is normal, and it means you care. One small step is enough for now.
coach: Your list is still open. Tick what fits, or type *done* to go on.
> ill blank
coach: Look at your page and say: "One moment, I'm looking at my notes." Then ask the next question; nobody minds. For the day: your script in front of you, water, pen and paper, your first question marked.
coach: Your list is still open. Tick what fits, or type *done* to go on.
> what do I wear, its by phone lol
coach: One step neater than people there wear at work: clean and comfortable, also for phone and video. For the day itself: charged phone, water, your script, pen and paper, and your résumé beside you.
coach: Your list is still open. Tick what fits, or type *done* to go on.
> can i record it
coach: Ask first: "May I record this for my notes? It's fine to say no." In Canada you may generally record a talk you take part in, but rules differ elsewhere and at some workplaces, and people speak less freely. Notes mostly do.
coach: Your list is still open. Tick what fits, or type *done* to go on.
> what if i cry
coach: Then say "excuse me a second", breathe out long, and go on; people are kind about it. If worry like this often keeps you from things you want, type *human*: there are people to talk to, and you don't need a crisis for it.
coach: Your list is still open. Tick what fits, or type *done* to go on.
> maybe i cancel
coach: Nothing has been cancelled, and you decide.
    1. Undo
coach: All right. Shall we move it, make it ten minutes, or call it off?
    1. Move it
    2. Make it 10 minutes
    3. Keep it after all
    4. Call it off
= state conduct.cannot
> 10
file: shorter.md
  A line to shorten it, ready to copy

  Hello Dana,

  Would 10 minutes be all right for our talk? I'd like to be well prepared and keep to your time. The day and hour stay as they are, Thursday, November 26 at 2:00 pm.

  Thank you,
  Sam Okafor
file: talk.ics
  Talk with Dana Wu

  The same talk for your calendar, with 10 minutes. It replaces the entry you have.
coach: For Thursday, November 26, lay these out where you can see them. Tick what's ready; no hurry before the day.
    1. [ ] Your script, printed or on a screen
    2. [ ] Résumé and cover letter, for your own eyes
    3. [ ] Paper and a pen
    4. [ ] Something neat to wear, by phone too
    5. [ ] A quiet place and a charged phone
= state conduct.ready
= slot minutes 10
> ok. script and pen ready
coach: Ticked: Your script, printed or on a screen, Paper and a pen. 2 of 5 done. Tick more, or type *done* to go on.

  For Thursday, November 26, lay these out where you can see them. Tick what's ready; no hurry before the day.
    1. [x] Your script, printed or on a screen
    2. [ ] Résumé and cover letter, for your own eyes
    3. [x] Paper and a pen
    4. [ ] Something neat to wear, by phone too
    5. [ ] A quiet place and a charged phone
> done
coach: On the day, speak slowly and clearly. Your first words: "Hello" Then: "You offered 10 minutes. Is that still good?" You only need the first sentence; they'll do most of the talking.
coach: Take detailed notes while you talk. You can type them here line by line; I'll keep them under your questions.
coach: When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
> actually better
coach: Glad to hear it.
coach: When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
