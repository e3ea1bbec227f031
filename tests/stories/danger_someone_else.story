title: Danger at home: help first, a day's quiet; "undo" brings the contact back
continues: prepare_referred.story

> my boyfriend hits me when i talk about work
coach: If you're in danger, please call 911 now.
  Emergency services, 911, when someone is in danger now.
  Suicide Crisis Helpline, call or text 988. English and French, day and night.
  211, call or text, about housing, food and money troubles.
  Nothing here is urgent. I'll stay quiet for a day.
  I've also stopped everything about Dana Wu. If it was about someone else, type *undo*.
    1. Go on here
    2. Not now

> undo
coach: Undone. We're back where you were.

  How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

