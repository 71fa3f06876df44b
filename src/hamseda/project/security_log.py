"""What happens at sign-in, told to the log: the event and the person's number, never a name, an address or a password."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from hamseda.civic.domain.security_event import tell_security_event

EVENTS = {
    user_logged_in: "signed in",
    user_logged_out: "signed out",
    password_changed: "password changed",
    password_set: "password set",
    password_reset: "password reset",
    authenticator_added: "second factor added",
    authenticator_removed: "second factor removed",
    authenticator_reset: "second factor renewed",
}


def listen_to_sign_in() -> None:
    """Connect the log to the signals of sign-in; called once, when the product is loaded."""
    for signal, event in EVENTS.items():
        signal.connect(_teller_of(event), weak=False, dispatch_uid=f"hamseda.security.{event}")
    user_login_failed.connect(_tell_failure, dispatch_uid="hamseda.security.failed")


def _teller_of(event: str) -> Any:
    def receive(sender: object, **details: Any) -> None:
        user = details.get("user")
        tell_security_event(event, person=getattr(user, "pk", None))

    return receive


def _tell_failure(sender: object, **details: Any) -> None:
    tell_security_event("sign-in refused", person=None)
