"""What loading a city refuses."""

from __future__ import annotations

from hamseda.civic.domain.errors import CivicError


class AnotherCity(CivicError):
    """The database already holds a city, and the files are of another one."""

    def __init__(self, *, standing: str, coming: str) -> None:
        self.standing = standing
        self.coming = coming
        super().__init__(f"the database holds the city {standing}, the files are of {coming}")
