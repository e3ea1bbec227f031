title: Their own version of the email is looked over: three findings at most, the fix taken
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
> email
…
> finishing my health care aide certificate
…
> 780 555 0142
…
> dana.wu@example.ca
…
> on the AHS careers page
…
> how people stand the night shifts
…
> Future health care aide
…
> Hello Dona Wu, I found your name on the AHS careers page. I am finishing my health care aide certificate. I am looking for a job on your ward. Would you have 15 minutes for a few questions about your experience, by phone or video, in the next two weeks? I hope to learn how people stand the night shifts. Thank you for reading this. Best regards, Sam Okafor 780-555-0142
coach: Kept, in your words. The earlier version is safe too.
  Before you send it:
  - "Dona": Nobody overlooks a slip in their own name. Check how it's spelt. Better: "Dana"
  - "looking for a job": Asking for work turns information into an application, and the door closes. Ask how they got where they are.
  Shall I put that right for you? *yes*, or *keep* to leave it as it is.
file: email.md
  Your email to Dana Wu

  Hello Dona Wu, I found your name on the AHS careers page. I am finishing my health care aide certificate. I am looking for a job on your ward. Would you have 15 minutes for a few questions about your experience, by phone or video, in the next two weeks? I hope to learn how people stand the night shifts. Thank you for reading this. Best regards, Sam Okafor 780-555-0142
    1. Keep it
    2. Fix it for me

> fix it for me
coach: Changed. Your own version is safe too.
file: email.md
  Your email to Dana Wu

  Hello Dana Wu, I found your name on the AHS careers page. I am finishing my health care aide certificate. Would you have 15 minutes for a few questions about your experience, by phone or video, in the next two weeks? I hope to learn how people stand the night shifts. Thank you for reading this. Best regards, Sam Okafor 780-555-0142
    1. Keep it

> good enough, sending it
coach: When will you send it? Name a moment, and I'll be there with the text.
    1. Right now
    2. It's already sent
    3. I'd rather not
