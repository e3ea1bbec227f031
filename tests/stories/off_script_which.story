title: Two questions fit as well: the coach asks which one is meant, and the way back is open
continues: prepare_referred.story

> should i write?
coach: Did you mean one of these?
    1. Should I email or phone first?
    2. Can I take notes while they talk?
    3. Something else

> something else
coach: I don't have a good answer to that one. A career adviser would; type *human* to see who.

  How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

> should i write?
coach: Did you mean one of these?
    1. Should I email or phone first?
    2. Can I take notes while they talk?
    3. Something else

> 1
coach: Phone if you have a direct number and a name you both know, and be ready to begin at once. Otherwise send a short email. LinkedIn is fine when you have neither.
coach: How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

