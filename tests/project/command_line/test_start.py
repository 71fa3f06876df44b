"""How subcommands start, and stop when they cannot."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection

from hamseda.project.command_line.start import CannotRun, check_tables, in_one_line, missing_migrations, stop_on_bad_setting
from hamseda.project.settings.reader import PORT


def test_stop_on_bad_setting_turns_it_into_a_sentence_and_exit_code_2():
    with pytest.raises(CannotRun) as stop, stop_on_bad_setting():
        PORT.value_in({"PORT": "none"})
    assert (stop.value.exit_code, stop.value.message) == (
        2,
        "PORT is set to 'none', but must be a whole number from 1 to 65535.",
    )


def test_cannot_run_shows_itself_on_standard_error(capsys):
    CannotRun("the disk is full.").show()
    assert capsys.readouterr() == ("", "hamseda: the disk is full.\n")


@pytest.mark.django_db
def test_check_tables_of_a_database_that_is_up_to_date_says_nothing():
    assert (missing_migrations(), check_tables()) == (0, None)


@pytest.mark.django_db
def test_check_tables_of_a_database_that_lacks_one_says_what_to_do():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'background'")
    with pytest.raises(CannotRun, match=r"^the database lacks 1 migration\(s\); run `hamseda manage migrate` first\.$"):
        check_tables()


@pytest.mark.parametrize(
    ("error", "line"), [(DatabaseError("gone.\nDETAIL: more"), "gone"), (DatabaseError(), "DatabaseError")]
)
def test_in_one_line_is_the_first_line_without_its_full_stop(error, line):
    assert in_one_line(error) == line
