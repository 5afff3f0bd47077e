"""A card from the texts of its symbols to its record: the stages of section 6, one after the other."""

from dataclasses import dataclass, field
from typing import Any

from .cbor import decode_item
from .compression import Decompressor
from .dictionary import Dictionary
from .envelope import parse_envelope
from .frames import rebuild_envelope
from .opening import Secrets, open_envelope
from .record import Record, read_record
from .refusal import Refusal
from .signed import Signed, cose_sign1, parse_signed
from .verdict import Trust, judge


@dataclass
class Reader:
    """What a reader has: the dictionary, its secrets, and whom it trusts."""

    dictionary: Dictionary
    decompressor: Decompressor
    secrets: Secrets = field(default_factory=Secrets)
    trust: Trust = field(default_factory=Trust)


@dataclass
class Reading:
    """What each stage gave, the first failure, and the six answers about what the card claims."""

    stages: dict[str, Any] = field(default_factory=dict)
    failure: Refusal | None = None
    verdict: list[str] | None = None


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
    data = rebuild_envelope(texts)
    reading.stages["envelope"] = data
    envelope = parse_envelope(data)
    opened = open_envelope(envelope, reader.secrets)
    signed = parse_signed(opened.sealed, envelope.annex)
    reading.stages["signed"] = opened.sealed
    if signed.signature is not None:
        reading.stages["cose_sign1"] = cose_sign1(signed.signature.protected(), signed.content, signed.signature.value)
        reading.stages["external_aad"] = signed.external_aad()
        reading.stages["card"] = signed.signature.card_id
    reading.stages["content"] = signed.content
    is_whole = opened.annex_content is None or _read_annex(opened.annex_content, reader, reading)
    _read_content(signed, "whole" if is_whole else "partial", reader, reading)


def _read_annex(content: bytes, reader: Reader, reading: Reading) -> bool:
    """The second record stands on its own: where it is none, the first is read all the same."""
    reading.stages["annex"] = content
    try:
        item = reader.decompressor.decompress(content)
        reading.stages["annex_record"] = _make_record(item, reader).bundle
    except Refusal:
        return False
    return True


def _read_content(signed: Signed, extent: str, reader: Reader, reading: Reading) -> None:
    """The signature is reported beside the content and stops nobody from reading it. `extent` says whether the annex
    was read, too."""
    verdict = judge(signed, reader.trust)
    reading.verdict = verdict.answers("unreadable")
    _read_item(reader.decompressor.decompress(signed.content), reader, reading)
    reading.verdict = verdict.answers(extent)
    if verdict.integrity == "invalid":
        raise Refusal("signature", "integrity.invalid")


def _read_item(item: bytes, reader: Reader, reading: Reading) -> None:
    reading.stages["cbor"] = item
    record = _make_record(item, reader)
    reading.stages["profile"] = record.profile
    reading.stages["left_out"] = record.left_out
    if record.history is not None:
        reading.stages["history"] = record.history
    reading.stages["record"] = record.bundle


def _make_record(item: bytes, reader: Reader) -> Record:
    return read_record(decode_item(item), item, reader.dictionary)
