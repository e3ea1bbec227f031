"""Messages and views as a web page shows them, close enough to Slack to judge their layout by eye."""

import html
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.slack.server_blocks import Json
from tests.slack.server_screen import Reader, label, moment, options_of, shown

Values = Mapping[str, Mapping[str, Json]]

_SPECIAL = re.compile(r"(<[^<>]*>)")
_MARKS = (
    (re.compile(r"```(.+?)```", re.S), r"<pre>\1</pre>"),
    (re.compile(r"`([^`\n]+)`"), r"<code>\1</code>"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\w*])"), r"<b>\1</b>"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]+)(?<=\S)_(?![\w_])"), r"<i>\1</i>"),
    (re.compile(r"(?<![\w~])~(?=\S)([^~\n]+)(?<=\S)~(?![\w~])"), r"<s>\1</s>"),
    (re.compile(r"^&gt; ?(.*)$", re.M), r"<blockquote>\1</blockquote>"),
)


def esc(text: object) -> str:
    """Any text as HTML."""
    return html.escape(str(text))


def marked(text: str, reader: Reader) -> str:
    """Slack's markup as HTML."""
    parts = []
    for part in _SPECIAL.split(text):
        if not part.startswith("<"):
            parts.append(html.escape(html.unescape(part), quote=False))
        elif part.startswith(("<http", "<mailto")):
            url = part[1:-1].partition("|")[0]
            parts.append(f'<a href="{esc(url)}">{esc(shown(part, reader))}</a>')
        else:
            kind = "moment" if part.startswith("<!date") else "mention"
            parts.append(f"<span class={kind}>{esc(shown(part, reader))}</span>")
    found = "".join(parts)
    for pattern, replacement in _MARKS:
        found = pattern.sub(replacement, found)
    return found.replace("\n", "<br>").replace("</blockquote><br>", "</blockquote>")


def worded(thing: Json | None, reader: Reader) -> str:
    """A text object as HTML."""
    if not thing:
        return ""
    if thing["type"] == "mrkdwn":
        return marked(thing["text"], reader)
    return esc(label(thing)).replace("\n", "<br>")


def blocks_html(blocks: list[Json], values: Values, reader: Reader, errors: Mapping[str, str]) -> str:
    """Blocks as HTML; whatever can be used carries its block's and its own id."""
    return "".join(_block(block, values, reader, errors) for block in blocks)


def _block(block: Json, values: Values, reader: Reader, errors: Mapping[str, str]) -> str:
    identity = block.get("block_id", "")
    states = values.get(identity, {})

    def used(element: Json) -> str:
        return element_html(identity, element, states.get(element.get("action_id", ""), {}), reader)

    match block["type"]:
        case "section":
            fields = "".join(f"<div>{worded(one, reader)}</div>" for one in block.get("fields", ()))
            fields = f"<div class=fields>{fields}</div>" if fields else ""
            beside = f"<div class=beside>{used(block['accessory'])}</div>" if "accessory" in block else ""
            text = f"<div class=text>{worded(block.get('text'), reader)}{fields}</div>"
            return f"<div class=section>{text}{beside}</div>"
        case "header":
            return f"<div class=header>{worded(block['text'], reader)}</div>"
        case "divider":
            return "<hr>"
        case "context":
            parts = (f"<span>{worded(one, reader)}</span>" for one in block["elements"])
            return f"<div class=context>{' '.join(parts)}</div>"
        case "actions":
            return f"<div class=actions>{''.join(used(one) for one in block['elements'])}</div>"
        case "input":
            hint = f"<div class=hint>{esc(label(block['hint']))}</div>" if "hint" in block else ""
            wrong = f"<div class=wrong>{esc(errors[identity])}</div>" if identity in errors else ""
            optional = " <span class=hint>(optional)</span>" if block.get("optional") else ""
            name = f"<label>{esc(label(block['label']))}{optional}</label>"
            return f"<div class=input>{name}{used(block['element'])}{wrong}{hint}</div>"
        case "rich_text":
            return "".join(_rich(one, reader) for one in block["elements"])
        case other:
            return f"<div class=section>({esc(other)}) {esc(block.get('text', ''))}</div>"


