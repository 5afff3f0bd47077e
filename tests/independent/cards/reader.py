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
    card = frames.Frames()
    for symbol in texts:
        prefix, data = text.read(symbol)
        if prefix == text.FRAME:
            envelope = card.push(data)
            if envelope is not None:
                return envelope
        elif card.card:
            raise CardError("frames", "a whole envelope among frames")
        else:
            return data
    raise CardError("frames", "not enough frames")


class Reader:
    def __init__(self, dictionary: Path):
        self.folder = dictionary
        self.dictionary = Dictionary(dictionary)
        self.compression = Compression(dictionary)

    def read(self, texts: list[str], keys: Keys, stages: dict) -> None:
        """Fills `stages` as far as reading comes; a wrong signature ends it, but only after the content was read."""
        stages["envelope"] = read_texts(texts)
        form = envelope.parse(stages["envelope"])
        stages["signed"] = envelope.unseal(form, keys.secrets, keys.passphrase)
        signed = signature.parse(stages["signed"])
        stages["content"] = signed.content
        if signed.kid is not None:
            stages["cose_sign1"] = signature.cose_sign1(signed)
        wrong = self.answer(signed, keys, stages)
        try:
            stages["cbor"] = self.compression.expand(signed.content)
            self.read_record(stages)
        except CardError as error:
            raise wrong or error from None
        if wrong:
            raise wrong

    def answer(self, signed: signature.Signed, keys: Keys, stages: dict) -> CardError | None:
        """Puts down what the signature says (format.md, section 6); what is wrong with it, if something is."""
        if signed.kid is None:
            stages["answer"] = "unsigned"
        elif keys.issuer is None or not signature.is_of(signed, keys.issuer):
            stages["answer"] = "unverified"
        else:
            try:
                signature.verify(signed, keys.issuer)
                stages["answer"] = "valid"
            except CardError as error:
                stages["answer"] = "invalid"
                return error
        return None

    def read_record(self, stages: dict) -> None:
        """The last stage, which is also begun with where no compression could carry the bytes."""
        found = record.read(stages["cbor"], self.dictionary)
        stages["profile"], stages["record"], stages["left_out"] = found
