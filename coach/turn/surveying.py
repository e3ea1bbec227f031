"""The whole at a glance: all interviews, what is planned, and what may be good to say now. Pure."""

from coach.dialog import steps
from coach.dialog.when import is_empty
from coach.model.conversation import QuietHours
from coach.model.overview import InterviewLine, Overview, Prompt
from coach.skills import saying
from coach.turn import overview, planned, returning
from coach.turn.talk import Talk

#: More things to say than this are a menu.
MOST_PROMPTS = 4


def survey(talk: Talk) -> Overview:
    """What a page about all of this person's interviews shows; of a newcomer there is only the greeting."""
    person = talk.person
    coming = planned.reminders(talk)
    prompts = tuple(
        Prompt(talk.common(f"prompt_{key}"), talk.common(f"prompt_{key}_says")) for key in _prompts(talk)
    )
    lines = []
    for one in talk.interviews if person.welcomed else ():
        talk.focus(one.id)
        lines.append(
            InterviewLine(
                id=one.id,
                who=overview.who(talk, one),
                phase=one.phase,
                where=returning.where(talk),
                next_step=planned.next_step(talk),
                here=one.id == person.focus,
                closed=bool(one.closed),
                reminders=tuple(coming.get(one.id, ())),
                notes=one.notes,
            )
        )
    return Overview(
        name=person.name,
        language=person.language,
        timezone=saying.zone_city(person.timezone),
        quiet_hours=quiet_hours(talk),
        interviews=tuple(lines),
        nudges_stopped=person.nudges_stopped,
        nudges_paused_until=person.nudges_paused_until if talk.paused else None,
        prompts=prompts,
    )


def quiet_hours(talk: Talk) -> str:
    """When nothing unasked is sent, in words."""
    hours = talk.person.quiet_hours
    clocks = {name: getattr(hours, name).isoformat("minutes") for name in QuietHours.__dataclass_fields__}
    return saying.say_value("quiet_hours", clocks, talk.words, zone=talk.person.timezone, now=talk.now)


def _prompts(talk: Talk) -> list[str]:
    """Names of the prompts that fit where the person is, the likeliest first; texts are `common.prompt_…`."""
    step = talk.question
    if not talk.person.welcomed or not talk.interview.state:
        return ["begin", "help"]
    if talk.interview.closed:
        return ["new", *_many(talk), "help"]
    if isinstance(step, steps.Live):
        return ["script", "help"]
    why = ["why"] if step and "why" in step.extras else []
    return [*_news(talk), "go_on", *why, *_many(talk), "later", "help"][:MOST_PROMPTS]


def _many(talk: Talk) -> list[str]:
    return ["interviews"] if len(talk.interviews) > 1 else []


def _news(talk: Talk) -> list[str]:
    """What may have happened since."""

    def has(slot: str) -> bool:
        return not is_empty(talk.slots.get(slot))

    if has("met_at"):
        return [] if has("thanked_at") else ["thanked"]
    if has("meeting"):
        return ["script", "talked"]
    return ["replied_yes", "no_reply"] if has("sent_at") and not has("reply") else []
