"""All stages of reading a card, with what each of them finds."""

import sys
from pathlib import Path
from typing import NamedTuple

from . import envelope, frames, record, signature, text
from .compression import Compression
from .dictionary import Dictionary
from .errors import CardError

# A record nests 256 deep at most; reading takes some calls for each level.
sys.setrecursionlimit(10_000)


class Keys(NamedTuple):
    secrets: list[bytes]
    passphrase: str | None
    issuer: bytes | None


def read_texts(texts: list[str]) -> bytes:
    """The envelope in the texts of one card's symbols."""
    read = [text.read(symbol) for symbol in texts]
    if not read:
        raise CardError("text", "no symbol")
    if all(prefix == text.FRAME for prefix, _ in read):
        return frames.join([data for _, data in read])
    if len(read) > 1:
        raise CardError("frames", "more symbols than one, and not all of them frames")
    return read[0][1]


class Reader:
    def __init__(self, dictionary: Path):
        self.dictionary = Dictionary(dictionary)
        self.compression = Compression(dictionary)

    def read(self, texts: list[str], keys: Keys, stages: dict) -> None:
        """Fills `stages` as far as reading comes."""
        stages["envelope"] = read_texts(texts)
        form = envelope.parse(stages["envelope"])
        stages["signed"] = envelope.unseal(form, keys.secrets, keys.passphrase)
        signed = signature.parse(stages["signed"])
        stages["content"] = signed.content
        if signed.kid is not None:
            stages["cose_sign1"] = signature.cose_sign1(signed)
            if keys.issuer is not None and signature.is_of(signed, keys.issuer):
                signature.verify(signed, keys.issuer)
                stages["verified"] = True
        stages["cbor"] = self.compression.expand(signed.content)
        self.read_record(stages)

    def read_record(self, stages: dict) -> None:
        """The last stage, which is also begun with where no compression could carry the bytes."""
        found = record.read(stages["cbor"], self.dictionary)
        stages["profile"], stages["record"], stages["left_out"] = found
