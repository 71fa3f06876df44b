"""The city's nouns in the API, each with its words, its shapes and the domain's functions."""

from __future__ import annotations

from typing import Any

from hamseda.civic.domain.audience import change_audience, create_audience, remove_audience
from hamseda.civic.domain.channel import change_channel, create_channel, remove_channel
from hamseda.civic.domain.duty import change_duty, create_duty, remove_duty
from hamseda.civic.domain.exceptional_day import change_exceptional_day, create_exceptional_day, remove_exceptional_day
from hamseda.civic.domain.occasion import change_occasion, create_occasion, remove_occasion
from hamseda.civic.domain.person import PERSON_COLLECTIONS, change_person, create_person, remove_person
from hamseda.civic.domain.place import change_place, create_place, remove_place
from hamseda.civic.domain.service import change_service, create_service, remove_service
from hamseda.civic.domain.topic import TOPIC_COLLECTIONS, change_topic, create_topic, remove_topic
from hamseda.civic.domain.unit import ALL_ALIASES, change_unit, create_unit, remove_unit
from hamseda.civic.domain.working_time import change_working_time, create_working_time, remove_working_time
from hamseda.civic.interfaces.api.audience import AudienceIn, AudienceOut
from hamseda.civic.interfaces.api.channel import ChannelIn, ChannelOut
from hamseda.civic.interfaces.api.mandate import DutyIn, DutyOut, ServiceIn, ServiceOut
from hamseda.civic.interfaces.api.occasion import OccasionIn, OccasionOut
from hamseda.civic.interfaces.api.person import PersonIn, PersonOut
from hamseda.civic.interfaces.api.place import PlaceIn, PlaceOut
from hamseda.civic.interfaces.api.topic import TopicIn, TopicOut
from hamseda.civic.interfaces.api.unit import UnitIn, UnitOut
from hamseda.civic.interfaces.api.working_time import ExceptionalDayIn, ExceptionalDayOut, WorkingTimeIn, WorkingTimeOut
from hamseda.civic.models import (
    Audience,
    Channel,
    Duty,
    ExceptionalDay,
    Occasion,
    Person,
    Place,
    Service,
    Topic,
    Unit,
    WorkingTime,
)
from hamseda.civic.views.api.resource import Resource

RESOURCES: tuple[Resource[Any], ...] = (
    Resource(
        "unit", "units", Unit, UnitOut, UnitIn, create_unit, change_unit, remove_unit,
        collections=(ALL_ALIASES,), fetched=("aliases",),
    ),
    Resource(
        "person", "people", Person, PersonOut, PersonIn, create_person, change_person, remove_person,
        collections=PERSON_COLLECTIONS, fetched=("roles", "deputies", "absences"),
    ),
    Resource("occasion", "occasions", Occasion, OccasionOut, OccasionIn, create_occasion, change_occasion, remove_occasion),
    Resource("place", "places", Place, PlaceOut, PlaceIn, create_place, change_place, remove_place),
    Resource(
        "topic", "topics", Topic, TopicOut, TopicIn, create_topic, change_topic, remove_topic,
        collections=TOPIC_COLLECTIONS, fetched=("spokespersons",),
    ),
    Resource("audience", "audiences", Audience, AudienceOut, AudienceIn, create_audience, change_audience, remove_audience),
    Resource("channel", "channels", Channel, ChannelOut, ChannelIn, create_channel, change_channel, remove_channel),
    Resource("service", "services", Service, ServiceOut, ServiceIn, create_service, change_service, remove_service),
    Resource("duty", "duties", Duty, DutyOut, DutyIn, create_duty, change_duty, remove_duty),
    Resource(
        "working_time", "working_times", WorkingTime, WorkingTimeOut, WorkingTimeIn,
        create_working_time, change_working_time, remove_working_time,
    ),
    Resource(
        "exceptional_day", "exceptional_days", ExceptionalDay, ExceptionalDayOut, ExceptionalDayIn,
        create_exceptional_day, change_exceptional_day, remove_exceptional_day,
    ),
)  # fmt: skip
