"""YAML as a city file is written in: plain data with lines; nothing that can grow, run or hide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamseda.civic.interfaces.city_files.yaml_text import YamlError, read_yaml

BOMB = b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b"a: 1\n", {"a": 1}),
        (b"a: NO\n", {"a": "NO"}),
        (b"a: yes\n", {"a": "yes"}),
        (b"a: true\n", {"a": True}),
        (b"a: 07:30\n", {"a": "07:30"}),
        (b"a: 0513\n", {"a": "0513"}),
        (b"a: 2026-11-23\n", {"a": "2026-11-23"}),
        (b"a: '1'\n", {"a": "1"}),
        (b"a: -1.5\n", {"a": -1.5}),
        (b"a: ~\nb:\n", {"a": None, "b": None}),
        (b"a: [1, {b: c}]\n", {"a": [1, {"b": "c"}]}),
        (b"", {}),
        (b"# nothing\n", {}),
        (b"---\n", {}),
    ],
)
def test_read_gives_plain_values(text, value):
    assert read_yaml(text).plain() == value


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        (BOMB, 1, "the anchor &a is not allowed here; write the value out where it is needed."),
        (b"a: *b\n", 1, "the alias *b is not allowed here; write the value out."),
        (b"a: 1\n*b : 2\n", 2, "the alias *b is not allowed here; write the value out."),
        (
            b"a: !!python/object:os.system x\n",
            1,
            "the tag tag:yaml.org,2002:python/object:os.system is not allowed here; write the plain value.",
        ),
        (b"a: 1\nb: 2\na: 3\n", 3, "a: this key stands here a second time."),
        (b"? [a]\n: 1\n", 1, "a key must be a single word."),
        (b"a: 1\n---\nb: 1\n", 2, "a second document begins here; a file holds one."),
        (b"a: 1\nb: \xfe\n", 2, "the file is not UTF-8: byte 8 is 0xFE."),
        (b"\xff\xfea\x00", 1, "the file is not UTF-8: byte 0 is 0xFF."),
        (b'a: "\\0"\n', 1, "the text holds the control character U+0000."),
        (b"a: [" + b"[" * 20 + b"]" * 20 + b"]\n", 1, "values are nested more than 12 deep."),
        (b"a: 1\n\tb: 2\n", 2, "this is not YAML: found a tab character that violates indentation."),
        (b"a: [1\n", 2, "this is not YAML: did not find expected ',' or ']'."),
    ],
)
def test_read_refuses_with_line_and_sentence(text, line, sentence):
    with pytest.raises(YamlError) as refusal:
        read_yaml(text)
    assert (refusal.value.line, refusal.value.message) == (line, sentence)


def test_line_of_a_path_is_where_its_key_stands():
    node = read_yaml(b"a:\n  - b: 1\n    c:\n      d: 2\n")
    assert [node.line_of(path) for path in [("a",), ("a", 0), ("a", 0, "c"), ("a", 0, "c", "d"), ("a", 0, "x"), ("a", 9)]] == [
        1, 2, 3, 4, 2, 1,
    ]  # fmt: skip


@given(st.binary(max_size=60))
def test_read_any_bytes_gives_a_value_or_a_sentence(data):
    try:
        value = read_yaml(data).plain()
    except YamlError as error:
        assert error.message.endswith(".")
    else:
        assert value is None or isinstance(value, bool | int | float | str | list | dict)
