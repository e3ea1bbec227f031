"""Where Discord's REST API is: discord.py knows only Discord's own."""

from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route
from yarl import URL

from coach.runtime.config import DISCORD_API, Settings


def direct(settings: Settings) -> None:
    """Have all requests of this process go where the settings say: to Discord, or to a stand-in for it."""
    Route.BASE = settings.discord_api_url


async def direct_gateway(http: HTTPClient, settings: Settings) -> None:
    """Have connections go to the gateway that a stand-in names, also those that are made anew later."""
    if settings.discord_api_url != DISCORD_API:
        _, url, _ = await http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = URL(url)
