title: A no is final: two lines of thanks, and it's closed
at: 2026-11-24 10:00 America/Edmonton
step: arrange.waiting
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: channel = email
slot: contact_email = dana.wu@example.ca
slot: subject = Question about nursing
slot: sent_at = {"at": "2026-11-20T09:00", "zone": "America/Edmonton"}
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.phone = +17805550142
slot: me.timezone = America/Edmonton

…
> she said no
coach: A clear no is kinder than silence, and it says nothing about you. We leave it there. Two lines of thanks keep the door warm. Want them?
    1. Yes, show me
    2. No, close it
    3. They named someone else

> whats the point
coach: It takes a minute, and now and then it brings another name.
  The guide says: "Your courtesy will be remembered."

  A clear no is kinder than silence, and it says nothing about you. We leave it there. Two lines of thanks keep the door warm. Want them?
    1. Yes, show me
    2. No, close it
    3. They named someone else

> no, close it
coach: You asked well, and you got an answer. This one is closed. Someone you half know often says yes faster; type *new interview* when you're ready.
coach: What would you like to do next?
    1. New interview
    2. My interviews
    3. Where am I
= closed declined
= nudges none

> my uncles buddy Ron, hes a j-man electrician
coach: A new interview. The others are safe where you left them; *my interviews* shows them.
coach: What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
= contact Ron
= slot role j-man electrician
