"""Which workers are alive."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import QuerySet

from hamseda.background.models import Worker

# Six missed signs of life at the usual pace.
LONGEST_SILENCE = timedelta(seconds=30)


def workers_alive(*, at: datetime, longest_silence: timedelta = LONGEST_SILENCE) -> QuerySet[Worker]:
    """Return the workers that have given a sign of life of late and have not signed out."""
    return Worker.objects.filter(seen_at__gte=at - longest_silence, stopped_at__isnull=True)
