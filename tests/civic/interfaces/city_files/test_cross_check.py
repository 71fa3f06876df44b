"""What only shows when all files are read."""

from __future__ import annotations

import pytest
from tests.civic.interfaces.city_files.written_city import PEOPLE, UNITS, problems_of

from hamseda.civic.interfaces.city_files.cross_check import named, references_in
from hamseda.civic.interfaces.city_files.person import PersonEntry


@pytest.mark.parametrize(
    ("location", "text"),
    [((), ""), (("units", 2), "units[3]"), (("people", 0, "roles", 1, "unit"), "people[1].roles[2].unit")],
)
def test_named_location_counts_from_one(location, text):
    assert named(location) == text


def test_references_reach_into_lists_and_rows():
    person = PersonEntry.model_validate(
        {"username": "a", "name": {"en": "A"}, "unit": "u", "deputies": ["b"], "roles": [{"role": "officer", "unit": "v"}]}
    )
    assert list(references_in(person)) == [
        (("unit",), "unit", "u"),
        (("roles", 0, "unit"), "unit", "v"),
        (("deputies", 0), "person", "b"),
    ]


def test_code_in_two_files_names_both_places(tmp_path):
    told = problems_of(tmp_path, **{"units/more": "units:\n  - {code: hall, kind: district, name: {en: X}}\n"})
    assert told == ['newtown/units/more.yaml:2: units[1]: the unit "hall" stands already in newtown/units.yaml:2.']


def test_circle_of_three_is_told_once(tmp_path):
    circle = "".join(
        f"  - {{code: {code}, kind: department, part_of: {above}, name: {{en: X}}}}\n" for code, above in ("ab", "bc", "ca")
    )
    told = problems_of(tmp_path, units=UNITS + circle)
    assert [each.rpartition(": ")[2] for each in told] == ["a > b > c > a."]


def test_same_day_written_in_two_calendars_stands_twice(tmp_path):
    days = "exceptional_days:\n  - {day: 2026-11-23, reason: x}\n  - {day: jalali 1405-09-02, reason: y}\n"
    (told,) = problems_of(tmp_path, working_times=days)
    assert 'the exceptional day "2026-11-23" stands already in newtown/working_times.yaml:2.' in told


def test_overlapping_absences_are_told(tmp_path):
    absences = "    absences:\n      - {starts_on: 2026-11-01, ends_on: 2026-11-05}\n      - {starts_on: 2026-11-05, ends_on: 2026-11-06}\n"
    (told,) = problems_of(tmp_path, people=PEOPLE + absences)
    assert told == "newtown/people.yaml:8: people[2]: two absences overlap; write them as one."
