title: Two questions fit as well: the coach asks which one is meant, and the way back is open
continues: prepare_referred.story

> do i have depression
coach: Did you mean one of these?
    1. Do I have to mention my disability?
    2. Can you give me medical or legal advice?
    3. Something else

> something else
coach: I don't have a good answer to that one. A career adviser would; type *human* to see who.

  How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

> do i have depression
coach: Did you mean one of these?
    1. Do I have to mention my disability?
    2. Can you give me medical or legal advice?
    3. Something else

> 1
coach: No. Only what makes the talk work for you, if anything: "Could we use captions?" You never owe a reason. To learn about the work's demands, ask how physical or how flexible it is.
coach: How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

