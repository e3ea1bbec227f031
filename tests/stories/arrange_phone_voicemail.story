title: By phone: the opener, a time to call, voicemail, and a call back
at: 2026-11-24 09:00 America/Edmonton
step: arrange.channel
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: role = team lead
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

…
> phone
…
> a health care aide student
…
> 780-555-0142
…
> 403-555-0188
file: now.md
  If they say "now is a good time"
  …
coach: People often say "now is fine". Keep this page in front of you when you call, and type *now* when it happens.
file: opener.md
  Your first words on the phone to Dana Wu

  Hello, is this Dana Wu? My name is Sam Okafor. I am a health care aide student.

  I'd like to ask you a few questions, to learn from your experience. It would take 15 minutes.

  Is now a good time, or should I call back later this week?

    1. Keep it

> keep
file: voicemail.md
  If you reach the voicemail

  Hello Dana, this is Sam Okafor. My number is 780-555-0142.

  I'd like to ask you a few questions about nursing, to learn from your experience. It takes 15 minutes by phone, whenever it suits you. I'll try once more in a few days.

  Again, my number is 780-555-0142. Thank you.
coach: When will you call? I'll come back then with your opener.
    1. Right now
    2. I've already called
    3. Practise it first

> tomorrow at 10
…
> yes
coach: Good. I'll be here Wednesday, November 25 at 10:00 am with your first words.
coach: When you've reached Dana, tell me what happened.
    …
= nudges reminder 2026-11-25 10:00, how_was_call 2026-11-26 10:00

[at 2026-11-25 10:05]
file: opener.md
  Your first words on the phone to Dana Wu

  Hello, is this Dana Wu? My name is Sam Okafor. I am a health care aide student.

  I'd like to ask you a few questions, to learn from your experience. It would take 15 minutes.

  Is now a good time, or should I call back later this week?
nudge: It's the time you picked for your call. Here are your first words; your short script is one word away, *now*.
    1. Later
    2. Stop reminders

> got her voicemail
coach: One message is right. A short email the same day helps them find you. I'll look in after five working days.
coach: When Dana answers, tell me what they said.
    …
= state arrange.waiting
= nudges any_word 2026-12-02 10:00

> she called back and said friday at 3
coach: They said yes, wonderful. Let's fix the time.
    1. Undo
coach: A short answer from you today keeps it warm.
coach: Friday, November 27 at 3:00 pm, right?
    1. Yes
    2. No
= state arrange.when

> yes
coach: How will you talk?
    1. By phone
    2. By video
    3. In person
    4. By email, in writing
= slot meeting 2026-11-27T15:00
