"""Several texts, one a line."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from hamseda.design.forms import LinesField


def test_lines_field_reads_each_line_once_without_space_around_it():
    assert LinesField().clean(" one \r\n\r\ntwo  words\none\n") == ["one", "two words"]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("a\n" + "x" * 6, "Line 2 has 6 characters; at most 5 are allowed."),
        ("1\n2\n3", "There are 3 lines; at most 2 are allowed."),
    ],
)
def test_lines_field_past_its_limits_says_where(typed, says):
    with override("en"), pytest.raises(ValidationError) as raised:
        LinesField(longest=5, most=2).clean(typed)
    assert raised.value.messages == [says]


def test_lines_field_has_changed_only_when_its_lines_have():
    field = LinesField()
    assert (field.has_changed(["a", "b"], "a\n\nb"), field.has_changed(["a"], "b")) == (False, True)
