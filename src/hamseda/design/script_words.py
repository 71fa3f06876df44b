"""The words that the scripts of a page say, in the language of the page."""

from __future__ import annotations

from django.utils.translation import gettext as _


def script_words() -> dict[str, str]:
    """Return each word by the key the scripts know it under."""
    return _date_picker_words() | _palette_words() | _passkey_words() | {
        "close": _("Close"),
        "copied": _("Copied."),
        "not copied": _("The browser would not copy. Select the codes and copy them by hand."),
        "%(length)s of %(most)s": _("%(length)s of %(most)s characters"),
        "not allowed": _("You may not do this. Open the page again to read why."),
        "too often": _("That was too often. Wait a little and try again."),
        "server failed": _("The server could not do this. Nothing was saved; try again."),
        "no connection": _("The server does not answer. Check the connection and try again."),
    }  # fmt: skip


def _date_picker_words() -> dict[str, str]:
    return {
        "open calendar": _("Open the calendar"),
        "choose a day": _("Choose a day"),
        "no such day": _("There is no such day."),
        "previous month": _("Previous month"),
        "next month": _("Next month"),
        "today": _("Today"),
    }


def _palette_words() -> dict[str, str]:
    return {
        "type a name": _("Type the name of a page, a unit or a person."),
        "nothing found": _("Nothing found. Try another name or fewer letters."),
        "%(count)s answers": _("%(count)s answers"),
    }


def _passkey_words() -> dict[str, str]:
    return {
        "passkey not used": _("The passkey was not used. Try again, or sign in another way."),
        "passkey already there": _("This device already holds a passkey of this account."),
        "passkey needs name": _("Passkeys work only under the site's own name, such as http://localhost, or over HTTPS."),
        "passkey failed": _("The passkey did not work. Try again, or sign in another way."),
    }
