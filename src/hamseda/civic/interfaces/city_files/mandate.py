"""`mandate.yaml`: the duties of public relations and the services of the city, and who answers for each."""

from __future__ import annotations

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.interfaces.city_files.contact_fields import Phone, Website
from hamseda.civic.interfaces.city_files.entry_fields import Code, FileModel, Names, Texts, TopicCode, UnitCode


class DutyEntry(FileModel):
    """One duty; duties are shown in the order of the file."""

    code: Code
    name: Names
    unit: UnitCode

    def entry(self, order: int) -> Entry:
        """Return the duty as the domain loads it."""
        values = {**self.name.values("name"), "order": order, "unit": CodeOf("unit", self.unit)}
        return Entry("duty", self.code, values)


class ServiceEntry(FileModel):
    """A service the city gives: what it is, who answers for it and how it is reached."""

    code: Code
    name: Names
    unit: UnitCode
    topic: TopicCode = ""
    description: Texts = Texts()
    phone: Phone = ""
    website: Website = ""
    is_demonstration: bool = False

    def entry(self) -> Entry:
        """Return the service as the domain loads it."""
        values: dict[str, object] = {
            **self.name.values("name"),
            **self.description.values("description"),
            **{name: getattr(self, name) for name in ("phone", "website", "is_demonstration")},
            "unit": CodeOf("unit", self.unit),
            "topic": CodeOf("topic", self.topic),
        }
        return Entry("service", self.code, values)


class MandateFile(FileModel):
    """Duties and services; the mission stands in city.yaml."""

    duties: list[DutyEntry] = []
    services: list[ServiceEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return duties, then services, in the order of the file."""
        duties = tuple(duty.entry(order) for order, duty in enumerate(self.duties, 1))
        return (*duties, *(service.entry() for service in self.services))
