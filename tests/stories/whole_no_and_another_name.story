title: A no, two gracious lines, and the name that they brought
at: 2026-11-23 16:30 America/Edmonton

…
> sup
coach: Hello. Here is where we are.

  What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
> looking into electrician
coach: being an electrician, right?
    1. Yes
    2. No
> yes
…
> tyler dyck
…
> ms beaulieu
…
> yes
…
> never met
…
> beaulieu electric
…
> owner i think
…
> nah
…
> skip
…
> skip
…
> skip
…
> how long till ur making ok money
…
> 10
…
> done
…
> keep
…
> ya
…
> email
…
> just finished high school
…
> 403 555 0177
…
> info@beaulieu.example
…
> her website
…
> how u got started
…
> grad
…
> keep
coach: When will you send it? Name a moment, and I'll be there with the text.
    1. Right now
    2. It's already sent
    3. I'd rather not
> now
…
> sent
…
[wait 7 days]
…
> she said no
coach: A clear no is kinder than silence, and it says nothing about you. We leave it there. Two lines of thanks keep the door warm. Want them?
    1. Yes, show me
    2. No, close it
    3. They named someone else
> ok
…
> keep
coach: You asked well, and you got an answer. This one is closed. Someone you half know often says yes faster; type *new interview* when you're ready.
coach: What would you like to do next?
    1. New interview
    2. My interviews
    3. Where am I
> sent. feels dumb
…
[wait 1 day]
…
> she wrote back!! she suggested her coworker Ali
coach: They pointed you to someone else. That's worth a lot.
    1. Undo
coach: Ali, right?
    1. Yes
    2. No
> yes
…
> keep
…
> sent
coach: Good, so your message is out. I've moved on to waiting for the answer.
    1. Undo
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Ali answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
