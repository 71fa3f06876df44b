"""The environment tests run in: a data directory of their own, none of the developer's settings.

Pytest loads this before Django's settings are read (`-p tests.environment` in pyproject.toml). Of what the product reads from
the environment only DATABASE_URL passes through, because it chooses the database the tests run on.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

from hamseda.project.settings.reader import ALL_SETTINGS, DATA_DIRECTORY

# Says, to the processes that run tests in parallel, that the first of them has made the directory.
IS_PREPARED = "HAMSEDA_TESTS_ARE_PREPARED"
KEPT = {"DATABASE_URL"}


def prepare_environment() -> None:
    """Forget the developer's settings and make a data directory that goes when the tests end."""
    if os.environ.get(IS_PREPARED):
        return
    for setting in ALL_SETTINGS:
        if setting.variable not in KEPT:
            os.environ.pop(setting.variable, None)
    directory = tempfile.mkdtemp(prefix="hamseda-tests-")
    os.environ[IS_PREPARED] = "yes"
    os.environ[DATA_DIRECTORY.variable] = directory
    atexit.register(shutil.rmtree, directory, ignore_errors=True)


prepare_environment()
