"""Imports are found by their author alone."""

import pytest
from tests.civic.sample_city import AT, make_person, make_unit

from hamseda.civic.domain.queries.pending_import import pending_import_of
from hamseda.civic.models import PendingImport


@pytest.mark.django_db
def test_pending_import_of_another_is_nothing():
    root = make_unit("root")
    author, other = make_person("author", root), make_person("other", root)
    pending = PendingImport.objects.create(noun="unit", file_name="x", by=author, at=AT)
    found = [pending_import_of(person, noun="unit", pending_id=pending.pk) for person in (author, other)]
    assert found == [pending, None]
