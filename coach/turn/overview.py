"""Where am I, and what else is there: the status of one interview and the list of all. Pure."""

from datetime import datetime

from coach.model.conversation import Interview
from coach.model.effects import Choices, Option, Say
from coach.turn import asking, planned, returning
from coach.turn.talk import Talk
from coach.turn.wording import one_line

#: More reminders than this are a wall.
MOST_NUDGES = 8


def status(talk: Talk) -> None:
    """Where this interview stands, what was answered, what reminders come; then the open question."""
    lines = [talk.common("status", where=returning.where(talk))]
    for name, label in returning.changeable(talk):
        step = talk.book.steps[name]
        lines.append(talk.common("status_line", label=label, answer=one_line(returning.answered(talk, step))))  # type: ignore[arg-type]
    lines.append(coming(talk))
    if returning.changeable(talk):
        lines.append(talk.common("status_change"))
    asking.ask_again(talk, "\n".join(line for line in lines if line))


def coming(talk: Talk) -> str:
    """When the coach will write next of its own accord, in words."""
    if talk.person.nudges_stopped:
        return talk.common("reminders_but_talks" if talk.person.talks_stay else "reminders_stopped")
    if talk.paused:
        return talk.common("reminders_paused", until=talk.moment(talk.person.nudges_paused_until))
    found = planned.reminders(talk).get(talk.interview.id)
    if not found:
        return talk.common("reminders_none")
    return talk.common("reminders_next", when=talk.moment(found[0].at))


def nudges(talk: Talk) -> None:
    """Which reminders are coming, in all interviews: when, with whom, what about; then the open question."""
    people = {one.id: one.contact or talk.common("no_contact") for one in talk.interviews}
    found = [(one.at, people[id_], one.text) for id_, some in planned.reminders(talk).items() for one in some]
    found.sort(key=lambda one: one[0])
    lines = [
        talk.common("nudges_line", when=talk.moment(at), who=whose, text=text)
        for at, whose, text in found[:MOST_NUDGES]
    ]
    off = talk.person.nudges_stopped or talk.paused
    lead = coming(talk) if off or not lines else talk.common("nudges")
    talk.show(Say("\n".join([lead, *lines])), about=False)
    asking.ask_again(talk)


def interviews(talk: Talk) -> None:
    """All interviews with phase and next step; each can be chosen."""
    lines = [talk.common("interviews")]
    here = talk.interview.id
    found = planned.reminders(talk)
    first = {name: some[0].at for name, some in found.items() if some}
    lines.extend([line(talk, one, first.get(one.id)) for one in talk.interviews])
    talk.focus(here)
    options = [Option(f"switch:{one.id}", who(talk, one)) for one in talk.interviews if one.id != here]
    actions = [talk.label(key) for key in ("do:new", *asking.asides_that_fit(talk), "do:cancel")]
    asked = Choices("\n".join(lines), (*options, *actions), talk.interview.question)
    talk.show(asked, about=False)
    talk.change_person(asking="switch" if options else "")


def line(talk: Talk, one: Interview, next_at: datetime | None) -> str:
    """One interview in a line: where it stands, and when the coach comes back to it, None if it won't."""
    talk.focus(one.id)
    key = "interview_line_here" if one.id == talk.before.interview.id else "interview_line"
    where = (
        returning.where(talk)
        if one.closed
        else talk.common("where_line", phase=talk.common(f"phase_{one.phase}"))
    )
    coming = talk.common("reminders_next", when=talk.moment(next_at)) if next_at else ""
    return talk.common(key, who=who(talk, one), where=f"{where} {coming}".strip())


def who(talk: Talk, one: Interview) -> str:
    """With whom, or that it isn't known yet."""
    return one.contact or talk.common("no_contact")
