"""What a list's address says, and that nonsense in it does no harm."""

from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from hamseda.civic.models import Unit
from hamseda.design.listing import Column, Listing, read_list_state
from hamseda.design.listing.state import columns_cookie

LISTING: Listing[Unit] = Listing(
    key="unit",
    columns=(
        Column("name", "name", value=str, sort_by=("name_{language}",)),
        Column("code", "code", value=str, sort_by=("code",)),
        Column("note", "note", value=str, is_shown_first=False),
    ),
    sort="name",
)


def state_of(query, **cookies):
    return read_list_state(LISTING, QueryDict(query), cookies)


def test_state_of_an_empty_address_is_the_usual_one():
    state = state_of("")
    assert (state.q, state.sort, state.page, state.size, state.columns, state.filters) == ("", "name", 1, 50, (), ())


def test_state_of_a_full_address_is_what_it_says_and_writes_the_same_again():
    query = "q=x&kind=a&kind=b&sort=-code&columns=code,name&size=25&page=3"
    state = state_of(query)
    assert state.filters == (("kind", "a"), ("kind", "b"))
    assert state_of(state.address()[1:]) == state


def test_state_with_another_sort_returns_to_the_first_page():
    assert state_of("page=7").address(sort="code") == "?sort=code"


def test_state_does_not_sort_by_what_does_not_sort():
    assert (state_of("sort=note").sort, state_of("sort=password").sort) == ("name", "name")


def test_state_remembers_columns_by_cookie_until_the_address_names_them():
    cookie = {columns_cookie(LISTING): "code.nonsense"}
    assert state_of("", **cookie).columns == ("code",)
    assert state_of("columns=name", **cookie).columns == ("name",)


@given(st.text(max_size=60))
def test_state_of_any_text_is_a_state(text):
    state = state_of(text)
    assert state.page >= 1
    assert state_of(f"page={text}&size={text}&sort={text}&columns={text}").size in {25, 50, 100}


def test_order_of_a_column_follows_the_language_of_the_page_and_ends_with_the_key():
    from django.utils.translation import override

    with override("en"):
        assert LISTING.order("-name") == ("-name_en", "-pk")
    with override("fa"):
        assert LISTING.order("name") == ("name_fa", "pk")
