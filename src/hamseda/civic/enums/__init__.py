"""The closed lists of the room, one file per noun."""

from hamseda.civic.enums.act import ActKind
from hamseda.civic.enums.channel import ChannelKind
from hamseda.civic.enums.occasion import CalendarKind, DayStatus
from hamseda.civic.enums.person import Language, Role
from hamseda.civic.enums.place import PlaceKind
from hamseda.civic.enums.revision import RevisionKind
from hamseda.civic.enums.unit import UnitKind

__all__ = ["ActKind", "CalendarKind", "ChannelKind", "DayStatus", "Language", "PlaceKind", "RevisionKind", "Role", "UnitKind"]
