title: Restart this interview; the other one stays
continues: several_interviews.story

> restart this interview
coach: Obi Eze: Start this interview from the beginning? Its answers and notes go.
    1. Yes, from the beginning
    2. Cancel

> yes
coach: Obi Eze: back to the beginning.
coach: Is this one about software testing too?
    1. Yes, the same
    2. No, something else
= interviews Wen, empty, Siti
= state prepare.same
