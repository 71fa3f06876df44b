"""How far a permission reaches, why it was given or refused, and the names of what people do."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Scope(StrEnum):
    """For whom, and for which records, one line of the permission table holds."""

    EVERYONE = "everyone"
    SIGNED_IN = "signed_in"
    # Who holds the role for any unit.
    ANYWHERE = "anywhere"
    # Who holds the role for the record's unit or one above it.
    UNIT = "unit"
    ONESELF = "oneself"


class Reason(StrEnum):
    """Why a decision came out as it did; the first four allow, the others refuse."""

    EVERYONE = "everyone"
    SIGNED_IN = "signed_in"
    ROLE_HELD = "role_held"
    ONESELF = "oneself"
    NOT_SIGNED_IN = "not_signed_in"
    NOT_ACTIVE = "not_active"
    NO_ROLE = "no_role"
    ROLE_FOR_ANOTHER_UNIT = "role_for_another_unit"
    ROLE_HAS_ENDED = "role_has_ended"
    ROLE_HAS_NOT_BEGUN = "role_has_not_begun"
    ANOTHER_PERSON = "another_person"
    TOKEN_SCOPE = "token_scope"  # noqa: S105 - a reason, not a password
    COOKIE_READS_ONLY = "cookie_reads_only"
    CLOSED = "closed"
    NO_LINE = "no_line"


class Area(models.TextChoices):
    """The parts of the product under which the permission table is read."""

    PLACES = "places", _("Places of the side bar")
    UNIT = "unit", _("Units")
    PERSON = "person", _("People")
    OCCASION = "occasion", _("Occasions")
    WORKING_TIME = "working_time", _("Working hours")
    EXCEPTIONAL_DAY = "exceptional_day", _("Exceptional days")
    PLACE = "place", _("Places of the city")
    TOPIC = "topic", _("Topics")
    AUDIENCE = "audience", _("Audiences")
    CHANNEL = "channel", _("Channels")
    SERVICE = "service", _("Services")
    DUTY = "duty", _("Duties")
    ACT = "act", _("Acts")
    TASK = "task", _("Tasks")
    PERMISSION = "permission", _("Permissions")
    TOKEN = "token", _("API tokens")
    ACCOUNT = "account", _("Sign-in and security")
    LOOK = "look", _("Living page of the look")
    API = "api", _("API")
    OPERATION = "operation", _("Operation")


class Action(models.TextChoices):
    """What a person does at one address."""

    LIST = "list", pgettext_lazy("action", "see the list")
    CREATE = "create", pgettext_lazy("action", "add")
    READ = "read", pgettext_lazy("action", "read")
    EDIT = "edit", pgettext_lazy("action", "change")
    HISTORY = "history", pgettext_lazy("action", "see the history")
    REMOVE = "remove", pgettext_lazy("action", "remove")
    IMPORT = "import", pgettext_lazy("action", "import")
    EXPORT = "export", pgettext_lazy("action", "export")
    MOVE = "move", pgettext_lazy("action", "move a day")
    MONTH = "month", pgettext_lazy("action", "see a month")
    TREE = "tree", pgettext_lazy("action", "see the tree")
    MANDATE = "mandate", pgettext_lazy("action", "read the mandate")
    PROFILE = "profile", pgettext_lazy("action", "keep the own profile")
    INVITE = "invite", pgettext_lazy("action", "invite to sign in")
    RETRY = "retry", pgettext_lazy("action", "try again")
    TODAY = "today", pgettext_lazy("action", "open Today")
    GRID = "grid", pgettext_lazy("action", "open the grid")
    DESK = "desk", pgettext_lazy("action", "open the desk")
    REGISTER = "register", pgettext_lazy("action", "open the register")
    LISTENING = "listening", pgettext_lazy("action", "open listening")
    PLAN = "plan", pgettext_lazy("action", "open plan & results")
    PALETTE = "palette", pgettext_lazy("action", "use the command palette")
    LANGUAGE = "language", pgettext_lazy("action", "choose the language")
    SIGN_IN = "sign_in", pgettext_lazy("action", "sign in")
    SIGN_OUT = "sign_out", pgettext_lazy("action", "sign out")
    SECURITY = "security", pgettext_lazy("action", "keep the own password, codes and passkeys")
    EMAIL = "email", pgettext_lazy("action", "confirm e-mail addresses")
    HEALTH = "health", pgettext_lazy("action", "ask whether it works")
    METRICS = "metrics", pgettext_lazy("action", "read the metrics")
