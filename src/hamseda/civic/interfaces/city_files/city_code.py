"""The code of a city alone, read at once where the rest of its files need not be checked."""

from __future__ import annotations

from pathlib import Path

from hamseda.civic.interfaces.city_files.problem import CityFilesError, Problem
from hamseda.civic.interfaces.city_files.yaml_text import YamlError, read_yaml


def read_code(directory: Path) -> str:
    """Return the code of a city without checking all its files; raise `CityFilesError` if there is none."""
    path = directory / "city.yaml"
    try:
        plain = read_yaml(path.read_bytes()).plain()
    except YamlError as error:
        raise CityFilesError(directory, (Problem(shown_path(directory, path), error.line, "", error.message),)) from error
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}; a city must have it."
        raise CityFilesError(directory, (Problem(shown_path(directory, path), 0, "", message),)) from error
    code = plain.get("code") if isinstance(plain, dict) else None
    if not isinstance(code, str):
        raise CityFilesError(directory, (Problem(shown_path(directory, path), 1, "code", "this field is missing."),))
    return code


def shown_path(directory: Path, path: Path) -> str:
    """Return a file's path as errors show it: from the city's directory on."""
    return f"{directory.name}/{path.relative_to(directory).as_posix()}"
