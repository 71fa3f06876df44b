"""The boxes of a list's filters."""

import django_filters
from django.utils.translation import override

from hamseda.civic.enums import UnitKind
from hamseda.civic.models import Unit
from hamseda.design.listing.filter_fields import filter_fields


class UnitFilter(django_filters.FilterSet):
    kind = django_filters.ChoiceFilter(choices=UnitKind)
    is_active = django_filters.BooleanFilter()

    class Meta:
        model = Unit
        fields = ["kind", "is_active"]


def test_filter_fields_left_empty_read_all_and_send_nothing():
    with override("en"):
        kind, is_active = filter_fields(UnitFilter({}, queryset=Unit.objects.none()))
        assert '<option value="" selected>all</option>' in str(kind)
        assert '<option value="">all</option>' in str(is_active)
        assert "unknown" not in str(is_active)


def test_filter_fields_keep_what_was_chosen_and_mark_what_is_wrong():
    with override("en"):
        kind, is_active = filter_fields(UnitFilter({"kind": "planet", "is_active": "true"}, queryset=Unit.objects.none()))
        assert '<option value="true" selected>' in str(is_active)
        assert "is-invalid" in str(kind)


def test_filter_fields_of_a_list_without_filters_are_none():
    assert filter_fields(None) == ()
