"""Channels are made, changed and removed with their revisions, and never over somebody else's version."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hamseda.civic.domain.channel import change_channel, create_channel, remove_channel
from hamseda.civic.domain.errors import StaleRecord
from hamseda.civic.enums import ChannelKind
from hamseda.civic.models import Channel, Revision

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def values() -> dict[str, object]:
    return {"code": "news-site", "name_fa": "پایگاه خبری", "kind": ChannelKind.SITE}


def test_create_channel_with_values_leaves_the_first_revision() -> None:
    made = create_channel(values=values(), by=None, at=AT)
    kinds = list(Revision.objects.filter(noun="channel", record_id=made.pk).values_list("version", "kind"))
    assert kinds == [(1, "created")]


def test_change_channel_one_field_raises_the_version_and_keeps_the_rest() -> None:
    made = create_channel(values=values(), by=None, at=AT)
    changed = change_channel(made, values={"longest_text": 4000}, expected_version=1, by=None, at=AT)
    changed.refresh_from_db()
    assert (changed.version, changed.longest_text) == (2, 4000)


def test_change_channel_over_a_newer_version_is_refused() -> None:
    made = create_channel(values=values(), by=None, at=AT)
    change_channel(made, values={"longest_text": 4000}, expected_version=1, by=None, at=AT)
    with pytest.raises(StaleRecord):
        change_channel(made, values={"longest_text": 4000}, expected_version=1, by=None, at=AT)


def test_remove_channel_leaves_its_last_revision() -> None:
    made = create_channel(values=values(), by=None, at=AT)
    key = made.pk
    remove_channel(made, expected_version=1, by=None, at=AT)
    assert not Channel.objects.filter(pk=key).exists()
    assert Revision.objects.filter(noun="channel", record_id=key).count() == 2
