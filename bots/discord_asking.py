"""Forms that are opened in answer to an interaction, and opened again with what has to be put right."""

from collections import OrderedDict
from typing import Any

from bots import discord_forms, discord_views
from bots.discord_elements import walk
from bots.discord_events import ANSWER, account_of
from bots.discord_replies import Interaction, Pending, Response
from bots.discord_sending import edited
from bots.discord_voice import Voice, attempted
from coach.model.effects import Field, FieldErrors, OpenForm
from coach.model.events import Event, Submitted

#: A form that lies open for longer is forgotten by the library; sent in, it works all the same. In seconds.
FORM_SECONDS = 900.0
#: Forms that are remembered.
MOST_FORMS = 1000


class Forms:
    """The forms of one bot. Used in one event loop."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        #: Forms that were opened here, with what was typed in them when they could not be taken.
        self._forms: OrderedDict[tuple[str, str, str, int], tuple[OpenForm, dict[str, str]]] = OrderedDict()

    async def ask_words(self, interaction: Interaction, interview: str) -> None:
        """Open a form to type an answer into. Nothing is decided before it is sent in."""
        pending = Pending(interaction, private=True)
        words = await self._voice.words(pending)
        asked = Field(ANSWER, words("app_answer"), many=True)
        modal = discord_views.form(OpenForm(ANSWER, words("app_answer"), (asked,), ""), words)
        modal.custom_id, modal.timeout = f"{ANSWER}|{interview}", FORM_SECONDS
        await attempted(pending.first(Response("send_modal", modal)))

    async def open(self, pending: Pending, wanted: OpenForm) -> None:
        """Open this form, with what was typed in it before where it is to be put right."""
        words = await self._voice.words(pending)
        key = _key(pending, wanted.form, wanted.interview, wanted.question)
        _, before = self._forms.pop(key, (wanted, {}))
        again = data_of(pending.interaction).get("custom_id", "").startswith("again|")
        shown = discord_forms.refilled(wanted, before) if again and before else wanted
        modal = discord_views.form(shown, words)
        modal.timeout = FORM_SECONDS
        if await attempted(pending.first(Response("send_modal", modal))) is None:
            await self._voice.whisper(pending, "app_try_again")
            return
        self._remember(key, wanted, {})

    async def put_right(self, pending: Pending, event: Event, found: FieldErrors) -> None:
        """Say what was wrong in the form that was sent in, with a button that opens it again."""
        assert isinstance(event, Submitted)
        words = await self._voice.words(pending)
        key = _key(pending, event.form, event.interview or "", event.question or 0)
        bare = OpenForm(event.form, "", (), "", event.interview or "", event.question or 0)
        wanted, _ = self._forms.get(key, (bare, {}))
        self._remember(key, wanted, event.fields)
        said = discord_views.errors(found, wanted, words, event.fields)
        if says_what_to_put_right(pending):
            await attempted(pending.first(Response("edit_message", **edited(said))))
        else:
            await self._voice.say(pending, said)

    def _remember(self, key: tuple[str, str, str, int], wanted: OpenForm, typed: dict[str, str]) -> None:
        self._forms[key] = wanted, typed
        if len(self._forms) > MOST_FORMS:
            self._forms.popitem(last=False)


def says_what_to_put_right(pending: Pending) -> bool:
    """Whether this came from a message of `discord_views.errors`."""
    message = pending.interaction.message
    rows = [plain_of(one) for one in message.components] if message is not None else []
    return any(str(one.get("custom_id", "")).startswith("again|") for one in walk(rows))


def _key(pending: Pending, form: str, interview: str, question: int) -> tuple[str, str, str, int]:
    return account_of(pending.interaction.user.id), form, interview, question


def data_of(interaction: Interaction) -> dict[str, Any]:
    """What an interaction carries, as Discord sends it."""
    data: Any = interaction.data or {}
    return dict(data)


def plain_of(component: Any) -> dict[str, Any]:
    """A component of the library's, as Discord sends it."""
    return dict(component.to_dict())
