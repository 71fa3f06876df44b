"""Three calendars over Gregorian days: Jalali, Hijri (Umm al-Qura, with a city's own months) and Gregorian.

Days are `datetime.date` everywhere; a `CalendarDate` is what one calendar writes for a day. Begin with `conversion.py`.
"""

from hamseda.engines.language.calendars.conversion import (
    days_covered,
    from_day,
    is_leap_year,
    month_length,
    to_day,
    year_length,
    year_limits,
)
from hamseda.engines.language.calendars.errors import CalendarError, DateProblem
from hamseda.engines.language.calendars.formatting import format_calendar_date, format_date
from hamseda.engines.language.calendars.hijri import impossible_months
from hamseda.engines.language.calendars.months import GridDay, add_months, add_years, month_grid
from hamseda.engines.language.calendars.names import (
    calendar_name,
    first_weekday,
    month_name,
    month_names,
    season_name,
    weekday_initial,
    weekday_name,
    weekday_names,
)
from hamseda.engines.language.calendars.parsing import parse_date
from hamseda.engines.language.calendars.spans import (
    half_span,
    month_span,
    months_span,
    quarter_span,
    season_span,
    week_span,
    year_span,
)
from hamseda.engines.language.calendars.values import Calendar, CalendarDate, DaySpan, MonthStarts

__all__ = [
    "Calendar",
    "CalendarDate",
    "CalendarError",
    "DateProblem",
    "DaySpan",
    "GridDay",
    "MonthStarts",
    "add_months",
    "add_years",
    "calendar_name",
    "days_covered",
    "first_weekday",
    "format_calendar_date",
    "format_date",
    "from_day",
    "half_span",
    "impossible_months",
    "is_leap_year",
    "month_grid",
    "month_length",
    "month_name",
    "month_names",
    "month_span",
    "months_span",
    "parse_date",
    "quarter_span",
    "season_name",
    "season_span",
    "to_day",
    "week_span",
    "weekday_initial",
    "weekday_name",
    "weekday_names",
    "year_length",
    "year_limits",
    "year_span",
]
