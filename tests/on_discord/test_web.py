"""What Discord's errors mean, and the watch over requests that it takes ill."""

import asyncio
from types import SimpleNamespace

import aiohttp
import discord
import pytest

from bots.discord_web import MOST_INVALID, SHUT_WAITS, Ended, Lost, Misfit, Watch
from coach.runtime.surface import Refused, Retry, Shut


def failing(status: int, code: int = 0):
    """A call that Discord answers so."""

    async def call():
        response = SimpleNamespace(status=status, reason="", headers={})
        raise discord.HTTPException(response, {"code": code, "message": "a secret"})

    return call()


def outcome(watch: Watch, status: int, code: int = 0, attempts: int = 0, *, token: bool = False) -> Exception:
    """What a call that ends so raises."""
    with pytest.raises((Retry, Refused, Ended, Lost, Misfit)) as found:
        asyncio.run(watch.call(failing(status, code), attempts, token=token))
    return found.value


@pytest.mark.parametrize(
    ("status", "code", "token", "kind"),
    [
        (403, 50007, False, Shut),
        (403, 50278, False, Shut),
        (404, 10003, False, Lost),
        (400, 50035, False, Misfit),
        (400, 40003, False, Retry),
        (429, 0, False, Retry),
        (500, 0, False, Retry),
        (503, 0, True, Retry),
        (403, 50001, False, Refused),
        (404, 10013, False, Refused),
        (404, 10062, True, Ended),
        (404, 10015, True, Ended),
        (401, 50027, True, Ended),
        (400, 40094, True, Ended),
    ],
)
def test_meanings(status: int, code: int, token: bool, kind: type):
    """Each answer says whether another try is any use, and nothing of what was sent."""
    error = outcome(Watch(), status, code, token=token)

    assert kind is type(error)
    assert "secret" not in str(error)


def test_closed_chat_is_tried_less_and_less():
    """Ten minutes, an hour, six hours, a day; then it waits for the person."""
    waits = [outcome(Watch(), 403, 50007, attempts) for attempts in range(len(SHUT_WAITS) + 1)]

    assert list(SHUT_WAITS) == [one.after for one in waits[:-1] if isinstance(one, Retry)]
    assert isinstance(waits[-1], Refused)


def test_network_trouble_is_waited_for():
    """A broken line is no refusal."""

    async def broken():
        raise aiohttp.ClientConnectionError

    with pytest.raises(Retry):
        asyncio.run(Watch().call(broken()))


def test_too_many_bad_requests_stop_everything():
    """Long before Discord would ban the address, nothing is sent for a while."""
    watch = Watch()
    for _ in range(MOST_INVALID - 1):
        watch.note(403)
    watch.note(429, shared=True)
    watch.note(404)
    before = watch.full
    watch.note(429)
    assert (False, True) == (before, watch.full)

    asked = []

    async def call():
        asked.append(True)

    with pytest.raises(Retry):
        asyncio.run(watch.call(call()))
    assert not asked


def test_token_that_is_refused():
    """It is not tried again; an interaction's own token says nothing of ours."""
    watch = Watch()
    outcome(watch, 401, 50027, token=True)
    assert not watch.refused
    outcome(watch, 401)
    assert watch.refused
