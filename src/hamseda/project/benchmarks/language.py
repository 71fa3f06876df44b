"""The language benchmark: folding and normalising text, writing dates, each beside what a library or Python itself does."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

from persiantools.jdatetime import JalaliDate

from hamseda.engines.language import fold, fold_text, normalise
from hamseda.engines.language.calendars import Calendar, format_date
from hamseda.project.benchmarks.registry import Options, Row

SENTENCE = (
    "شهردار مشهد گفت: ۳۸ ايستگاه قطار شهري در دو خط به بهره برداري رسيده و تا پایان سال ۱۴۰۵ روزانه ۳۰۰٬۰۰۰ مسافر "
    "جابه‌جا مي شوند؛ نشاني پايگاه https://example.org/metro?line=2 است و نرخ ۱۲/۵ درصد رشد کرده است. "
)
LENGTH = 1_000_000
DAYS = 20_000
PROMISED_CHARACTERS = 1_000_000.0


def run(options: Options) -> list[Row]:
    """Measure on Persian news-like text of a million characters and on twenty thousand days."""
    text = (SENTENCE * (LENGTH // len(SENTENCE) + 1))[: max(1000, round(LENGTH * options.scale))]
    peer = len(text) / _best(lambda: unicodedata.normalize("NFKC", text).casefold())
    texts = [
        _row("fold_text, plain text for matching", len(text) / _best(lambda: fold_text(text)), peer, PROMISED_CHARACTERS),
        _row("fold, with the map back", len(text) / _best(lambda: fold(text)), peer, PROMISED_CHARACTERS),
        _row("normalise, with edits and the map back", len(text) / _best(lambda: normalise(text, "fa")), peer, None),
    ]
    return [*texts, _dates(max(100, round(DAYS * options.scale)))]


def _best(work: Callable[[], object]) -> float:
    """Return the shortest of five runs, in seconds."""
    seconds = []
    for _ in range(5):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def _row(what: str, figure: float, peer: float, promise: float | None) -> Row:
    return Row(
        group="Language, characters of Persian text a second on one core",
        what=what,
        figure=figure,
        unit="characters/s",
        peer="unicodedata NFKC and casefold",
        peer_figure=peer,
        promise=promise,
        is_kept=None if promise is None else figure >= promise,
    )


def _by_peer(day: date) -> str:
    return str(JalaliDate(day, locale="fa").strftime("%A %d %B %Y"))  # type: ignore[no-untyped-call]


def _dates(count: int) -> Row:
    days = [date(2000, 1, 1) + timedelta(days=number % 18_000) for number in range(count)]
    ours = count / _best(lambda: [format_date(day, Calendar.JALALI, "fa", "long") for day in days])
    theirs = count / _best(lambda: [_by_peer(day) for day in days])
    return Row(
        group="Dates written out in Persian a second on one core",
        what="format_date",
        figure=ours,
        unit="dates/s",
        peer="persiantools",
        peer_figure=theirs,
    )
