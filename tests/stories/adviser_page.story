title: A page for the adviser: only what is picked, nobody's address, names only when they're wanted
continues: compare_two.story

> note: ali's email is ali.reza@example.ca, phone 780-555-0177
coach: Ali Reza: Noted.

  And one thing you'll do because of it?
> show my adviser
coach: What goes on the page? You get it here and pass it on yourself; I send it to nobody. Email addresses and phone numbers stay out in any case.
    1. [ ] What I want to find out
    2. [ ] Whom I talked with, by their work only
    3. [ ] Their names, otherwise "Person 1"
    4. [ ] What I learned
    5. [ ] The questions I asked
    6. [ ] My notes from the talks
    7. [ ] My next steps and my decision
> goal, what i learned and notes
coach: Ticked: What I want to find out, What I learned, My notes from the talks. 3 of 7 done. Tick more, or type *done* to go on.

  What goes on the page? You get it here and pass it on yourself; I send it to nobody. Email addresses and phone numbers stay out in any case.
    1. [x] What I want to find out
    2. [ ] Whom I talked with, by their work only
    3. [ ] Their names, otherwise "Person 1"
    4. [x] What I learned
    5. [ ] The questions I asked
    6. [x] My notes from the talks
    7. [ ] My next steps and my decision
> done
file: for-my-adviser.pdf
  A page for your adviser

  # My information interviews

  Sam Okafor

  ## What I want to find out

  - A career to explore: nursing

  ## What I learned

  - Person 1: the paperwork takes half the day
  - Person 2: nights pay better, but he slept badly for two years

  ## My notes

  - Person 1: What does an ordinary Tuesday look like for you? handover is at 6:45, then the rounds
  - Person 1: How do nights feel after a year? after a year her body got used to it, with blackout curtains
  - Person 2: What does an ordinary Tuesday look like for you? he sees eight patients before lunch
  - Person 2: Which skills set a great person in this job apart from a good one? knowing when to ask for help
  - Person 2: Person 2's email is [removed], phone [removed]
coach: It's yours to pass on, and nobody else has it. Please read it once before you do.
coach: Ali Reza: And one thing you'll do because of it?
> show my adviser
coach: What goes on the page? You get it here and pass it on yourself; I send it to nobody. Email addresses and phone numbers stay out in any case.
    1. [ ] What I want to find out
    2. [ ] Whom I talked with, by their work only
    3. [ ] Their names, otherwise "Person 1"
    4. [ ] What I learned
    5. [ ] The questions I asked
    6. [ ] My notes from the talks
    7. [ ] My next steps and my decision
[tick people, names, learned, next_steps]
file: for-my-adviser.pdf
  A page for your adviser

  # My information interviews

  Sam Okafor

  ## Whom I talked with

  - Dana: Alberta Health Services
  - Ali Reza

  ## What I learned

  - Dana: the paperwork takes half the day
  - Ali Reza: nights pay better, but he slept badly for two years
coach: It's yours to pass on, and nobody else has it. Please read it once before you do.
coach: Ali Reza: And one thing you'll do because of it?
> I need something for my adviser
coach: What goes on the page? You get it here and pass it on yourself; I send it to nobody. Email addresses and phone numbers stay out in any case.
    1. [ ] What I want to find out
    2. [ ] Whom I talked with, by their work only
    3. [ ] Their names, otherwise "Person 1"
    4. [ ] What I learned
    5. [ ] The questions I asked
    6. [ ] My notes from the talks
    7. [ ] My next steps and my decision
> skip
coach: No page then. Type *show my adviser* whenever you want one.
coach: Ali Reza: And one thing you'll do because of it?
