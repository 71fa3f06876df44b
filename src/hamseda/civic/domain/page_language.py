"""The language in which a person reads pages; it is theirs alone and leaves no version of their record."""

from __future__ import annotations

from datetime import datetime

from hamseda.civic.models import Person


def choose_page_language(person: Person, *, language: str, by: Person | None, at: datetime) -> None:
    """Keep the language for the next sign-in.

    No version is counted: a form somebody has open on the person's record must not become stale by this.
    """
    assert by is None or by.pk == person.pk, "people choose the language of their own pages"
    Person.objects.filter(pk=person.pk).update(interface_language=language)
    person.interface_language = language
