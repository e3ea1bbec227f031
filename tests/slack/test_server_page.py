"""The page on which one can use the app by hand."""

import json
import re
import signal
import subprocess
import sys
import urllib.request
from datetime import UTC, datetime

import aiohttp
import pytest

from tests.slack.people import User
from tests.slack.server import SlackServer
from tests.slack.server_blocks import Json
from tests.slack.server_desk import run
from tests.slack.server_html import marked
from tests.slack.server_page import Page
from tests.slack.server_screen import Reader, shown
from tests.slack.test_server_socket import coach

NOON = int(datetime(2026, 11, 24, 19, tzinfo=UTC).timestamp())
READER = Reader("America/Edmonton", datetime(2026, 11, 23, 19, tzinfo=UTC), {"U1": "Sam Lee"})


@pytest.mark.parametrize(
    ("text", "seen", "page"),
    [
        ("*now* &amp; _then_", "*now* & _then_", "<b>now</b> &amp; <i>then</i>"),
        ("1 &lt; 2 * 3 * 4", "1 < 2 * 3 * 4", "1 &lt; 2 * 3 * 4"),
        ("<@U1>, see <https://a.example/x|this>", "@Sam Lee, see this", None),
        (f"<!date^{NOON}^{{date_short_pretty}} {{time}}|then>", "tomorrow 12:00 PM", None),
        (f"<!date^{NOON}^{{date_num}}|then>", "2026-11-24", None),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>", None),
    ],
)
def test_markup_is_read_as_slack_shows_it(text: str, seen: str, page: str | None):
    """Links, mentions and moments are shown as their words, in the reader's zone; nothing becomes a tag."""
    assert seen == shown(text, READER)
    found = marked(text, READER)
    assert "<script" not in found
    if page is not None:
        assert page == found


class Browser:
    """Uses the page as its script does."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url

    async def acts(self, **what: object) -> Json:
        """Does something, and looks."""
        async with self.session.post(f"{self.url}/act", data=json.dumps(what)) as found:
            assert 200 == found.status
        async with self.session.get(f"{self.url}/look") as found:
            seen: Json = await found.json()
            return seen


def place_of(seen: str, label: str) -> dict[str, str]:
    """Where a button is on the page."""
    place = re.findall(r'data-place="([^"]+)"', seen)[-1]
    found = re.search(rf'data-block="([^"]+)" data-action="([^"]+)">{label}<', seen)
    assert found is not None
    return {"place": place, "block": found[1], "action": found[2]}


def test_the_page_does_what_hands_do():
    """One can write, press, fill in a form, run a command and open the Home tab; trouble is told."""

    async def talk() -> None:
        slack = SlackServer()
        sam = User(slack, "Sam Lee")
        slack.more_routes.extend(Page(slack, sam).routes())
        async with slack, slack.hosting(coach(slack)), aiohttp.ClientSession() as session:
            async with session.get(slack.url) as whole:
                assert "Message Firsthand" in await whole.text()
            browser = Browser(session, slack.url)
            await browser.acts(do="type", text="you")
            await sam.sees("Hello")
            seen = await browser.acts(do="open", tab="chat")
            assert "Hello <b>you</b>" in seen["chat"]
            seen = await browser.acts(do="press", **place_of(seen["chat"], "Go"))
            assert "A form" in seen["form"]
            seen = await browser.acts(do="submit", fields={"field/name": "nobody"})
            assert "Who?" in seen["form"]
            seen = await browser.acts(do="submit", fields={"field/name": "Dana"})
            assert "" == seen["form"]
            seen = await browser.acts(do="type", text="/coach status")
            assert "You said status" in seen["chat"]
            await browser.acts(do="open", tab="home")
            await sam.sees_home("Home")
            seen = await browser.acts(do="tap", title="Nothing")
            assert "no prompt" in seen["trouble"]
            await slack.courier.settled()

    run(talk)


def test_it_runs_by_itself():
    """`python -m tests.slack.server` prints how to connect, serves the page, and ends when told to."""
    command = [sys.executable, "-m", "tests.slack.server", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(5)]
        names = [line.removeprefix("export ").partition("=")[0] for line in lines[:4]]
        assert ["SLACK_API_URL", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN"] == names
        address = lines[4].split()[1]
        with urllib.request.urlopen(address) as page:
            assert b"Messages" in page.read()
        process.send_signal(signal.SIGINT)
        assert 0 == process.wait(20)
