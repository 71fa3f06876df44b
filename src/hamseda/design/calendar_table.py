"""The table of months that the date picker counts with, written from the one calendar engine.

Run as `python -m hamseda.design.calendar_table` to write the file anew; a test holds it to the engine byte for byte.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from hamseda.design.calendar_days import FIRST_GREGORIAN_YEAR
from hamseda.engines.language.calendars import (
    Calendar,
    CalendarDate,
    calendar_name,
    first_weekday,
    month_length,
    month_names,
    to_day,
    weekday_initial,
    weekday_names,
    year_limits,
)

TABLE_FILE = Path(__file__).parent / "assets" / "js" / "calendar_table.js"
LANGUAGES = ("fa", "en")
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2099, 12, 31)
# The Jalali years that hold every day between the two; Hijri goes as far as its tables do.
JALALI_YEARS = (1278, 1478)
HEAD = "// Written by hamseda.design.calendar_table from the calendar engine; a test holds it to that.\n"
EPOCH = date(1970, 1, 1).toordinal()


def calendar_table() -> str:
    """Return the table as a script's module: the first day of a calendar, the lengths of its months less 28, every name."""
    table = {
        "firstGregorianYear": FIRST_GREGORIAN_YEAR,
        "gregorian": {"firstYear": FIRST_DAY.year, "lastYear": LAST_DAY.year},
        "jalali": _months(Calendar.JALALI, *JALALI_YEARS),
        "hijri": _months(Calendar.HIJRI, *year_limits(Calendar.HIJRI)),
        "names": {language: _names(language) for language in LANGUAGES},
    }
    return f"{HEAD}export default {json.dumps(table, ensure_ascii=False, indent=1)};\n"


def _months(calendar: Calendar, first_year: int, last_year: int) -> dict[str, object]:
    lengths = [month_length(calendar, year, month) for year in range(first_year, last_year + 1) for month in range(1, 13)]
    return {
        "firstYear": first_year,
        "firstDay": to_day(CalendarDate(calendar, first_year, 1, 1)).toordinal() - EPOCH,
        "lengths": "".join(str(length - 28) for length in lengths),
    }


def _names(language: str) -> dict[str, object]:
    return {
        "months": {calendar.value: month_names(calendar, language) for calendar in Calendar},
        "weekdays": weekday_names(language),
        "initials": [weekday_initial(weekday, language) for weekday in range(7)],
        "calendars": {calendar.value: calendar_name(calendar, language) for calendar in Calendar},
        "firstWeekday": first_weekday(language),
    }


if __name__ == "__main__":
    TABLE_FILE.write_text(calendar_table(), encoding="utf-8")
