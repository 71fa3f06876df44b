"""Is this installation ready to answer: does the database, are its tables as the code expects, is a worker alive?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from hamseda.background.domain.queries.worker import workers_alive


class Readiness(Enum):
    """How ready the installation is; degraded still answers pages."""

    READY = "ready"
    DEGRADED = "degraded"
    NOT_READY = "not ready"


@dataclass(frozen=True, slots=True)
class Report:
    """What was asked and what it came to; the worst of them is the whole."""

    database: bool
    migrations: bool
    worker: bool

    @property
    def readiness(self) -> Readiness:
        """The state of the whole."""
        if not (self.database and self.migrations):
            return Readiness.NOT_READY
        return Readiness.READY if self.worker else Readiness.DEGRADED


_tables_were_right = False


def check_readiness(*, at: datetime) -> Report:
    """Ask the database, its tables and the workers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            has_answered = cursor.fetchone() == (1,)
        return Report(has_answered, migrations=_has_right_tables(), worker=workers_alive(at=at).exists())
    except DatabaseError:
        return Report(database=False, migrations=False, worker=False)


def _has_right_tables() -> bool:
    """Compare the tables with the code; once they are right they stay so while this process runs."""
    global _tables_were_right
    if not _tables_were_right:
        executor = MigrationExecutor(connection)
        _tables_were_right = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    return _tables_were_right
