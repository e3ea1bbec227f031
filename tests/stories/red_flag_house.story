title: His house at ten at night: that isn't usual; no word about fees
continues: prepare_referred.story

> he says we should meet at his house at 10pm
coach: That isn't usual for an information interview. You can say no without a reason. Would a call, a video or a public place in daytime suit you better, or someone else?
coach: How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

