"""`hamseda normalise`: one text or a batch, with its exits and its sentences."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner, Result

from hamseda.project.command_line.normalise import command

TEXT = "كتاب هاي مدرسه"
WANTED = "کتاب\u200cهای مدرسه"


def run(*arguments: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(command, arguments, input=given)


@pytest.mark.parametrize("arguments", [(), ("-",), ("--lang", "fa"), ("--lang", "fa", "-")])
def test_normalise_of_standard_input_writes_the_text(arguments):
    result = run(*arguments, given=TEXT + " را ميخوانند\n")
    assert (result.exit_code, result.stdout, result.stderr) == (0, WANTED + " را می\u200cخوانند\n", "")


def test_normalise_of_a_file_writes_the_text(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert run(str(path), "--lang", "fa").stdout == WANTED


def test_normalise_of_nothing_writes_nothing():
    assert (run(given="").exit_code, run(given="").stdout) == (0, "")


def test_normalise_in_another_language_uses_its_rules():
    assert run("--lang", "ar", given="في المدرسة ۱۲").stdout == "في المدرسة ١٢"
    assert run("--lang", "en", given="a ,  b").stdout == "a, b"


def test_explain_writes_the_changes_one_a_line():
    lines = [json.loads(line) for line in run("--explain", "--lang", "fa", given="كتاب ها").stdout.splitlines()]
    assert lines == [
        {"start": 0, "end": 1, "output_start": 0, "output_end": 1, "rule": "letter", "before": "ك", "after": "ک"},
        {
            "start": 4, "end": 5, "output_start": 4, "output_end": 5,
            "rule": "half-space-before-ending", "before": " ", "after": "\u200c",
        },
    ]  # fmt: skip


def test_explain_of_a_text_in_normal_form_writes_nothing():
    assert run("--explain", given="سلام دنیا").stdout == ""


def test_batch_writes_a_line_for_each_line(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text(
        "\n".join([
            json.dumps({"id": "a", "text": TEXT, "lang": "fa"}),
            "",
            json.dumps({"id": 2, "text": "a  b", "lang": "en", "more": 1}),
            json.dumps({"id": "c", "text": TEXT + " را", "lang": None}),
        ]),
        encoding="utf-8",
    )  # fmt: skip
    result = run("--batch", str(path))
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"id": "a", "text": WANTED},
        {"id": 2, "text": "a b"},
        {"id": "c", "text": WANTED + " را"},
    ]
    assert (result.exit_code, result.stderr) == (0, "")


def test_batch_with_explain_writes_the_changes_with_their_id():
    result = run("--batch", "-", "--explain", given='{"id": 7, "text": "a  b", "lang": "en"}\n')
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [7]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("not json", "line 2 of standard input is not JSON"),
        ("[1]", 'line 2 of standard input needs an "id"'),
        ('{"id": "x"}', 'line 2 of standard input needs an "id"'),
        ('{"id": null, "text": "x"}', 'line 2 of standard input needs an "id"'),
        ('{"id": true, "text": "x"}', 'line 2 of standard input needs an "id"'),
        (
            '{"id": "x", "text": "x", "lang": "de"}',
            "line 2 of standard input has the \"lang\" 'de'; choose one of: fa, ar, en, auto",
        ),
        ("[" * 100_000, "line 2 of standard input is not JSON"),
    ],
)
def test_batch_with_a_bad_line_stops_with_its_number_after_what_came_before(line, sentence):
    result = run("--batch", "-", given='{"id": 1, "text": "a", "lang": "en"}\n' + line + "\n")
    assert result.exit_code == 2
    assert json.loads(result.stdout) == {"id": 1, "text": "a"}
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def test_batch_line_that_is_not_utf8_names_the_byte_of_the_file():
    first = '{"id": 1, "text": "کتاب"}\n'.encode()
    result = run("--batch", "-", given=first + b'{"id": 2, "text": "\xff"}\n')
    assert result.exit_code == 2
    assert f"byte {len(first) + 19} (0xff)" in result.stderr


def test_input_that_is_not_utf8_names_the_byte():
    result = run(given=b"abc\xc7")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == ("hamseda: standard input is not UTF-8: byte 3 (0xc7) cannot be read; convert it to UTF-8 first.\n")


def test_file_that_is_not_there_says_what_to_do(tmp_path):
    for arguments in ([str(tmp_path / "none")], ["--batch", str(tmp_path / "none")]):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "check the name, or write - to read standard input." in result.stderr


def test_folder_or_impossible_name_is_refused_in_one_line(tmp_path):
    for name in (str(tmp_path), "a\0b"):
        result = run(name)
        assert result.exit_code == 2
        assert "cannot be read" in result.stderr


def test_file_and_batch_together_are_refused():
    result = run("x", "--batch", "y")
    assert (result.exit_code, result.stderr) == (2, "hamseda: give either FILE or --batch FILE.jsonl, not both.\n")


def test_unknown_language_is_refused():
    assert run("--lang", "de", given="x").exit_code == 2


def test_help_shows_an_example():
    assert "Example: echo" in run("--help").stdout


def test_half_a_character_in_json_is_written_as_its_escape():
    program = (
        "import sys; sys.argv = ['hamseda', 'normalise', '--batch', '-']; from hamseda.project.command_line import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=b'{"id": 1, "text": "a \\ud800"}\n', capture_output=True, check=True, timeout=60
    )
    assert json.loads(done.stdout) == {"id": 1, "text": "a \ud800"}


def test_short_text_takes_a_moment_and_loads_nothing_heavy():
    program = (
        "import sys; from click.testing import CliRunner; from hamseda.project.command_line.normalise import command;"
        "CliRunner().invoke(command, [], input='x');"
        "print(sorted({'django', 'yaml', 'persiantools', 'hijridate', 'pydantic', 'rich'} & set(sys.modules)))"
    )
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, timeout=60)
    # 0.15 s on an idle machine; a busy one is given room.
    assert time.perf_counter() - started < 2
    assert done.stdout.strip() == "[]"
