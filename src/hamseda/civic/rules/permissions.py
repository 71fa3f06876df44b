"""The one permission table: who may do what. An address and verb without a line here is refused to everyone.

HEAD is decided as GET; a verb without a line at an address that has others is answered 405.
"""

from __future__ import annotations

from dataclasses import dataclass

from hamseda.civic.enums.permission import Action, Area, Scope
from hamseda.civic.enums.person import Role
from hamseda.civic.rules.grants import (
    EVERYONE,
    NOBODY,
    ONESELF,
    READING,
    SENDING,
    SIGNED_IN,
    Grant,
    Line,
    anywhere,
    in_unit,
    lines,
    own,
)  # fmt: skip

ADMINISTRATOR = in_unit(Role.ADMINISTRATOR)
EDITORS_ANYWHERE = anywhere(Role.OFFICER, Role.APPROVER)
# A liaison keeps what others need in order to reach the unit and its people, never who belongs where or who holds which role.
UNIT_CONTACT = frozenset({"phone", "email", "website", "address", "note", "aliases"})
PERSON_CONTACT = frozenset({
    "name_fa", "name_en", "name_ar", "title_fa", "title_en", "title_ar",
    "phone", "languages", "deputies", "absences", "note",
})  # fmt: skip
OWN_PROFILE = frozenset({"phone", "languages", "interface_language", "deputies", "absences"})
LIAISON_UNIT = in_unit(Role.LIAISON, fields=UNIT_CONTACT)
LIAISON_PERSON = in_unit(Role.LIAISON, fields=PERSON_CONTACT)
LIAISON_OWN = in_unit(Role.LIAISON)
# People's telephone numbers and addresses leave the house in one file only with those who work with all of them.
EXPORT_PEOPLE = anywhere(Role.OFFICER, Role.APPROVER, Role.DIRECTOR, Role.ADMINISTRATOR)
SEE_TASKS = anywhere(Role.DIRECTOR, Role.ADMINISTRATOR)
RETRY_TASKS = anywhere(Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class NounGrants:
    """Who may do what with one of the city's nouns; everyone signed in reads all of them."""

    noun: str
    plural: str
    area: Area
    change: tuple[Grant, ...] = ()
    create: tuple[Grant, ...] = ()
    export: tuple[Grant, ...] = SIGNED_IN

    def lines(self) -> tuple[Line, ...]:
        """Write the lines of the noun's pages and of its part of the API; administrators do everything in their units."""
        page, api, area = f"civic:{self.noun}_", "api:", self.area
        create, change = ADMINISTRATOR + self.create, ADMINISTRATOR + self.change
        read, write = f"{self.plural}:read", f"{self.plural}:write"
        return (
            *lines(page + "list", READING, area, Action.LIST, SIGNED_IN),
            *lines(page + "options", READING, area, Action.LIST, SIGNED_IN),
            *lines(page + "page", READING, area, Action.READ, SIGNED_IN, subject=self.noun),
            *lines(page + "history", READING, area, Action.HISTORY, SIGNED_IN, subject=self.noun),
            *lines(page + "create", SENDING, area, Action.CREATE, create),
            *lines(page + "edit", SENDING, area, Action.EDIT, change, subject=self.noun),
            *lines(page + "remove", SENDING, area, Action.REMOVE, ADMINISTRATOR, subject=self.noun),
            *lines(page + "import", SENDING, area, Action.IMPORT, create),
            *lines(page + "import_template", READING, area, Action.IMPORT, create),
            *lines(page + "import_preview", SENDING, area, Action.IMPORT, own(create), subject="pending_import"),
            *lines(page + "import_rows", READING, area, Action.IMPORT, own(create), subject="pending_import"),
            *lines(page + "export", READING, area, Action.EXPORT, self.export),
            *lines(api + self.plural, READING, area, Action.LIST, SIGNED_IN, token_scope=read),
            *lines(api + self.plural, ("POST",), area, Action.CREATE, create, token_scope=write),
            *lines(api + self.noun, READING, area, Action.READ, SIGNED_IN, subject=self.noun, token_scope=read),
            *lines(api + self.noun, ("PATCH",), area, Action.EDIT, change, subject=self.noun, token_scope=write),
            *lines(api + self.noun, ("DELETE",), area, Action.REMOVE, ADMINISTRATOR, subject=self.noun, token_scope=write),
            *lines(f"{api}{self.noun}_history", READING, area, Action.HISTORY, SIGNED_IN, subject=self.noun, token_scope=read),
        )


NOUNS = (
    NounGrants("unit", "units", Area.UNIT, change=LIAISON_UNIT),
    NounGrants("person", "people", Area.PERSON, change=LIAISON_PERSON, export=EXPORT_PEOPLE),
    NounGrants("occasion", "occasions", Area.OCCASION, change=EDITORS_ANYWHERE, create=EDITORS_ANYWHERE),
    NounGrants("working_time", "working_times", Area.WORKING_TIME),
    NounGrants("exceptional_day", "exceptional_days", Area.EXCEPTIONAL_DAY, change=EDITORS_ANYWHERE, create=EDITORS_ANYWHERE),
    NounGrants("place", "places", Area.PLACE, change=LIAISON_OWN),
    NounGrants("topic", "topics", Area.TOPIC, change=EDITORS_ANYWHERE, create=EDITORS_ANYWHERE),
    NounGrants("audience", "audiences", Area.AUDIENCE, change=EDITORS_ANYWHERE, create=EDITORS_ANYWHERE),
    NounGrants("channel", "channels", Area.CHANNEL),
    NounGrants("service", "services", Area.SERVICE, change=LIAISON_OWN),
    NounGrants("duty", "duties", Area.DUTY),
)

CIVIC = (
    *lines("civic:unit_tree unit_branch", READING, Area.UNIT, Action.TREE, SIGNED_IN),
    *lines("civic:occasion_month", READING, Area.OCCASION, Action.MONTH, SIGNED_IN),
    *lines("civic:occasion_move", SENDING, Area.OCCASION, Action.MOVE, ADMINISTRATOR + EDITORS_ANYWHERE, subject="occasion"),
    *lines("civic:mandate", READING, Area.DUTY, Action.MANDATE, SIGNED_IN),
    *lines("civic:city_edit", SENDING, Area.DUTY, Action.EDIT, ADMINISTRATOR, subject="city"),
    *lines("civic:working_time", READING, Area.WORKING_TIME, Action.READ, SIGNED_IN),
    *lines("civic:own_profile", SENDING, Area.PERSON, Action.PROFILE, (Grant(Scope.SIGNED_IN, fields=OWN_PROFILE),)),
    *lines("civic:person_invite", SENDING, Area.PERSON, Action.INVITE, ADMINISTRATOR, subject="person"),
    *lines("civic:invitation", SENDING, Area.ACCOUNT, Action.SIGN_IN, EVERYONE),
    *lines("civic:act_list", READING, Area.ACT, Action.LIST, SIGNED_IN),
    *lines("civic:permission_table", READING, Area.PERMISSION, Action.READ, SIGNED_IN),
    *lines("civic:token_list", READING, Area.TOKEN, Action.LIST, SIGNED_IN),
    *lines("civic:token_create", SENDING, Area.TOKEN, Action.CREATE, SIGNED_IN),
    *lines("civic:token_revoke", ("POST",), Area.TOKEN, Action.REMOVE, ONESELF, subject="api_token"),
)

PROJECT = (
    *lines("project:today", READING, Area.PLACES, Action.TODAY, SIGNED_IN),
    *lines("project:grid", READING, Area.PLACES, Action.GRID, SIGNED_IN),
    *lines("project:desk", READING, Area.PLACES, Action.DESK, SIGNED_IN),
    *lines("project:register", READING, Area.PLACES, Action.REGISTER, SIGNED_IN),
    *lines("project:listening", READING, Area.PLACES, Action.LISTENING, SIGNED_IN),
    *lines("project:plan", READING, Area.PLACES, Action.PLAN, SIGNED_IN),
    *lines("project:palette", READING, Area.PLACES, Action.PALETTE, SIGNED_IN),
    *lines("project:holidays", READING, Area.OCCASION, Action.LIST, SIGNED_IN),
    *lines("project:set_language", ("POST",), Area.PLACES, Action.LANGUAGE, EVERYONE),
    *lines("project:tasks", READING, Area.TASK, Action.LIST, SEE_TASKS),
    *lines("project:task_retry", ("POST",), Area.TASK, Action.RETRY, RETRY_TASKS),
    *lines("project:healthz readyz", READING, Area.OPERATION, Action.HEALTH, EVERYONE),
    *lines(
        "project:metrics", READING, Area.OPERATION, Action.METRICS, anywhere(Role.ADMINISTRATOR), token_scope="metrics:read"
    ),
    *lines("design:living_page", READING, Area.LOOK, Action.READ, SIGNED_IN),
)

# The account pages guard their own steps (a code asked for only after a password); the table says who may come to them at all.
ACCOUNT = (
    *lines(
        "account_login account_signup account_reset_password account_reset_password_from_key mfa_authenticate mfa_login_webauthn",
        SENDING, Area.ACCOUNT, Action.SIGN_IN, EVERYONE,
    ),
    *lines(
        "account_inactive account_reset_password_done account_reset_password_from_key_done",
        READING, Area.ACCOUNT, Action.SIGN_IN, EVERYONE,
    ),
    *lines("account_logout", SENDING, Area.ACCOUNT, Action.SIGN_OUT, SIGNED_IN),
    *lines(
        "account_reauthenticate account_change_password account_set_password mfa_reauthenticate mfa_activate_totp "
        "mfa_deactivate_totp mfa_generate_recovery_codes mfa_reauthenticate_webauthn mfa_add_webauthn",
        SENDING, Area.ACCOUNT, Action.SECURITY, SIGNED_IN,
    ),
    *lines(
        "mfa_index mfa_view_recovery_codes mfa_download_recovery_codes mfa_list_webauthn",
        READING, Area.ACCOUNT, Action.SECURITY, SIGNED_IN,
    ),
    *lines("mfa_remove_webauthn mfa_edit_webauthn", SENDING, Area.ACCOUNT, Action.SECURITY, ONESELF, subject="passkey"),
    # The sign-in library brings pages for addresses people add and confirm themselves; here a person's record holds the address.
    *lines(
        "account_email account_email_verification_sent account_confirm_email account_confirm_login_code",
        SENDING, Area.ACCOUNT, Action.EMAIL, NOBODY,
    ),
)  # fmt: skip

API = (
    *lines("api:openapi reference", READING, Area.API, Action.READ, SIGNED_IN),
    *lines("api:occasion_days", READING, Area.OCCASION, Action.LIST, SIGNED_IN, subject="occasion", token_scope="occasions:read"),
    *lines(
        "api:occasion_day", ("PUT",), Area.OCCASION, Action.MOVE, ADMINISTRATOR + EDITORS_ANYWHERE,
        subject="occasion", token_scope="occasions:write",
    ),
    *lines("api:acts act", READING, Area.ACT, Action.LIST, SIGNED_IN, token_scope="acts:read"),
    *lines("api:tasks task", READING, Area.TASK, Action.LIST, SEE_TASKS, token_scope="tasks:read"),
    *lines("api:task_retry", ("POST",), Area.TASK, Action.RETRY, RETRY_TASKS, token_scope="tasks:write"),
    *lines("api:own_account", READING, Area.API, Action.READ, SIGNED_IN),
)  # fmt: skip

ALL_LINES: tuple[Line, ...] = (
    *(line for noun in NOUNS for line in noun.lines()), *CIVIC, *PROJECT, *ACCOUNT, *API,
)  # fmt: skip
TABLE: dict[tuple[str, str], Line] = {(line.url_name, line.verb): line for line in ALL_LINES}
TOKEN_SCOPES: tuple[str, ...] = tuple(sorted({line.token_scope for line in ALL_LINES if line.token_scope}))


def verbs_at(url_name: str) -> tuple[str, ...]:
    """Return the verbs the table knows for an address, HEAD beside GET; none for an address without a line."""
    return _VERBS.get(url_name, ())


def _verbs_by_address() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, verb in TABLE:
        found.setdefault(name, []).extend(("GET", "HEAD") if verb == "GET" else (verb,))
    return {name: tuple(sorted(verbs)) for name, verbs in found.items()}


_VERBS = _verbs_by_address()
