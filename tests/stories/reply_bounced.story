title: The address was wrong: three places to look, and the way is chosen afresh
continues: arrange_email_cold.story

> it bounced
coach: That happens. Check the spelling letter by letter, then ask the person you both know, or call the general line and ask for the right address.
coach: What's the right address? If there is none, skip this, and we'll choose another way.
= state arrange.new_address
= nudges find_it 2026-11-26 10:00

> dana.woo@example.ca
coach: When will you send it? Name a moment, and I'll be there with the text.
    1. Right now
    2. It's already sent
    3. I'd rather not
= slot contact_email dana.woo@example.ca

> sent it again
coach: That's the hardest step done. I'll look in after five working days, not before. Waiting is easier with a second name under way: type *new interview*.
coach: When Dana answers, tell me what they said.
    1. They said yes
    2. They said no
    3. Later, or away until a date
    4. They named someone else
    5. They'd rather answer by email
    6. They want my résumé first
    7. No reply yet
    8. It bounced, or the number was wrong
= state arrange.waiting
= nudges any_word 2026-12-02 10:00
