"""Our Slack installs and removes an app, and rotates its tokens, as Slack documents it."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from slack_sdk.oauth.installation_store import Bot
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.people import Impossible, User
from tests.slack.server import SlackServer
from tests.slack.server_desk import at_desk, client, error_of, run
from tests.slack.server_objects import App


async def authorized(slack: SlackServer, **more: str) -> dict[str, str]:
    """What the app's redirect URL is called with after somebody came to the page."""
    query = {"client_id": slack.app.client_id, "scope": "chat:write", "state": "s1", **more}
    query.setdefault("redirect_uri", "http://127.0.0.1:1/back")
    async with aiohttp.ClientSession() as session:
        url = f"{slack.url}/oauth/v2/authorize"
        async with session.get(url, params=query, allow_redirects=False) as found:
            assert 302 == found.status
            return {
                name: value[0] for name, value in parse_qs(urlsplit(found.headers["Location"]).query).items()
            }


def test_installing():
    """Somebody agrees, the code is exchanged once, and the token works; Cancel comes back too."""

    async def talk() -> None:
        async with SlackServer(teams=("T1", "T2"), installed=False) as slack:
            User(slack, team="T1")
            kim = User(slack, team="T2")
            nobody = AsyncWebClient(None, slack.api_url)
            slack.oauth.denies = True
            assert {"error": "access_denied", "state": "s1"} == await authorized(slack)
            slack.oauth.denies = False
            back = await authorized(slack, team="T2")
            assert "s1" == back["state"]
            given = {
                "client_id": slack.app.client_id,
                "client_secret": slack.app.client_secret,
                "redirect_uri": "http://127.0.0.1:1/back",
                "code": back["code"],
            }
            wrong = nobody.oauth_v2_access(**given | {"client_secret": "other"})
            assert "bad_client_secret" == (await error_of(wrong))["error"]
            found = await nobody.oauth_v2_access(**given)
            assert ("T2", kim.id, "UBT2") == (
                found["team"]["id"],
                found["authed_user"]["id"],
                found["bot_user_id"],
            )
            assert "refresh_token" not in found
            assert "T2" == (await nobody.auth_test(token=found["access_token"]))["team_id"]
            assert "code_already_used" == (await error_of(nobody.oauth_v2_access(**given)))["error"]
            unknown = nobody.oauth_v2_access(**given | {"code": "code-9"})
            assert "invalid_code" == (await error_of(unknown))["error"]

    run(talk)


def test_rotation():
    """A rotated token ends; its refresh token gives the next one, once."""

    async def talk() -> None:
        now = [datetime.now(UTC).timestamp()]
        async with SlackServer(
            app=App(rotates=True), clock=lambda: datetime.fromtimestamp(now[0], UTC)
        ) as slack:
            User(slack)
            slack.oauth.lifetime = 3600.0
            token, refresher = slack.state.install("T1", lifetime=3600.0)
            nobody = AsyncWebClient(None, slack.api_url)
            await nobody.auth_test(token=token)
            rotator = AsyncTokenRotator(
                client_id=slack.app.client_id, client_secret=slack.app.client_secret, client=nobody
            )
            old = Bot(
                app_id="A1",
                team_id="T1",
                bot_id="BT1",
                bot_user_id="UBT1",
                bot_token=token,
                bot_refresh_token=refresher,
                bot_token_expires_at=int(now[0]) + 3600,
                installed_at=now[0],
            )
            new = await rotator.perform_bot_token_rotation(bot=old)
            assert new is not None
            assert new.bot_token != token
            now[0] += 3601
            assert "token_expired" == (await error_of(nobody.auth_test(token=token)))["error"]
            again = nobody.oauth_v2_access(
                client_id=slack.app.client_id,
                client_secret=slack.app.client_secret,
                grant_type="refresh_token",
                refresh_token=refresher,
            )
            assert "invalid_refresh_token" == (await error_of(again))["error"]

    run(talk)


def test_uninstalling():
    """Who removes the app makes its tokens worthless, and the app is told."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam, token = User(slack), slack.token()
            await slack.uninstall()
            assert {"tokens_revoked", "app_uninstalled"} == {
                payload["event"]["type"] for _, payload in desk.seen
            }
            gone = AsyncWebClient(token, slack.api_url).auth_test()
            assert "account_inactive" == (await error_of(gone))["error"]
            with pytest.raises(Impossible):
                await sam.types("hello?")

    run(talk)


def test_revoking():
    """An app can give its token back."""

    async def talk() -> list[str]:
        async with SlackServer() as slack, at_desk(slack) as desk:
            web_client = client(slack)
            assert not (await web_client.auth_revoke(test=True))["revoked"]
            assert (await web_client.auth_revoke())["revoked"]
            await slack.courier.settled()
            assert "account_inactive" == (await error_of(web_client.auth_test()))["error"]
            return [payload["event"]["type"] for _, payload in desk.seen]

    assert ["tokens_revoked"] == run(talk)
