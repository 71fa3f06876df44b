"""The page of the API: every operation and every code of an error is on it."""

from __future__ import annotations

from hamseda.design.errors import STATUS_OF_CODE
from hamseda.project.api import api
from hamseda.project.api_description import openapi_document
from hamseda.project.reference.api_page import api_page


def test_api_page_names_every_operation():
    text = api_page()
    operations = [(verb, address) for address, verbs in openapi_document(api)["paths"].items() for verb in verbs]
    assert len(operations) > 5
    assert [each for each in operations if f"| {each[0].upper()} `{each[1]}` |" not in text] == []


def test_api_page_names_every_code_of_an_error():
    text = api_page()
    assert [code for code, status in STATUS_OF_CODE.items() if f"| `{code}` | {status} |" not in text] == []
