"""How what pydantic refuses is said to the person who writes a city's files: one sentence each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TypeAlias

from pydantic import BaseModel
from pydantic_core import ErrorDetails

Location: TypeAlias = tuple[int | str, ...]

SENTENCES = {
    "missing": "this field is missing.",
    "string_type": "a text is needed, not {shown}.",
    "bool_type": "true or false is needed, not {shown}.",
    "bool_parsing": "true or false is needed, not {shown}.",
    "int_type": "a whole number is needed, not {shown}.",
    "int_parsing": "a whole number is needed, not {shown}.",
    "int_from_float": "a whole number is needed, not {shown}.",
    "float_type": "a number is needed, not {shown}.",
    "float_parsing": "a number is needed, not {shown}.",
    "list_type": "a list is needed (lines that begin with a hyphen), not {shown}.",
    "dict_type": "a mapping is needed (lines of the form key: value), not {shown}.",
    "model_type": "a mapping is needed (lines of the form key: value), not {shown}.",
    "string_too_long": "the text has {length} characters; at most {max_length} are allowed.",
    "string_too_short": "the text is empty.",
    "greater_than_equal": "{shown} is less than {ge}.",
    "less_than_equal": "{shown} is more than {le}.",
}
PATTERNS = {
    "code": "{shown} is no code; use small Latin letters, digits and single hyphens, such as district-09.",
    "username": "{shown} is no sign-in name; use small Latin letters, digits and single hyphens.",
    "country": "{shown} is no country code; write two capital letters, such as IR.",
}
LONGEST_SHOWN = 60


def sentence_for(error: ErrorDetails, *, model: type[BaseModel]) -> str:
    """Say in one sentence what is wrong."""
    kind, context = error["type"], dict(error.get("ctx", {}))
    if kind == "extra_forbidden":
        return _unknown_field(error["loc"], model)
    if kind in {"enum", "literal_error"}:
        return _not_a_choice(error["input"], str(context["expected"]))
    shown = show(error["input"])
    if kind == "string_pattern_mismatch":
        return PATTERNS[str(error["loc"][-1])].format(shown=shown)
    if kind in SENTENCES:
        length = len(error["input"]) if isinstance(error["input"], str) else 0
        return SENTENCES[kind].format(**{**context, "shown": shown, "length": length})
    return f"{error['msg'].rstrip('.')}."


def show(value: object) -> str:
    """Show a value briefly."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a mapping"
    if value is None:
        return "nothing"
    text = repr(value) if not isinstance(value, bool) else str(value).lower()
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return ` did you mean "…"?` for the nearest choice, or nothing."""
    near = get_close_matches(word, list(choices), n=1, cutoff=0.6)
    return f' did you mean "{near[0]}"?' if near else ""


def _unknown_field(location: Location, model: type[BaseModel]) -> str:
    fields = list(fields_at(location[:-1], model))
    hint = did_you_mean(str(location[-1]), fields)
    return f"this field is not known here;{hint}" if hint else f"this field is not known here; there are {', '.join(fields)}."


def _not_a_choice(value: object, expected: str) -> str:
    choices = expected.replace("'", "").replace(" or ", ", ").split(", ")
    hint = did_you_mean(str(value), choices)
    return (
        f"{show(value)} is not one of {', '.join(choices)};{hint}"
        if hint
        else f"{show(value)} is not one of {', '.join(choices)}."
    )


def fields_at(location: Location, model: type[BaseModel]) -> Mapping[str, object]:
    """Return the fields of the model that stands at a location inside another."""
    current: type[BaseModel] | None = model
    for step in location:
        if current is None or isinstance(step, int):
            continue
        field = current.model_fields.get(step)
        current = _model_inside(field.annotation) if field else None
    return current.model_fields if current else {}


def _model_inside(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_inside(argument) for argument in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None)
