"""Finding the one unit that somebody means by a name, an alias or a code."""

from __future__ import annotations

from hamseda.civic.models import Unit
from hamseda.engines.language import fold_text


def find_unit_by_name(typed: str) -> Unit | None:
    """Return the unit whose code, alias or name is what was typed, else the first one whose names contain it."""
    folded = fold_text(typed).strip()
    if not folded:
        return None
    exact = (
        Unit.objects.filter(code=typed.strip()).first() or Unit.objects.filter(aliases__folded=folded).order_by("path").first()
    )
    return exact or Unit.objects.filter(search_text__contains=folded).order_by("path").first()
