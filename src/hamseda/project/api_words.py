"""What the API's errors say to people; programs go by the codes."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _


def message_of(code: str) -> str:
    """Say in a sentence what an error's code means."""
    return {
        "bad_request": _("The request could not be read: it is not valid JSON."),
        "not_signed_in": _("This needs a sign-in."),
        "not_allowed": _("Some of these fields are not open to you."),
        "not_found": _("There is no such record or address."),
        "in_use": _("The record cannot be removed while others hang on it."),
        "state_forbids": _("This cannot be done in the present state."),
        "stale": _("Somebody saved the record after you read it."),
        "too_large": _("More was sent than is accepted at once."),
        "wrong_content_type": _("The body must be sent as application/json."),
        "invalid": _("Some values are not valid."),
        "version_needed": _("The request does not say which version of the record it was made for."),
        "too_many_requests": _("Too many requests in a short time."),
        "broken": _("Something broke here. It has been noted under the number of this request."),
    }[code]


def hint_of(code: str) -> str:
    """Say what to do next, where there is something to do."""
    return {
        "stale": _("Read the record again and send the change with its new ETag."),
        "version_needed": _("Send If-Match with the record's ETag, or * to write over whatever stands now."),
        "too_many_requests": _("Wait a minute and try again."),
        "in_use": _("Move or remove what hangs on it first; the fields name it."),
        "invalid": _("The fields say what is wrong with each value."),
    }.get(code, "")


def word_reasons(fields: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Put into words the reasons the house gives as codes; what is worded already stays."""
    words = {
        "no_such_record": _("There is no record with this number."),
        "closed": _("You may not change this field."),
    }
    return {name: tuple(words.get(reason, str(reason)) for reason in reasons) for name, reasons in fields.items()}
