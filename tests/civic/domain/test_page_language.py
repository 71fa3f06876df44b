"""People choose the language of their own pages; it counts no version and touches nothing else."""

from __future__ import annotations

import pytest
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.page_language import choose_page_language
from hamseda.civic.models import Revision

pytestmark = pytest.mark.django_db


def test_page_language_chosen_by_oneself_is_kept():
    person = make_person("person", make_unit("unit"))
    before = Revision.objects.count()
    choose_page_language(person, language="en", by=person, at=AT)
    kept = type(person).objects.get(pk=person.pk)
    assert (kept.interface_language, kept.version, Revision.objects.count()) == ("en", person.version, before)


def test_page_language_of_another_is_not_chosen():
    unit = make_unit("unit")
    person, other = make_person("person", unit), make_person("other", unit)
    with pytest.raises(AssertionError):
        choose_page_language(person, language="en", by=other, at=AT)
