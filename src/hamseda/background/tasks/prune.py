"""Each night: forget old tasks and workers."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hamseda.background.domain.durable_task import durable_task
from hamseda.background.domain.prune import prune_background
from hamseda.background.domain.schedule import declare_schedule
from hamseda.background.rules.cadence import Daily


@durable_task(label=_("Forget old tasks"))
def prune() -> int:
    """Delete what nobody looks at any more."""
    return prune_background(at=timezone.now())


declare_schedule("background.prune", task=prune, cadence=Daily(3, 40))
