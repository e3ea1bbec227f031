title: A fee for the talk: that isn't usual, and they may say no
continues: prepare_referred.story

> she wants a placement fee of 200 dollars first
coach: That isn't usual for an information interview, and nobody charges for one. You can say no without a reason; a call, a video or a public place is always fair.
  Canadian Anti-Fraud Centre, about fees for talks or jobs that seem too good.
  Your local police, also without an emergency.
coach: How will you first reach Dana?
    …
= state arrange.channel
