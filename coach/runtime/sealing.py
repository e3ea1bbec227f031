"""Answers at rest: sealed with a key when there is one, plain JSON otherwise.

A sealed value starts with one byte that no JSON starts with, so both can lie in one database while it
is being sealed. Each value is bound to its place: a row moved to another person can't be read.
"""

import hashlib
import os
from typing import Protocol

from coach.model.errors import StoreError

MARK = b"\x01"
_NONCE_BYTES = 12
SALT_BYTES = 16


class Sealing(Protocol):
    """Turns JSON into what is stored, and back. `place` names the row."""

    def seal(self, data: bytes, place: str) -> bytes:
        """What is stored for this JSON."""

    def unseal(self, stored: bytes, place: str) -> bytes:
        """The JSON that was sealed for this place.

        Raises:
            StoreError: it can't be read with this key.
        """


class Plain:
    """Leaves JSON as it is."""

    def seal(self, data: bytes, place: str) -> bytes:
        """The same bytes."""
        return data

    def unseal(self, stored: bytes, place: str) -> bytes:
        """The same bytes, unless they were sealed."""
        if stored[:1] == MARK:
            raise StoreError(f"{place} is encrypted; set COACH_SECRET_KEY to the key it was written with")
        return stored


class Sealed:
    """AES-256-GCM with a key made from the secret and the database's own salt."""

    def __init__(self, secret: str, salt: bytes) -> None:
        # Imported here: a start without a secret key should not pay for it.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        key = hashlib.scrypt(secret.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)
        self._aes = AESGCM(key)

    def seal(self, data: bytes, place: str) -> bytes:
        """The mark, a fresh nonce, and the encrypted JSON."""
        nonce = os.urandom(_NONCE_BYTES)
        return MARK + nonce + self._aes.encrypt(nonce, data, place.encode())

    def unseal(self, stored: bytes, place: str) -> bytes:
        """The JSON; a value from before there was a key is still plain."""
        from cryptography.exceptions import InvalidTag

        if stored[:1] != MARK:
            return stored
        nonce, data = stored[1 : 1 + _NONCE_BYTES], stored[1 + _NONCE_BYTES :]
        try:
            return self._aes.decrypt(nonce, data, place.encode())
        except InvalidTag:
            raise StoreError(f"{place} can't be decrypted: COACH_SECRET_KEY is another key") from None