def _rich(element: Json, reader: Reader) -> str:
    match element["type"]:
        case "rich_text_preformatted":
            return f"<pre>{''.join(_rich_part(one, reader) for one in element['elements'])}</pre>"
        case "rich_text_quote":
            words = "".join(_rich_part(one, reader) for one in element["elements"])
            return f"<blockquote>{_broken(words)}</blockquote>"
        case "rich_text_list":
            tag = "ol" if element.get("style") == "ordered" else "ul"
            items = "".join(f"<li>{_rich(one, reader)}</li>" for one in element["elements"])
            return f"<{tag}>{items}</{tag}>"
        case _:
            words = "".join(_rich_part(one, reader) for one in element["elements"])
            return f"<div class=section><div class=text>{_broken(words)}</div></div>"


def _broken(text: str) -> str:
    return text.replace("\n", "<br>")


def _rich_part(part: Json, reader: Reader) -> str:
    text = esc(part.get("text") or part.get("url") or part.get("fallback") or part.get("name") or "")
    if part["type"] == "date":
        text = esc(moment(part["timestamp"], part["format"], reader))
    for style, tag in (("bold", "b"), ("italic", "i"), ("strike", "s"), ("code", "code")):
        if part.get("style", {}).get(style):
            text = f"<{tag}>{text}</{tag}>"
    return f'<a href="{esc(part["url"])}">{text}</a>' if part["type"] == "link" else text


def element_html(block: str, element: Json, state: Mapping[str, Any], reader: Reader) -> str:
    """Something that can be used."""
    here = f'data-block="{esc(block)}" data-action="{esc(element.get("action_id", ""))}"'
    match element["type"]:
        case "button":
            style = element.get("style", "")
            sure = element.get("confirm")
            asks = (
                f' data-confirm="{esc(label(sure["title"]) + chr(10) + label(sure["text"]))}"' if sure else ""
            )
            return f'<button class="press {style}" {here}{asks}>{esc(label(element["text"]))}</button>'
        case "static_select" | "overflow":
            return _menu(here, element, state)
        case "checkboxes" | "radio_buttons":
            return _boxes(here, element, state, reader)
        case "datetimepicker":
            at = state.get("selected_date_time")
            value = f"{datetime.fromtimestamp(at, ZoneInfo(reader.zone)):%Y-%m-%dT%H:%M}" if at else ""
            return f'<input class=pick type="datetime-local" value="{value}" {here}>'
        case "image":
            return f"<span>({esc(element['alt_text'])})</span>"
        case _:
            value = esc(state.get("value") or "")
            placeholder = esc(label(element.get("placeholder")))
            if element.get("multiline"):
                return f'<textarea class=fill rows=6 placeholder="{placeholder}" {here}>{value}</textarea>'
            return f'<input class=fill value="{value}" placeholder="{placeholder}" {here}>'


def _menu(here: str, element: Json, state: Mapping[str, Any]) -> str:
    chosen = (state.get("selected_option") or {}).get("value")
    options = "".join(
        f'<option value="{number}"{" selected" if option["value"] == chosen else ""}>'
        f"{esc(label(option['text']))}</option>"
        for number, option in enumerate(options_of(element))
    )
    name = label(element.get("placeholder")) or "…"
    return f'<select class=choose {here}><option value="">{esc(name)}</option>{options}</select>'


def _boxes(here: str, element: Json, state: Mapping[str, Any], reader: Reader) -> str:
    ticked = [one["value"] for one in state.get("selected_options", ())]
    kind = "checkbox" if element["type"] == "checkboxes" else "radio"
    boxes = "".join(
        f'<label class=box><input type={kind} class=tick value="{number}" {here}'
        f"{' checked' if option['value'] in ticked else ''}> {worded(option['text'], reader)}</label>"
        for number, option in enumerate(element["options"])
    )
    return f"<div class=boxes>{boxes}</div>"
