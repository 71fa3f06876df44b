"""How far a permission reaches, why it was given or refused, and the names of what people do."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Scope(models.TextChoices):
    """For whom, and for which records, one line of the permission table holds."""

    EVERYONE = "everyone", _("everyone, signed in or not")
    SIGNED_IN = "signed_in", _("everyone who is signed in")
    ANYWHERE = "anywhere", _("who holds the role for any unit")
    UNIT = "unit", _("who holds the role for the record's unit or one above it")
    ONESELF = "oneself", _("only the person themselves")


class Reason(models.TextChoices):
    """Why a decision came out as it did; the first four allow, the others refuse."""

    EVERYONE = "everyone", _("this is open to everyone")
    SIGNED_IN = "signed_in", _("this is open to everyone who is signed in")
    ROLE_HELD = "role_held", _("a role held allows it")
    ONESELF = "oneself", _("this is the person's own record")
    NOT_SIGNED_IN = "not_signed_in", _("nobody is signed in")
    NOT_ACTIVE = "not_active", _("the account is not active")
    NO_ROLE = "no_role", _("none of the roles that may do this is held")
    ROLE_FOR_ANOTHER_UNIT = "role_for_another_unit", _("the role is held, but for another unit")
    ROLE_HAS_ENDED = "role_has_ended", _("the role was held, but has ended")
    ROLE_HAS_NOT_BEGUN = "role_has_not_begun", _("the role has been given, but has not begun yet")
    ANOTHER_PERSON = "another_person", _("this belongs to another person")
    TOKEN_SCOPE = "token_scope", _("the token was not given this scope")
    COOKIE_READS_ONLY = "cookie_reads_only", _("the browser's sign-in may read the API; changing needs a token")
    CLOSED = "closed", _("this is closed to everyone")
    NO_LINE = "no_line", _("the permission table has no line for this address")


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
