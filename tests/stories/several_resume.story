title: After "stop" and "resume" the reminders of all interviews are on again
continues: several_interviews.story

> stop reminders
coach: Reminders are off, all of them. Type *resume* any time to turn them on. You can go on here whenever you like.

[wait 10 days]

> resume
coach: Obi Eze: Reminders are on again.

  What surprised you, or what would you like to hear more about? One thing is enough.

[wait 9 days]
nudge: Siti: Shall we go on where we left off? It takes a few minutes.

  How do you know Siti?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
    5. Later
    6. Stop reminders
nudge: Wen: …Five working days. Any word? If not, I have a reminder of three lines ready for you.
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
nudge: Obi Eze: …One thing that you found out is enough to go on. It takes a minute.
    1. Later
    2. Stop reminders
nudge: Siti: Your next step is still here. Go on, or leave it for later?

  How do you know Siti?
    1. A friend, relative or colleague
    2. We've met once or twice
    3. Someone told me about them
    4. We've never met
    5. Later
    6. Stop reminders
