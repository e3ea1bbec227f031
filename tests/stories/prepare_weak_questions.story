title: A weak question of their own gets a kind hint and a better wording, and they decide
at: 2026-11-23 10:00 America/Edmonton
step: prepare.questions
slot: goal = career
slot: field = nursing
slot: contact = {"first": "Dana", "last": "Wu"}
slot: relation = stranger
slot: organization = Alberta Health Services
slot: minutes = 15
slot: questions = ["a3", "c1", "k1", "l1"]
slot: me.name = {"first": "Sam", "last": "Okafor"}
slot: me.timezone = America/Edmonton

# closed; the better one is taken
coach: Welcome back.

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. Which part of your work gives you the most energy?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. Who else would you suggest I talk to, and may I use your name?
  That's about 7 of your 15 minutes.
    5. Keep these
> add: do you like your job?
coach: Added: "do you like your job?"

  You may get one word back. Begin with "what" or "how", and they'll tell you a story.

  How about:
  "What keeps you there?"
    1. Use that
    2. Keep mine
> use that
coach: Swapped it for "What keeps you there?"

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. Which part of your work gives you the most energy?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. What keeps you there?
  5. Who else would you suggest I talk to, and may I use your name?
  That's about 8 of your 15 minutes.
    6. Keep these
# without the word "add", and kept as it is
> can i ask if they're hiring
coach: Added: "can i ask if they're hiring"

  That turns your talk into an application, and people close up. How people usually get in is fine to ask.

  How about:
  "How do people around here usually hear about work in this field?"
    1. Use that
    2. Keep mine
> keep mine
coach: Kept, in your words.

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. Which part of your work gives you the most energy?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. What keeps you there?
  5. Can i ask if they're hiring?
  6. Who else would you suggest I talk to, and may I use your name?
  That's about 10 of your 15 minutes.
    7. Keep these
# put another way by themselves
> how much do u make
coach: Added: "how much do u make"

  What they earn is private. Look up the ranges first, then ask how those compare.

  How about:
  "How do the posted pay ranges compare with what people really start at?"
    1. Use that
    2. Keep mine
> how much do people make at the start
coach: Swapped it for "how much do people make at the start"

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. Which part of your work gives you the most energy?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. What keeps you there?
  5. Can i ask if they're hiring?
  6. How much do people make at the start?
  7. Who else would you suggest I talk to, and may I use your name?
  That's about 12 of your 15 minutes.
    8. Keep these
# two in one
> how did you start and what was school like
coach: Added: "how did you start and what was school like"

  Two questions in one, and people answer only the last. Ask them one by one.

  How about:
  "How did you start?"
  "What was school like?"
    1. Use these
    2. Keep mine
> use these
coach: Swapped it for "How did you start?", "What was school like?"

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. Which part of your work gives you the most energy?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. What keeps you there?
  5. Can i ask if they're hiring?
  6. How much do people make at the start?
  7. How did you start?
  8. What was school like?
  9. Who else would you suggest I talk to, and may I use your name?
  That's about 16 of your 15 minutes.
  That's a little much. Dropping number 4 would make room.
    10. Keep these
# nothing better to offer than to leave it out
> add: what made you choose [hospital]?
coach: Added: "what made you choose [hospital]?"

  There's a blank in it. Fill it in before the day.
    1. Leave it out
    2. Keep mine
> 1
coach: Dropped: "What made you choose [hospital]?"

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. Which part of your work gives you the most energy?
  2. Which skills set a great person in this job apart from a good one?
  3. What is the hardest part of this work, the one people rarely talk about?
  4. What keeps you there?
  5. Can i ask if they're hiring?
  6. How much do people make at the start?
  7. How did you start?
  8. What was school like?
  9. Who else would you suggest I talk to, and may I use your name?
  That's about 16 of your 15 minutes.
  That's a little much. Dropping number 4 would make room.
    10. Keep these
> thats too many
coach: Fewer it is. These are the ones that matter most.

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. Which part of your work gives you the most energy?
  2. How much do people make at the start?
  3. How did you start?
  4. Who else would you suggest I talk to, and may I use your name?
  That's about 7 of your 15 minutes.
    5. Keep these
> drop 4
coach: Dropped: "Who else would you suggest I talk to, and may I use your name?"

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. Which part of your work gives you the most energy?
  2. How much do people make at the start?
  3. How did you start?
  That's about 6 of your 15 minutes.
  None of them leads to the next person. "add: Who else would you suggest I talk to, and may I use your name?" would.
    4. Keep these
> 1 is boring
coach: Swapped it for "What would you do differently if you were starting out today?"

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What would you do differently if you were starting out today?
  2. How much do people make at the start?
  3. How did you start?
  That's about 6 of your 15 minutes.
  None of them leads to the next person. "add: Who else would you suggest I talk to, and may I use your name?" would.
    4. Keep these
# questions to the coach are none for the list
> why did you pick these?
coach: I don't have a good answer to that one. A career adviser would; type *human* to see who.

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What would you do differently if you were starting out today?
  2. How much do people make at the start?
  3. How did you start?
  That's about 6 of your 15 minutes.
  None of them leads to the next person. "add: Who else would you suggest I talk to, and may I use your name?" would.
    4. Keep these
> can I just wing it
coach: Then three lines you can glance at, and the rest as it comes.

  Here are your questions for 15 minutes, most important first. Keep them, drop some, or add your own.
  1. What would you do differently if you were starting out today?
  2. How much do people make at the start?
  3. How did you start?
  That's about 6 of your 15 minutes.
  None of them leads to the next person. "add: Who else would you suggest I talk to, and may I use your name?" would.
    4. Keep these
> keep
…
