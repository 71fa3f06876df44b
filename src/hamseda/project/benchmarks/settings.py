"""The product's settings with Django's own admin beside it: the peer against which pages are measured."""

from hamseda.project.settings.product import *  # noqa: F403
from hamseda.project.settings.product import INSTALLED_APPS as PRODUCT_APPS
from hamseda.project.settings.product import MIDDLEWARE as PRODUCT_MIDDLEWARE

INSTALLED_APPS = [*PRODUCT_APPS, "django.contrib.admin.apps.SimpleAdminConfig"]
ROOT_URLCONF = "hamseda.project.benchmarks.urls"
LOGGING = {"version": 1, "disable_existing_loggers": False, "root": {"level": "ERROR"}}
# The permission table knows no address of the peer's, so its requests go without the gate: an advantage for the peer.
PEER_MIDDLEWARE = [name for name in PRODUCT_MIDDLEWARE if not name.endswith("PermissionGate")]
