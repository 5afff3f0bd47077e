"""A card from the texts of its symbols to its record: the stages of section 6, one after the other."""

from dataclasses import dataclass, field
from typing import Any

from .cbor import decode_item
from .compression import Decompressor
from .dictionary import Dictionary
from .envelope import parse_envelope
from .frames import rebuild_envelope
from .opening import open_envelope
from .record import read_record
from .refusal import Refusal
from .signed import Issuer, Signed, parse_signed


@dataclass
class Reader:
    """What a reader has: the dictionary, its keys, and the issuers that it knows."""

    dictionary: Dictionary
    decompressor: Decompressor
    private_keys: list[bytes] = field(default_factory=list)
    passphrase: str | None = None
    issuers: list[Issuer] = field(default_factory=list)


@dataclass
class Reading:
    """What each stage gave, the first failure, and the three answers about what the card claims."""

    stages: dict[str, Any] = field(default_factory=dict)
    failure: Refusal | None = None
    verdict: list[str] | None = None


ANSWERS = {
    "unsigned": ["integrity.unverifiable", "issuer.nobody"],
    "unverified": ["integrity.unverifiable", "issuer.unknown"],
    "valid": ["integrity.valid", "issuer.known"],
    "invalid": ["integrity.invalid", "issuer.disproved"],
}


def read_card(texts: list[str], reader: Reader) -> Reading:
    reading = Reading()
    try:
        _read_stages(texts, reader, reading)
    except Refusal as refusal:
        reading.failure = refusal
    return reading


def read_item(item: bytes, reader: Reader) -> Reading:
    """For readers of records: the last two stages alone."""
    reading = Reading()
    try:
        _read_item(item, reader, reading)
    except Refusal as refusal:
        reading.failure = refusal
    return reading


def _read_stages(texts: list[str], reader: Reader, reading: Reading) -> None:
    envelope = rebuild_envelope(texts)
    reading.stages["envelope"] = envelope
    sealed = open_envelope(parse_envelope(envelope), reader.private_keys, reader.passphrase)
    signed = parse_signed(sealed)
    reading.stages["signed"] = sealed
    if signed.is_signed:
        reading.stages["cose_sign1"] = signed.cose_sign1()
    reading.stages["content"] = signed.content
    _read_content(signed, reader, reading)


def _read_content(signed: Signed, reader: Reader, reading: Reading) -> None:
    """The signature is reported beside the content and stops nobody from reading it."""
    answer = signed.answer(reader.issuers)
    reading.verdict = [*ANSWERS[answer], "content.unreadable"]
    _read_item(reader.decompressor.decompress(signed.content), reader, reading)
    reading.verdict = [*ANSWERS[answer], "content.whole"]
    if answer == "invalid":
        raise Refusal("signature", "integrity.invalid")


def _read_item(item: bytes, reader: Reader, reading: Reading) -> None:
    reading.stages["cbor"] = item
    record = read_record(decode_item(item), item, reader.dictionary)
    reading.stages["profile"] = record.profile
    reading.stages["left_out"] = record.left_out
    reading.stages["record"] = record.bundle
