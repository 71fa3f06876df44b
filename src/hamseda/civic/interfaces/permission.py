"""The permission table in words: what an action is called, why a decision came out as it did, who can help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hamseda.civic.domain.permission import Decision, roles_that_may
from hamseda.civic.domain.queries.permission import AbleHolder
from hamseda.civic.enums import Role
from hamseda.civic.enums.permission import Reason
from hamseda.civic.rules.grants import Line


@dataclass(frozen=True, slots=True)
class Explanation:
    """A refusal as people read it."""

    action_label: str
    reason: str
    who_can: tuple[str, ...]


def explain(decision: Decision, able: Sequence[AbleHolder]) -> Explanation:
    """Word a refusal: what was asked for, why not, and who can do it."""
    return Explanation(label_of_line(decision.line), reason_of(decision), tuple(map(word_holder, able)))


def label_of_line(line: Line | None) -> str:
    """Name what a line is about, such as “Units: change”."""
    if line is None:
        return _("An address without a permission")
    return _("%(area)s: %(action)s") % {"area": line.area.label, "action": line.action.label}


def word_holder(holder: AbleHolder) -> str:
    """Name someone who can do it, with the role and the unit that let them."""
    return _("%(person)s (%(role)s, %(unit)s)") % {"person": holder.name, "role": holder.role.label, "unit": holder.unit}


def word_roles(roles: Iterable[Role]) -> str:
    """Join the names of roles."""
    return _(", ").join(str(role.label) for role in roles)


def reason_of(decision: Decision) -> str:
    """Say in one sentence why a decision came out as it did."""
    roles = word_roles(roles_that_may(decision.line)) if decision.line else ""
    return _sentences()[decision.reason] % {"roles": roles, "scope": decision.line.token_scope if decision.line else ""}


def _sentences() -> dict[Reason, str]:
    return {
        Reason.EVERYONE: _("This is open to everyone."),
        Reason.SIGNED_IN: _("This is open to everyone who is signed in."),
        Reason.ROLE_HELD: _("A role allows it: %(roles)s."),
        Reason.ONESELF: _("Everyone may do this with what is their own."),
        Reason.NOT_SIGNED_IN: _("This needs a sign-in."),
        Reason.NOT_ACTIVE: _("The account is not active."),
        Reason.NO_ROLE: _("This needs one of these roles: %(roles)s. None of them is held."),
        Reason.ROLE_FOR_ANOTHER_UNIT: _(
            "This needs one of these roles for the record's unit or a unit above it: %(roles)s. It is held for another unit only."
        ),
        Reason.ROLE_HAS_ENDED: _("This needs one of these roles: %(roles)s. It was held, but has ended."),
        Reason.ROLE_HAS_NOT_BEGUN: _("This needs one of these roles: %(roles)s. It has been given, but has not begun yet."),
        Reason.ANOTHER_PERSON: _("This belongs to another person, and only that person may do it."),
        Reason.TOKEN_SCOPE: _("The token was not given the scope %(scope)s."),
        Reason.COOKIE_READS_ONLY: _(
            "A browser's sign-in may only read the API. To change something, use a token with the scope %(scope)s."
        ),
        Reason.CLOSED: _("This is closed: accounts and their addresses are kept by an administrator."),
        Reason.NO_LINE: _("The permission table has no line for this address, so nobody may open it."),
    }
