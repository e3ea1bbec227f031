"""Stories: transcripts of a talk with the coach that an adviser can read and write, and that run as tests.

    title: A first name is enough
    at: 2026-11-23 09:00 America/Edmonton

    coach: Hi! …
    > Dana
    coach: How do you know Dana?
      1. A friend or classmate
      2. We have never met
    * We have never met
    = slot relation stranger
    [wait 2 days]
    nudge: Still here when you are. …

`>` is typed, `*` is chosen (its label or id), `[…]` lets time pass or does something else (see `reading`),
`=` asks what is remembered now. What the coach says must be as written, spaces and line breaks aside; `…`
stands for any text, and alone on a line for any number of messages. `running.run` plays one through any
`Player`; `EnginePlayer` is the plain engine.
"""

from coach.stories.playing import EnginePlayer, Player
from coach.stories.reading import Story, StoryError, read_story
from coach.stories.running import Failure, run, update

__all__ = ["EnginePlayer", "Failure", "Player", "Story", "StoryError", "read_story", "run", "update"]
