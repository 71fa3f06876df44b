"""Pages of a list: none overlaps, none is skipped, the ends cost what the middle does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.civic.sample_city import make_unit

from hamseda.civic.models import Unit
from hamseda.design.listing.paging import few_keys, keys_of_page, paging_of
from hamseda.design.listing.state import ListState


@given(count=st.integers(0, 5000), size=st.sampled_from([25, 50, 100]))
def test_paging_of_any_list_covers_every_row_once(count, size):
    pages = paging_of(count, ListState(size=size)).pages
    covered = [paging_of(count, ListState(page=page, size=size)) for page in range(1, pages + 1)]
    rows = [row for paging in covered for row in range(paging.first, paging.last + 1) if paging.count]
    assert rows == list(range(1, count + 1))


def test_paging_links_name_the_ends_and_the_neighbours():
    paging = paging_of(1000, ListState(page=10, size=50))
    assert [link.number for link in paging.links] == [1, 0, 8, 9, 10, 11, 12, 0, 20]
    assert (paging.previous, paging.next) == ("?page=9", "?page=11")


@pytest.mark.django_db
@pytest.mark.parametrize("order", [("name_en", "pk"), ("-name_en", "-pk"), ("kind", "pk")])
def test_keys_of_all_pages_are_all_keys_in_order(order):
    for number in range(53):
        make_unit(f"u{number:03}")
    rows = Unit.objects.all()
    keys = [key for page in (1, 2, 3) for key in keys_of_page(rows, order, paging_of(53, ListState(page=page, size=25)))]
    assert keys == list(rows.order_by(*order).values_list("pk", flat=True))


@pytest.mark.django_db
def test_few_keys_of_more_than_a_few_is_nothing(monkeypatch):
    monkeypatch.setattr("hamseda.design.listing.paging.FEW", 2)
    for number in range(3):
        make_unit(f"u{number}")
    assert (few_keys(Unit.objects.all()), len(few_keys(Unit.objects.exclude(code="u0")))) == (None, 2)
