"""The places of a text that nothing may touch: addresses of pages and mail, handles, tags, paths, code and other Latin words."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["protected_places"]

# Where an address ends although no space follows.
_STOP = '\\s<>"«»،؛؟\u0000-\u001f\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff'
_WEB = re.compile(f"(?:://|www\\.)[^{_STOP}]+")
_MAIL = re.compile(f"[^{_STOP}@]{{0,255}}")
_TAG = re.compile(r"#\w+")
_REST_OF_PATH = re.compile(f"[^{_STOP}]*")
_ASCII_RUN = re.compile(r"[!-~]+")
_SCHEME_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-")
_LATIN = re.compile("[A-Za-z]")
_NETWORK_ADDRESS = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}")
_FIGURE = re.compile(r"\d[\d.,:/-]*")
# A name before @ or a scheme before :// is never longer.
LONGEST_NAME, LONGEST_SCHEME = 64, 16
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}


def protected_places(text: str, *, has_latin_prose: bool) -> list[tuple[int, int]]:
    """Return the places, in order and apart from one another.

    In Persian and Arabic text every Latin word is a name or code and stays as it is, with its own digits and marks; English prose
    (`has_latin_prose`) is the text itself, and only addresses and tags are left alone in it.
    """
    places = [*_web(text), *_mail(text), *(match.span() for match in _TAG.finditer(text))]
    if not has_latin_prose:
        places += _latin(text)
    if not places:
        return places
    places.sort()
    merged = [places[0]]
    for start, end in places[1:]:
        if start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _web(text: str) -> Iterator[tuple[int, int]]:
    for match in _WEB.finditer(text):
        start = match.start()
        if text[start] == ":":
            while start > 0 and match.start() - start < LONGEST_SCHEME and text[start - 1] in _SCHEME_LETTERS:
                start -= 1
        yield start, _without_closing(text, start, match.end())


def _mail(text: str) -> Iterator[tuple[int, int]]:
    position = text.find("@")
    reached = 0
    while position >= 0:
        start = position
        while start > reached and position - start < LONGEST_NAME and _MAIL.fullmatch(text, start - 1, start):
            start -= 1
        reached = max(position + 1, _matched_end(_MAIL, text, position + 1))
        yield start, _without_closing(text, start, reached)
        position = text.find("@", reached)


def _matched_end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def _latin(text: str) -> Iterator[tuple[int, int]]:
    """Give runs of Latin words on end, and numeric addresses; a figure right after a Latin word belongs to it («Windows 10»)."""
    if _LATIN.search(text) is None and _NETWORK_ADDRESS.search(text) is None:
        return
    start, end = -1, -1
    for match in _ASCII_RUN.finditer(text):
        run = match.group()
        is_latin = _LATIN.search(run) is not None or _NETWORK_ADDRESS.fullmatch(run) is not None
        joins = start >= 0 and match.start() == end + 1 and text[end] == " "
        if is_latin and joins:
            end = match.end()
        elif joins and _FIGURE.fullmatch(run):
            yield start, match.end()
            start = -1
        else:
            if start >= 0:
                yield _trimmed(text, start, end)
            start, end = match.span() if is_latin else (-1, -1)
    if start >= 0:
        yield _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave the marks of the sentence about a Latin run outside, and take a path that goes on in other letters with it."""
    if text[end - 1] in "/=_&#~" and _LATIN.search(text, start, end):
        end = _matched_end(_REST_OF_PATH, text, end)
    while start < end - 1 and text[start] in "([{\"'.,;:!?":
        start += 1
    return start, _without_closing(text, start, end)


def _without_closing(text: str, start: int, end: int) -> int:
    """Leave out what closes the sentence and not the address; a bracket stays when it was opened inside."""
    while end > start + 1:
        last = text[end - 1]
        if last in _PAIRS:
            if text.count(_PAIRS[last], start, end) >= text.count(last, start, end):
                break
        elif last not in ".,;:!?'\"…":
            break
        end -= 1
    return end
