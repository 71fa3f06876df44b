"""How second factors are kept: their secrets are encrypted, so that a copy of the database alone gives no codes."""

from __future__ import annotations

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from hamseda.civic.models import Person

PURPOSE = b"hamseda second factors"


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # the library is untyped
    """Encrypt the secrets with a key drawn from the signing key; name people by their sign-in name."""

    def encrypt(self, text: str) -> str:
        """Return the secret as it is stored."""
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret; after the signing key was lost, one that matches no code, so that recovery begins anew."""
        try:
            return _box().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return base64.b32encode(hashlib.sha256(encrypted_text.encode() + settings.SECRET_KEY.encode()).digest()).decode()[
                :32
            ]

    def _get_user_identifier(self, user: Person) -> str:
        # An authenticator's list outlives the desk's walls: the sign-in name says less than an address.
        return user.username


def _box() -> MultiFernet:
    """Encrypt with the present signing key; keys before it can still be read."""
    return MultiFernet([_key_of(str(secret)) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key_of(secret: str) -> Fernet:
    drawn = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(drawn))
