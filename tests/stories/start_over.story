title: Start over: this interview only, or everything
continues: prepare_referred.story

> start over
coach: Start over with what? Your settings stay in any case.
    1. This interview only
    2. Everything
    3. Cancel

> cancel
coach: Nothing was changed.

  How will you first reach Dana?
    …
= state arrange.channel

> start over
coach: Start over with what? Your settings stay in any case.
    1. This interview only
    2. Everything
    3. Cancel

> this interview only
coach: Dana Wu: back to the beginning.
coach: I help you set up a short talk, 10 to 15 minutes, with someone who knows the work or studies you're curious about. You ask, they tell you what it's really like. It isn't a job interview.
  We go in four steps: prepare, arrange, talk, follow up.
coach: Is this one about being a nursing assistant too?
    1. Yes, the same
    2. No, something else
= contact empty
= slot me.name Sam Okafor

> start over
…
> everything
…
= state prepare.goal
= interviews empty
