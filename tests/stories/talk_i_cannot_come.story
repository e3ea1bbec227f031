title: They can't come themselves: move it, make it ten minutes, or call it off
at: 2026-11-26 09:00 America/Edmonton
step: conduct.start
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["What does an ordinary Tuesday look like for you?", "How do nights feel after a year?", "Who else would you suggest I talk to, and may I use your name?"]
slot: opening = Hello Dana, this is Sam Okafor. Thank you for making time for this.
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
> i need to move it
coach: All right. Shall we move it, make it ten minutes, or call it off?
    1. Move it
    2. Make it 10 minutes
    3. Keep it after all
    4. Call it off

> 10 minutes
file: shorter.md
  A line to shorten it, ready to copy

  Hello Dana,

  Would 10 minutes be all right for our talk? I'd like to be well prepared and keep to your time. The day and hour stay as they are, Thursday, November 26 at 2:00 pm.

  Thank you,
  Sam Okafor
file: talk.ics
  Talk with Dana Wu

  The same talk for your calendar, with 10 minutes. It replaces the entry you have.
coach: When you begin, tell me. I'll keep the time and stay quiet.
    1. We're starting
    2. They aren't there yet
    3. I'm running late
    4. I'm nervous
    5. I need to move it
    6. Practise it first
    7. It's already over
= slot minutes 10
