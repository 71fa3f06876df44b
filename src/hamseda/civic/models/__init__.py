"""The city's tables, one file per noun."""

from hamseda.civic.models.act import Act
from hamseda.civic.models.api_token import ApiToken
from hamseda.civic.models.audience import Audience
from hamseda.civic.models.channel import Channel
from hamseda.civic.models.city import City
from hamseda.civic.models.hijri_month import HijriMonth
from hamseda.civic.models.mandate import Duty, Service
from hamseda.civic.models.occasion import Occasion, OccasionDay
from hamseda.civic.models.pending_import import PendingImport
from hamseda.civic.models.person import Absence, Deputy, Person, RoleHolding
from hamseda.civic.models.place import Place
from hamseda.civic.models.revision import Revision
from hamseda.civic.models.topic import Spokesperson, Topic
from hamseda.civic.models.unit import Unit, UnitAlias
from hamseda.civic.models.working_time import ExceptionalDay, WorkingTime

__all__ = [
    "Absence", "Act", "ApiToken", "Audience", "Channel", "City", "Deputy", "Duty", "ExceptionalDay", "HijriMonth", "Occasion",
    "OccasionDay", "PendingImport", "Person", "Place", "Revision", "RoleHolding", "Service", "Spokesperson", "Topic", "Unit",
    "UnitAlias", "WorkingTime",
]  # fmt: skip
