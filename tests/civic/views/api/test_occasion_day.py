"""Moving and confirming an occasion's day through the API."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.civic.sample_city import make_person, make_unit
from tests.civic.views.api.caller import Caller

from hamseda.civic.domain.move_errors import CannotMoveDay
from hamseda.civic.domain.queries.move_preview import preview_move
from hamseda.civic.enums import CalendarKind, DayStatus, Role
from hamseda.civic.models import Occasion, OccasionDay

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer() -> Caller:
    return Caller(make_person("officer", make_unit("city"), role=Role.OFFICER))


@pytest.fixture
def row(officer: Caller) -> OccasionDay:
    made = officer.make("occasions", code="ashura", name_fa="عاشورا", calendar="hijri", month=1, day=10)
    return Occasion.objects.get(pk=made["id"]).days.filter(status=DayStatus.EXPECTED, day__gt=date(2027, 1, 1)).first()


def day_it_can_move_to(row: OccasionDay) -> date:
    """Return the day before or after: a Hijri month has 29 or 30 days, so that one of the two is open."""
    for step in (1, -1):
        to = row.day + timedelta(days=step)
        try:
            preview_move(row, to=to)
        except CannotMoveDay:
            continue
        return to
    raise AssertionError(row)


def test_days_are_listed_with_their_status(officer: Caller, row: OccasionDay):
    listed = officer.get(f"occasions/{row.occasion_id}/days").json()
    assert listed["count"] == row.occasion.days.count()
    assert {"year": row.year, "day": row.day.isoformat(), "status": "expected", "is_moved": False} in listed["items"]


def test_put_moves_a_day_and_gives_the_new_etag(officer: Caller, row: OccasionDay):
    etag = officer.get(f"occasions/{row.occasion_id}")["ETag"]
    to = day_it_can_move_to(row)
    address = f"occasions/{row.occasion_id}/days/{row.year}"
    response = officer.call("PUT", address, {"day": to.isoformat(), "status": "expected"}, if_match=etag)
    assert (response.status_code, response.json()["day"]) == (200, to.isoformat())
    assert response["ETag"] == officer.get(f"occasions/{row.occasion_id}")["ETag"] != etag
    again = officer.call("PUT", address, {"day": row.day.isoformat(), "status": "expected"}, if_match=etag)
    assert again.status_code == 412


def test_put_confirms_and_opens_again_for_a_reason_alone(officer: Caller, row: OccasionDay):
    address, day = f"occasions/{row.occasion_id}/days/{row.year}", row.day.isoformat()
    confirmed = officer.call("PUT", address, {"day": day, "status": "confirmed"}, if_match="*")
    silent = officer.call("PUT", address, {"day": day, "status": "expected"}, if_match="*")
    reopened = officer.call("PUT", address, {"day": day, "status": "expected", "reason": "اصلاح اعلام"}, if_match="*")
    assert [confirmed.json()["status"], silent.status_code, reopened.json()["status"]] == ["confirmed", 409, "expected"]
    assert silent.json()["error"]["code"] == "state_forbids"


def test_put_of_a_day_too_far_away_is_refused_in_words(officer: Caller, row: OccasionDay):
    address = f"occasions/{row.occasion_id}/days/{row.year}"
    response = officer.call("PUT", address, {"day": "2030-01-01", "status": "expected"}, if_match="*")
    assert (response.status_code, list(response.json()["error"]["fields"])) == (409, ["day"])
    row.refresh_from_db()
    assert row.is_moved is False


def test_put_without_a_version_is_refused(officer: Caller, row: OccasionDay):
    address = f"occasions/{row.occasion_id}/days/{row.year}"
    assert officer.call("PUT", address, {"day": "2030-01-01", "status": "expected"}).status_code == 428


@pytest.mark.parametrize("year", ["1", "99999999999999999999"])
def test_put_of_a_year_without_a_day_is_answered_404(year: str, officer: Caller, row: OccasionDay):
    address = f"occasions/{row.occasion_id}/days/{year}"
    assert officer.call("PUT", address, {"day": "2030-01-01", "status": "expected"}, if_match="*").status_code == 404


def test_put_by_someone_without_the_role_is_refused(row: OccasionDay):
    reader = Caller(make_person("reader", make_unit("office")))
    address = f"occasions/{row.occasion_id}/days/{row.year}"
    assert reader.call("PUT", address, {"day": "2030-01-01", "status": "expected"}, if_match="*").status_code == 403


def test_occasion_of_a_day_that_no_month_has_is_refused(officer: Caller):
    values = {"code": "x", "name_fa": "x", "calendar": CalendarKind.HIJRI, "month": 13, "day": 40}
    assert sorted(officer.call("POST", "occasions", values).json()["error"]["fields"]) == ["day", "month"]
