title: A question in phone typing is answered, and the same question asked again
continues: prepare_referred.story

> wat shud i wear tho
coach: One step neater than people there wear at work: clean, comfortable, nothing you'd tug at. Dress for the phone and video too; you sit and speak differently in it. Ask your contact, or look at the company's photos.
coach: How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

> can i recrod it
coach: Ask first: "May I record this for my notes? It's fine to say no." In Canada you may generally record a talk you take part in, but rules differ elsewhere and at some workplaces, and people speak less freely. Notes mostly do.
coach: How will you first reach Dana?
    1. By email
    2. By phone
    3. A LinkedIn note
    4. Face to face, I see them anyway
    5. Through someone who knows them

> by email
coach: Describe yourself to Dana in one line. Finish: I am …

> student. do i attach my resume?
coach: Not to the first message; it would look like a job application. Send it when they ask for it, and keep a copy beside you during the talk.
coach: Which phone number may Dana reach you at? It goes under your name.
