title: They don't take a no: one plain sentence, and nothing more about this contact
continues: prepare_referred.story

> she said no but im gonna keep emailing her till she answers
coach: I won't help with that: a no stays a no, and where people live, how they look and what they do in private is theirs. I'm glad to help with someone else.

  What would you like to do next?
    1. New interview
    2. My interviews
    3. Where am I

= nudges none
= closed dropped
