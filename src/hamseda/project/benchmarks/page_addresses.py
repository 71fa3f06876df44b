"""Which addresses the page benchmark asks for: every page of the desk that can be read, found in the address table itself."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from hamseda.civic.domain.revision import noun_of
from hamseda.civic.models import OccasionDay

ROOMS = ("project", "civic", "design")
# Not pages: answers to a form alone, files to download, changes of state. Files are timed by `hamseda bench sheets`.
NOT_PAGES = (
    "_remove", "unit_branch", "_export", "_import_rows", "_import_preview", "_import_template", "_import_confirm", "_retry", "set_language",
    "set_theme", "_revoke", "metrics", "healthz", "readyz",
)  # fmt: skip
# Pages that need more than a record's key to be asked for.
QUESTIONS = {"holidays": "?from=2026-11-21&until=2026-12-25", "palette": "?q=سنجش+199"}
# Searches, sorting and deep pages of the two long lists, where a slow query would show.
LONG_LISTS = {
    "person_list": ("?q=سنجش+4999", "?sort=-name_fa", "?page=900", "?q=officer49", "?sort=-username&page=400"),
    "unit_list": ("?q=سنجش+199", "?sort=-name_fa", "?page=35", "?q=واحد+شماره+۱۲"),
}


def pages_of_desk() -> Iterator[tuple[str, str]]:
    """Yield the name and address of every page, each noun's pages for a record in the middle of its table."""
    for name, pattern in _named_patterns(get_resolver()):
        room, _, short = name.rpartition(":")
        if room not in ROOMS or any(part in short for part in NOT_PAGES):
            continue
        address = _address(name, short, pattern)
        if address is None:
            continue
        yield short, address + QUESTIONS.get(short, "")
        for variant in LONG_LISTS.get(short, ()):
            yield f"{short} {variant}", address + variant


def pages_of_peer() -> list[tuple[str, str]]:
    """Return the peer's lists of the same two tables."""
    return [("person", reverse("peer:civic_person_changelist")), ("unit", reverse("peer:civic_unit_changelist"))]


def _named_patterns(resolver: URLResolver, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _named_patterns(pattern, inner)
        elif pattern.name:
            yield namespace + pattern.name, pattern


def _address(name: str, short: str, pattern: URLPattern) -> str | None:
    """Return the page's address, with a record of its noun where it needs one; None where no record is there."""
    converters = pattern.pattern.converters
    if not converters:
        return reverse(name)
    record = _record_in_the_middle(short)
    if record is None or not set(converters) <= {"pk", "year"}:
        return None
    return reverse(name, kwargs={key: record.pk if key == "pk" else _year_of(record) for key in converters})


def _year_of(record: Model) -> int:
    """Return a year in which an occasion has a day."""
    row = OccasionDay.objects.filter(occasion_id=record.pk).first()
    return row.year if row else 1


def _record_in_the_middle(name: str) -> Model | None:
    """Return a record of the noun an address is named after: `working_time_page` is of working times."""
    nouns = {noun_of(model): model for model in apps.get_app_config("civic").get_models()}
    named = [noun for noun in nouns if name.startswith(f"{noun}_")]
    if not named:
        return None
    rows = nouns[max(named, key=len)]._default_manager.order_by("pk")
    return rows[rows.count() // 2] if rows.exists() else None
