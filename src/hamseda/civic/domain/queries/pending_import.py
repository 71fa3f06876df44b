"""Reading pending imports: only ever those of the person who uploaded them."""

from __future__ import annotations

from hamseda.civic.models import PendingImport, Person


def pending_import_of(person: Person, *, noun: str, pending_id: int) -> PendingImport | None:
    """Return one of a person's own imports of a kind of record; nobody else's."""
    return PendingImport.objects.filter(pk=pending_id, by=person, noun=noun).first()
