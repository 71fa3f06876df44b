"""Second factors are stored in a form that gives no codes without the signing key."""

from __future__ import annotations

import pytest

from hamseda.project.mfa_adapter import MfaAdapter

SECRET = "JBSWY3DPEHPK3PXP"


def test_encrypt_and_decrypt_give_the_secret_back():
    adapter = MfaAdapter()
    stored = adapter.encrypt(SECRET)
    assert (SECRET in stored, adapter.decrypt(stored)) == (False, SECRET)


def test_encrypt_twice_gives_two_texts():
    assert MfaAdapter().encrypt(SECRET) != MfaAdapter().encrypt(SECRET)


def test_decrypt_after_the_key_changed_reads_with_the_former_key(settings):
    stored = MfaAdapter().encrypt(SECRET)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another key " * 5
    assert MfaAdapter().decrypt(stored) == SECRET


@pytest.mark.parametrize("stored", ["", "nonsense", SECRET])
def test_decrypt_what_cannot_be_read_gives_a_secret_nobody_has(stored: str):
    found = MfaAdapter().decrypt(stored)
    assert (len(found), found == SECRET) == (32, False)
