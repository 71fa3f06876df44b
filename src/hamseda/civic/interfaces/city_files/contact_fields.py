"""The fields by which a unit or person is reached."""

from __future__ import annotations

from typing import Annotated

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError


def _check_email(value: str) -> str:
    try:
        validate_email(value) if value else None
    except ValidationError as error:
        raise PydanticCustomError("email", "{shown} is no e-mail address", {"shown": repr(value)}) from error
    return value


def _check_website(value: str) -> str:
    try:
        URLValidator(schemes=["http", "https"])(value) if value else None
    except ValidationError as error:
        raise PydanticCustomError("website", "{shown} is no web address", {"shown": repr(value)}) from error
    return value


Phone = Annotated[str, Field(max_length=40)]
Email = Annotated[str, Field(max_length=254), AfterValidator(_check_email)]
Website = Annotated[str, Field(max_length=200), AfterValidator(_check_website)]
Address = Annotated[str, Field(max_length=300)]
