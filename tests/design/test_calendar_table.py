"""The date picker counts with the engine's table, and comes to the engine's answer on every day it can show."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from hamseda.design.calendar_table import EPOCH, FIRST_DAY, LAST_DAY, TABLE_FILE, calendar_table
from hamseda.engines.language.calendars import Calendar, CalendarError, add_months, from_day, to_day

SCRIPT = """
import { addMonths, dayOf, fieldsOf, isoOf, readFigures, weekdayOf } from "%(module)s";
const out = [];
for (let day = %(first)d; day <= %(last)d; day += 1) {
  const dates = ["jalali", "gregorian", "hijri"].map((calendar) => {
    const at = fieldsOf(day, calendar);
    return at && [at.year, at.month, at.day, dayOf(calendar, at.year, at.month, at.day) === day];
  });
  out.push([isoOf(day), weekdayOf(day), dates, addMonths(day, "jalali", 1), addMonths(day, "jalali", -12)]);
}
const typed = ["1404/12/30", "1403-12-30", "2026.2.30", "1405/9/2", "2026-11-23", "05/9/2", "x"].map((text) => {
  const { day, isComplete } = readFigures(text);
  return [day, isComplete];
});
console.log(JSON.stringify({ days: out, typed }));
"""


@pytest.fixture(scope="module")
def answers() -> dict:
    """What the script says of every day from 1900 to 2099, and of some typed dates."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed, so the date picker's counting cannot be run here.")
    first, last = FIRST_DAY.toordinal() - EPOCH, LAST_DAY.toordinal() - EPOCH
    script = SCRIPT % {"module": (TABLE_FILE.parent / "calendar.js").as_uri(), "first": first, "last": last}
    done = subprocess.run([node, "--input-type=module", "-"], input=script, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_table_file_is_what_the_engine_writes():
    assert TABLE_FILE.read_text(encoding="utf-8") == calendar_table()


def fields(day: date, calendar: Calendar) -> list | None:
    try:
        value = from_day(day, calendar)
    except CalendarError:
        return None
    return [value.year, value.month, value.day, True]


def test_script_gives_every_day_the_dates_of_the_engine(answers):
    days = [FIRST_DAY + timedelta(days=number) for number in range((LAST_DAY - FIRST_DAY).days + 1)]
    expected = [
        [day.isoformat(), day.weekday(), [fields(day, each) for each in (Calendar.JALALI, Calendar.GREGORIAN, Calendar.HIJRI)]]
        for day in days
    ]
    assert [answer[:3] for answer in answers["days"]] == expected


def moved(day: date, months: int) -> int:
    return to_day(add_months(from_day(day, Calendar.JALALI), months)).toordinal() - EPOCH


def test_script_goes_by_months_as_the_engine_does(answers):
    # A month on either side of the table there is nothing to go to.
    inside = [(date.fromisoformat(answer[0]), answer[3:]) for answer in answers["days"][400:-400]]
    assert [later for _, later in inside] == [[moved(day, 1), moved(day, -12)] for day, _ in inside]


def test_script_reads_figures_and_knows_days_that_are_not(answers):
    def number(year: int, month: int, day: int) -> int:
        return date(year, month, day).toordinal() - EPOCH

    assert answers["typed"] == [
        [None, True], [number(2025, 3, 20), True], [None, True], [number(2026, 11, 23), True], [number(2026, 11, 23), True],
        [None, False], [None, False],
    ]  # fmt: skip
