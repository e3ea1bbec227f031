title: A fee for the talk: that isn't usual, and they may say no
continues: prepare_referred.story

> she wants a placement fee of 200 dollars first
coach: Nobody charges for this kind of talk, or needs your account, your papers or free work for it. I'd say no; you don't have to give a reason.
  Canadian Anti-Fraud Centre, about fees for talks or jobs that seem too good.
  Your local police, also without an emergency.
coach: How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them
= state arrange.channel
