"""The HTTP server: what Slack sends, the pages of the installation, and two questions about health.

Nothing that a caller sends is written to the log, and nothing of the inside is told to a caller.
"""

import asyncio
import logging
import socket
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.errors import SlackClientError
from slack_sdk.signature import SignatureVerifier

from bots import slack_manifest
from coach.model.errors import CoachError, UsageError
from coach.runtime import logs
from coach.runtime.config import Settings

_log = logging.getLogger("coach.slack")

MOST_BYTES = 1024 * 1024
#: For a whole body to arrive, and at the end for the requests that are under way; in seconds.
BODY_SECONDS, FINISH_SECONDS = 10.0, 10.0
#: What every answer says of the server, instead of its version.
NAME = {"Server": "firsthand"}
#: One of these is in everything that Slack sends.
KINDS = ("type", "command")

Reasons = Callable[[], Awaitable[list[str]]]
Page = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class _Refusal(Exception):
    """This request isn't answered as wished."""

    def __init__(self, status: int, why: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(why)
        self.status, self.why, self.headers = status, why, headers or {}


class _Connection(web.RequestHandler):
    """One connection, which says nothing of the inside when what arrives isn't HTTP at all."""

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """A plain answer, and one line in the log."""
        _log.warning("refused a request: %s, %s", status, type(exc).__name__)
        if request.writer.output_size > 0:
            raise ConnectionError("an answer was begun")
        response = _plain(status, "This can't be read.")
        response.force_close()
        return response


class _Listener(web.Server):
    """aiohttp's low-level server, with connections of ours."""

    def __call__(self) -> _Connection:
        """A connection was made."""
        return _Connection(self, loop=self._loop, **self._kwargs)


class Server:
    """Serves until it is closed. Without an app, only the health of the process is served."""

    def __init__(self, settings: Settings, reasons: Reasons, app: AsyncApp | None = None) -> None:
        """`reasons`: why the process isn't ready to work; empty when it is."""
        self._settings, self._reasons, self._app = settings, reasons, app
        self._verifier = SignatureVerifier(settings.slack_signing_secret) if app else None
        self._closing = False
        self.port = 0
        self._pages: dict[str, tuple[tuple[str, ...], Page]] = {
            "/healthz": (("GET", "HEAD"), self._health),
            "/readyz": (("GET", "HEAD"), self._ready),
        }
        if app is not None:
            self._pages[slack_manifest.EVENTS] = (("POST",), self._events)
        if app is not None and app.oauth_flow is not None:
            self._pages[slack_manifest.INSTALL] = (("GET",), self._install)
            self._pages[slack_manifest.REDIRECT] = (("GET",), self._redirect)
        self._runner = web.ServerRunner(
            _Listener(self._answer, access_log=None), shutdown_timeout=FINISH_SECONDS
        )

    async def open(self, host: str, port: int) -> None:
        """Begin to listen; `port` 0 takes a free one.

        Raises:
            UsageError: it can't be listened there.
        """
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except (OSError, OverflowError, socket.gaierror) as error:
            await self._runner.cleanup()
            why = getattr(error, "strerror", None) or error
            raise UsageError(f"can't listen at {host}, port {port}: {why}") from error
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Take no more requests, and finish those that are under way."""
        self._closing = True
        await self._runner.cleanup()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            response = await self._page(request)(request)
        except _Refusal as refusal:
            _log.warning("refused a request: %s, %s", refusal.status, refusal.why)
            response = _plain(refusal.status, refusal.why, refusal.headers)
            if refusal.status in (408, 413):
                response.force_close()  # the rest of its body is still to come
        except Exception as error:
            logs.failure("a request", error)
            response = _plain(500, "Something went wrong.")
        response.headers.update(NAME)
        return response

    def _page(self, request: web.BaseRequest) -> Page:
        methods, page = self._pages.get(request.path, ((), self._health))
        if not methods:
            raise _Refusal(404, "nothing is here")
        if request.method not in methods:
            raise _Refusal(405, "not with this method", {"Allow": ", ".join(methods)})
        return page

    # The pages.

    async def _health(self, request: web.BaseRequest) -> web.StreamResponse:
        return web.json_response({"alive": True})

    async def _ready(self, request: web.BaseRequest) -> web.StreamResponse:
        reasons = ["it is being stopped"] if self._closing else await self._reasons()
        return web.json_response({"ready": not reasons, "reasons": reasons}, status=503 if reasons else 200)

    async def _events(self, request: web.BaseRequest) -> web.StreamResponse:
        assert self._app is not None
        body = await _body(request)
        if body.startswith("ssl_check=1"):  # Slack looks whether our certificate is good
            return _plain(200, "ok")
        if not self._signed(request, body):
            raise _Refusal(401, "not signed by Slack, or too old")
        return await to_aiohttp_response(await self._app.async_dispatch(_read(request, body)))

    async def _install(self, request: web.BaseRequest) -> web.StreamResponse:
        flow = self._app.oauth_flow if self._app else None
        assert flow is not None
        answer = await flow.handle_installation(_get(request))
        return self._with_cookie(request, await to_aiohttp_response(answer))

    async def _redirect(self, request: web.BaseRequest) -> web.StreamResponse:
        flow = self._app.oauth_flow if self._app else None
        assert flow is not None
        try:
            answer = await flow.handle_callback(_get(request))
        except (aiohttp.ClientError, SlackClientError, TimeoutError, OSError, CoachError) as error:
            logs.failure("an installation", error)
            return _plain(502, f"The installation didn't work. Begin again at {slack_manifest.INSTALL}.")
        return self._with_cookie(request, await to_aiohttp_response(answer))

    # Inside.

    def _signed(self, request: web.BaseRequest, body: str) -> bool:
        """Whether Slack signed this in the last five minutes. Bolt looks again, but only after parsing."""
        assert self._verifier is not None
        signature = request.headers.get("X-Slack-Signature")
        try:
            return self._verifier.is_valid(body, request.headers.get("X-Slack-Request-Timestamp"), signature)
        except (ValueError, TypeError):  # a time that is no number, a signature that isn't ASCII
            return False

    def _with_cookie(self, request: web.BaseRequest, response: web.Response) -> web.Response:
        """The state's cookie stays with this site. Over plain HTTP, to try things out, it isn't "Secure"."""
        redirect = self._settings.slack_redirect_uri
        plain = redirect.startswith("http:") if redirect else not _by_https(request)
        for cookie in response.cookies.values():
            cookie["samesite"] = "Lax"  # Slack sends the browser back with a link
            if plain:
                cookie["secure"] = ""
        return response


async def _body(request: web.BaseRequest) -> str:
    """The whole body as text."""
    if (request.content_length or 0) > MOST_BYTES:
        raise _Refusal(413, "too large")
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return (await request.read()).decode()
    except web.HTTPRequestEntityTooLarge:
        raise _Refusal(413, "too large") from None
    except TimeoutError:
        raise _Refusal(408, "too slow") from None
    except (UnicodeDecodeError, web.HTTPException, web.RequestPayloadError):
        raise _Refusal(400, "malformed") from None


def _read(request: web.BaseRequest, body: str) -> AsyncBoltRequest:
    """The request as Bolt wants it."""
    try:
        read = AsyncBoltRequest(body=body, query=request.query_string, headers=_headers(request))
        known = any(kind in read.body for kind in KINDS)
    except Exception:  # whatever it is that Bolt stumbles over
        raise _Refusal(400, "malformed") from None
    if not known:
        raise _Refusal(400, "malformed")
    return read


def _get(request: web.BaseRequest) -> AsyncBoltRequest:
    return AsyncBoltRequest(body="", query=request.query_string, headers=_headers(request))


def _headers(request: web.BaseRequest) -> dict[str, Any]:
    return dict(request.headers)


def _by_https(request: web.BaseRequest) -> bool:
    return request.headers.get("X-Forwarded-Proto", request.scheme).lower() == "https"


def _plain(status: int, text: str, headers: Mapping[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=f"{text}\n", headers={**NAME, **(headers or {})})
