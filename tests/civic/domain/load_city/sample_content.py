"""A small city as entries, for tests of loading."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hamseda.civic.domain.load_city.content import CityContent, CodeOf, Entry, ListedDay

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

CITY = Entry(
    "city",
    "newtown",
    {
        "name_en": "Newtown",
        "country": "IR",
        "time_zone": "Asia/Tehran",
        "first_calendar": "jalali",
        "first_weekday": 5,
        "language": "fa",
    },
)


def unit(code: str, above: str = "", **values: object) -> Entry:
    """Return the entry of a unit."""
    own = {"name_fa": f"واحد {code}", "kind": "department", "parent": CodeOf("unit", above)}
    return Entry("unit", code, {**own, "aliases_fa": (f"نام {code}",), "aliases_en": (), **values})


def person(username: str, of: str, **values: object) -> Entry:
    """Return the entry of a person."""
    rows = {"roles": (), "deputies": (), "absences": ()}
    return Entry("person", username, {"name_fa": f"شخص {username}", "unit": CodeOf("unit", of), **rows, **values})


def role(name: str, of: str) -> dict[str, object]:
    """Return a row of a person's roles."""
    return {"role": name, "unit": CodeOf("unit", of), "starts_on": None, "ends_on": None}


def deputy(username: str, order: int = 1) -> dict[str, object]:
    """Return a row of a person's deputies."""
    return {"deputy": CodeOf("person", username), "order": order}


def occasion(code: str, calendar: str, month: int | None, day: int | None, **values: object) -> Entry:
    """Return the entry of an occasion."""
    rule = {"calendar": calendar, "month": month, "day": day}
    return Entry("occasion", code, {"name_fa": f"روز {code}", **rule, "weekday": None, "nth": None, **values})


def month(year: int, number: int, first_day: date, status: str) -> Entry:
    """Return the entry of a Hijri month."""
    return Entry("hijri_month", f"{year}-{number}", {"year": year, "month": number, "first_day": first_day, "status": status})


def small_city() -> CityContent:
    """Return a city of three units, two people who are each other's deputies, and three occasions."""
    return CityContent(
        entries=(
            CITY,
            # Written before what they hang on, as files may be.
            unit("desk", "office"),
            unit("office", "hall"),
            unit("hall"),
            person("ali", "office", roles=(role("administrator", "hall"),), deputies=(deputy("sara"),), languages=["fa"]),
            person("sara", "desk", deputies=(deputy("ali"),)),
            month(1448, 9, date(2027, 2, 9), "expected"),
            month(1447, 9, date(2026, 2, 19), "confirmed"),
            occasion("tree-day", "jalali", 12, 15),
            occasion("martyrdom", "hijri", 9, 21),
            occasion("fire", "jalali", None, None),
        ),
        listed_days=(ListedDay("fire", 1405, date(2027, 3, 16)),),
        days_from=date(2026, 1, 1),
        days_until=date(2027, 12, 31),
    )


def with_entry(content: CityContent, entry: Entry) -> CityContent:
    """Return the content with one entry put in the place of that of the same key, or added."""
    kept = tuple(each for each in content.entries if (each.noun, each.key) != (entry.noun, entry.key))
    return replace(content, entries=(*kept, entry))
