"""Why a day cannot be moved, in the words of the page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hamseda.civic.domain.move_errors import CannotMoveDay, MoveProblem
from hamseda.design.calendar_days import show_day
from hamseda.design.digits import local_digits, page_language
from hamseda.engines.language.calendars import Calendar, month_name


def words_for(error: CannotMoveDay) -> str:
    """Return one sentence that says why and what to do."""
    month = f"{month_name(Calendar.HIJRI, error.month, page_language())} {error.year}" if error.month else ""
    values = {"month": month, "length": error.length, "day": show_day(error.day) if error.day else ""}
    sentences = {
        MoveProblem.CONFIRMED: _("This day is confirmed. Open it again with a reason before you move it."),
        MoveProblem.FIXED_BY_RULE: _("This day follows from the occasion's rule. To change it, edit the occasion."),
        MoveProblem.SAME_DAY: _("The occasion is on this day already. Choose another day."),
        MoveProblem.TOO_FAR: _("A Hijri day differs from the tables by a day, at most two. Choose a nearer day."),
        MoveProblem.MONTH_BEFORE: _("%(month)s would then have %(length)s days; a month has 29 or 30. Choose another day."),
        MoveProblem.MONTH_AFTER_CONFIRMED: _(
            "The month after would have to move too, and %(month)s is confirmed. Open that month again first."
        ),
        MoveProblem.MOVED_MEANWHILE: _(
            "Somebody moved this day meanwhile: it is on %(day)s now. Look again before you move it."
        ),
        MoveProblem.NOT_EXPECTED: _("There is nothing to confirm or open again here."),
        MoveProblem.REASON_MISSING: _("Write the reason."),
    }
    return local_digits(sentences[error.problem] % values)
