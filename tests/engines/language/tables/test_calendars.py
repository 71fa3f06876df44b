"""The names and patterns of the calendars."""

from __future__ import annotations

from string import Formatter

from hamseda.engines.language.tables import calendars

LANGUAGES = ["fa", "ar", "en"]
FIELDS = {"weekday", "day", "month", "year", "day_number", "month_number"}


def test_every_list_of_names_is_complete_in_each_language():
    assert {key: [len(names[each]) for each in LANGUAGES] for key, names in calendars.MONTH_NAMES.items()} == {
        "jalali": [12, 12, 12],
        "hijri": [12, 12, 12],
        "gregorian": [12, 12, 12],
    }
    assert [len(calendars.WEEKDAY_NAMES[each]) for each in LANGUAGES] == [7, 7, 7]
    assert [len(calendars.WEEKDAY_INITIALS[each]) for each in LANGUAGES] == [7, 7, 7]


def test_other_names_point_at_months_and_are_not_the_names_themselves():
    for calendar, by_language in calendars.OTHER_MONTH_NAMES.items():
        for language, names in by_language.items():
            assert set(names.values()) <= set(range(1, 13))
            assert not set(names) & set(calendars.MONTH_NAMES[calendar][language])


def test_patterns_are_the_same_in_each_language_and_use_known_fields():
    assert {tuple(each) for each in calendars.DATE_PATTERNS.values()} == {
        ("long", "short", "numeric", "day_month", "month_year", "weekday")
    }
    used = {
        field
        for each in calendars.DATE_PATTERNS.values()
        for text in each.values()
        for _, field, _, _ in Formatter().parse(text)
    }
    assert used - {None} <= FIELDS


def test_persian_names_use_persian_letters():
    words = [name for names in calendars.MONTH_NAMES.values() for name in names["fa"]] + list(calendars.WEEKDAY_NAMES["fa"])
    assert [word for word in words if set(word) & set("يىكة")] == []
