title: Back to an answer and another one given: only what depends on it is asked again
continues: prepare_referred.story

> back
…
> back
…
> back
…
> 2
…
> done
coach: Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What does an ordinary Tuesday look like for you?
  2. I'd like to know whether the night shifts are for me. What have you seen yourself?
  3. How do nights feel after a year?
  4. I come from another line of work. Where would that experience help most here?
  5. What do you read or follow to stay up to date?
  6. If you were me, what would you want to know before saying yes?
  7. Who else would you suggest I talk to, and may I use your name?
  That's about 12 of your 15 minutes.
    8. Keep these
= state prepare.questions

> keep
…
= state arrange.channel
= slot flags career_changer
