"""The rules of each language in their order, and the passes over a text until nothing is left to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from operator import itemgetter

from hamseda.engines.language.languages import Language
from hamseda.engines.language.normalising import (
    characters,
    figures,
    half_spaces,
    marks,
    persian_endings,
    persian_verbs,
    punctuation,
    quotation_marks,
    spacing,
)
from hamseda.engines.language.normalising.blocks import Blocks, apply, put_together
from hamseda.engines.language.normalising.changes import Change, Rule
from hamseda.engines.language.normalising.protected import protected_places

__all__ = ["run_passes"]

# Each pass can only finish what the one before began (a letter, then the half-space beside it, then the next); three are usual.
MOST_PASSES = 12


@cache
def _rules(code: Language, keeps_digits: bool) -> tuple[Rule, ...]:
    """Return the rules of one language; where two want the same place, the earlier one has it."""
    own: list[Callable[..., Iterator[Change]]] = [characters.letters, punctuation.own_marks, punctuation.percent_signs]
    if not keeps_digits:
        own.insert(1, characters.digits)
    common: list[Rule] = [marks.marks, spacing.line_breaks, half_spaces.misplaced_half_spaces]
    if code is not Language.EN:
        common.append(marks.tatweel)
    if code is Language.FA:
        common += [
            marks.hamza_after_heh,
            marks.tanwin_before_alef,
            quotation_marks.guillemets,
            persian_verbs.verb_prefixes,
            persian_endings.endings_apart,
            persian_endings.plurals_together,
            figures.spaces_about_figures,
        ]
    first: list[Rule] = [half_spaces.half_space_stand_ins] if code is Language.FA else []
    last: list[Rule] = [spacing.spaces, partial(punctuation.spaces_about_marks, code=code)]
    return (*first, *(partial(rule, code=code) for rule in own), *common, *last)


def run_passes(text: str, language: Language, *, keeps_digits: bool) -> tuple[str, Blocks]:
    """Normalise a text, and say what was changed."""
    rules = _rules(language, keeps_digits)
    source, blocks = text, Blocks()
    for _ in range(MOST_PASSES):
        changes = _changes(text, rules, has_latin_prose=language is Language.EN)
        if not changes:
            break
        text, done = apply(text, changes)
        blocks = put_together(blocks, done)
    return text, blocks.without_returns(source, text)


def _changes(text: str, rules: tuple[Rule, ...], *, has_latin_prose: bool) -> list[Change]:
    """Gather what the rules want, in order, without what overlaps or lies in a protected place."""
    wanted = [change for rule in rules for change in rule(text)]
    if not wanted:
        return []
    # A stable sort: at one place the rules keep their order.
    wanted.sort(key=itemgetter(0, 1))
    places = protected_places(text, has_latin_prose=has_latin_prose)
    places.append((len(text) + 1, len(text) + 1))
    kept: list[Change] = []
    place, reached, is_spot = 0, 0, False
    for change in wanted:
        start, end = change[0], change[1]
        while places[place][1] <= start:
            place += 1
        low, high = places[place]
        is_inside = start < high and end > low if end > start else low < start < high
        # At one spot there is room for one insertion; a change may begin where another ended.
        if is_inside or start < reached or (start == end == reached and is_spot):
            continue
        kept.append(change)
        reached, is_spot = end, start == end
    return kept
