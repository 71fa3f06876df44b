"""ETags: a record's version, by which a program reads cheaply and never writes over what it has not seen."""

from __future__ import annotations

from django.http import HttpRequest

from hamseda.civic.models.recorded import Recorded
from hamseda.civic.views.api.problems import ApiProblem

ANY = "*"


def etag_of(noun: str, record: Recorded) -> str:
    """Return the strong ETag of a record as it stands."""
    return f'"{noun}-{record.pk}-{record.version}"'


def is_unchanged(request: HttpRequest, etag: str) -> bool:
    """Tell whether the caller has this version already (If-None-Match, in which weak tags count too)."""
    known = _tags(request.headers.get("If-None-Match", ""))
    return ANY in known or etag in {tag.removeprefix("W/") for tag in known}


def expected_version(request: HttpRequest, noun: str, record: Recorded) -> int:
    """Return the version a write was made for (If-Match).

    A write without If-Match is refused: it could undo what somebody else saved. `*` means whatever stands now.
    """
    wanted = _tags(request.headers.get("If-Match", ""))
    if not wanted:
        raise ApiProblem("version_needed")
    if ANY in wanted or etag_of(noun, record) in wanted:
        return record.version
    raise ApiProblem("stale", headers={"ETag": etag_of(noun, record)})


def _tags(header: str) -> set[str]:
    return {tag.strip() for tag in header.split(",") if tag.strip()}
