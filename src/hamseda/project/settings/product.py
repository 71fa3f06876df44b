"""Django's settings, built from the typed reader; nothing else in the product reads the environment."""

from __future__ import annotations

import os
from typing import Any

from django.utils.translation import gettext_lazy as _

from hamseda.project.settings import reader
from hamseda.project.settings.content_security import CONTENT_SECURITY_POLICY
from hamseda.project.settings.databases import database_settings
from hamseda.project.settings.locations import PACKAGE_DIRECTORY
from hamseda.project.settings.logs import log_settings
from hamseda.project.settings.secret_key import read_or_make_secret_key

_environment = os.environ

HAMSEDA_HOST = reader.HOST.value_in(_environment)
HAMSEDA_PORT = reader.PORT.value_in(_environment)
HAMSEDA_CITY = reader.CITY.value_in(_environment)
HAMSEDA_WORKERS = reader.WORKERS.value_in(_environment)
HAMSEDA_DATA_DIRECTORY = reader.DATA_DIRECTORY.value_in(_environment)
HAMSEDA_UPLOAD_LIMIT = reader.UPLOAD_LIMIT.value_in(_environment) * 1024 * 1024

DEBUG = reader.IS_DEBUGGING.value_in(_environment)
SECRET_KEY = read_or_make_secret_key(reader.SECRET_KEY.value_in(_environment), HAMSEDA_DATA_DIRECTORY)
ALLOWED_HOSTS = list(reader.ALLOWED_HOSTS.value_in(_environment))
IS_BEHIND_HTTPS = reader.IS_BEHIND_HTTPS.value_in(_environment)

ROOMS = [
    "hamseda.project",
    "hamseda.civic",
    "hamseda.design",
    "hamseda.background",
]
INSTALLED_APPS = [
    *ROOMS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_filters",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "ninja",
]
MIDDLEWARE = [
    "hamseda.project.middleware.request_log.RequestLog",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "hamseda.project.middleware.chosen_language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "hamseda.project.middleware.upload_limit.UploadLimit",
    "hamseda.civic.views.permission_gate.PermissionGate",
]
ROOT_URLCONF = "hamseda.project.urls"
WSGI_APPLICATION = "hamseda.project.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "hamseda.project.shell.shell_context",
            ],
        },
    }
]
DATABASES = database_settings(reader.DATABASE_URL.value_in(_environment), HAMSEDA_DATA_DIRECTORY)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEST_RUNNER = "django.test.runner.DiscoverRunner"

# People and sign-in
AUTH_USER_MODEL = "civic.Person"
# One backend: with two, a wrong password would be hashed twice.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "hamseda.project.password_words.ContextWordsValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "project:today"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "hamseda.project.account_adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# Behind HTTPS stands one proxy of ours, whose word on the caller's address counts for the rate limits.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if IS_BEHIND_HTTPS else 0
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TOTP_ISSUER = "Hamseda"
MFA_ADAPTER = "hamseda.project.mfa_adapter.MfaAdapter"
# Passkeys on http://localhost are fine with browsers; anything else must be HTTPS.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_BEHIND_HTTPS

# Language, days and digits
LANGUAGE_CODE = reader.LANGUAGE.value_in(_environment)
LANGUAGES = [("fa", _("Persian")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE_DIRECTORY / "project" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = reader.TIME_ZONE.value_in(_environment)
LANGUAGE_COOKIE_NAME = "hamseda_language"

# Files
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
# A bundle's name carries the digest of its content, so whoever has it need never ask for it again.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/design/[\w.-]+\.[0-9a-f]{12}\.\w+$"
WHITENOISE_ALLOW_ALL_ORIGINS = False
MEDIA_ROOT = HAMSEDA_DATA_DIRECTORY / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# Walls
CSRF_COOKIE_HTTPONLY = True
# Behind HTTPS browsers are told that no other host may ever set these cookies.
SESSION_COOKIE_NAME = ("__Host-" if IS_BEHIND_HTTPS else "") + "hamseda_session"
CSRF_COOKIE_NAME = ("__Host-" if IS_BEHIND_HTTPS else "") + "hamseda_csrf"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = IS_BEHIND_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_BEHIND_HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if IS_BEHIND_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_BEHIND_HTTPS
# Whoever watches the service from inside asks over plain HTTP.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# Over plain HTTP on one machine the HTTPS checks cannot hold; behind HTTPS none is silenced.
SILENCED_SYSTEM_CHECKS = [] if IS_BEHIND_HTTPS else ["security.W004", "security.W008", "security.W012", "security.W016"]

# Letters: into files of the data directory, onto the console, or through a mail server
_mail = reader.MAIL.value_in(_environment)
EMAIL_BACKEND = f"django.core.mail.backends.{_mail.backend}.EmailBackend"
EMAIL_FILE_PATH = HAMSEDA_DATA_DIRECTORY / "mail"
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_SSL = _mail.kind == "smtps"
# A name and password are never sent over a line that anybody can read.
EMAIL_USE_TLS = _mail.kind == "smtp" and bool(_mail.user)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = _mail.sender or "hamseda@localhost"

# Rate limits are counted in the database, so that every process and machine counts together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "project_cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

TASKS = {"default": {"BACKEND": "hamseda.background.domain.backend.DurableBackend", "QUEUES": ["default"]}}
LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = log_settings(reader.LOG_LEVEL.value_in(_environment), reader.LOG_FORMAT.value_in(_environment))
