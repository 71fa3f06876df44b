"""Tags of the look: assets by their plain names, icons, and what the scripts of a page are told."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BoundField
from django.templatetags.static import static
from django.utils.html import format_html, json_script
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from hamseda.design.asset_manifest import asset_file, check_icon
from hamseda.design.digits import local_digits
from hamseda.design.forms.dress import dress_field
from hamseda.design.listing.values import render_value
from hamseda.design.notices import level_of
from hamseda.design.script_words import script_words
from hamseda.design.shell import Shell

register = template.Library()


@register.simple_tag
def asset(name: str) -> str:
    """Return the address of a built asset: `{% asset "app.css" %}`."""
    return static(asset_file(name))


@register.simple_tag
def icon(name: str, classes: str = "") -> SafeString:
    """Draw an icon; it says nothing to a screen reader, so a word stands beside it or in a label."""
    address = static(asset_file("icons.svg"))
    return format_html(
        '<svg class="icon {}" aria-hidden="true"><use href="{}#{}"></use></svg>', classes, address, check_icon(name)
    )


@register.simple_tag
def page_data(shell: Shell) -> SafeString:
    """Write what the scripts need to know as JSON, which no browser runs."""
    addresses = {"palette": shell.addresses.palette, "holidays": shell.addresses.holidays}
    return json_script(
        {
            "language": shell.language,
            "calendar": shell.calendar,
            "today": shell.today.isoformat(),
            "addresses": {**addresses, "icons": static(asset_file("icons.svg"))},
            "words": script_words(),
        },
        "page-data",
    )


@register.filter
def digits(value: object) -> str:
    """Write the digits of a number or text as the page's language does."""
    return local_digits(str(value))


@register.filter
def notice_level(tags: str) -> str:
    """Return which of the four kinds of notice a message is, by its tags."""
    return level_of(tags)


@register.simple_tag
def page_language() -> str:
    """Return the language of the page, for pages that are drawn without their frame."""
    return (get_language() or "fa")[:2]


@register.inclusion_tag("design/form_field.html")
def dressed_field(bound: BoundField, label: str = "", help_text: str = "", classes: str = "") -> dict[str, Any]:
    """Draw a field of a form that is not ours in our dress, under our own label where one is given."""
    dress_field(bound.field)
    if label:
        bound.label = label
    if help_text or label:
        bound.help_text = help_text
    bound.field.widget.attrs.pop("placeholder", None)
    if classes:
        bound.field.widget.attrs["class"] = f"{bound.field.widget.attrs.get('class', '')} {classes}".strip()
    return {"field": bound}


@register.filter
def shown(value: object) -> str:
    """Write a value as lists do: local digits, a day or moment with the other calendars on hover."""
    return render_value(value)
