"""The vectors of cards, in `valid` and `invalid`: how they are read, and where a reading differs."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from carnet.card import Reader, Reading, read_card, read_item
from carnet.compression import Decompressor
from carnet.dictionary import Dictionary
from carnet.forms import Number
from carnet.opening import Secrets
from carnet.trust_list import read_trust_list
from carnet.verdict import Trust

BYTE_STAGES = ("envelope", "signed", "cose_sign1", "external_aad", "card", "content", "cbor", "history", "annex")

Vector = dict[str, Any]


class CardVectors:
    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._decompressor = Decompressor(dictionary)

    def differences(self, path: Path) -> Iterator[str]:
        vector = _load_vector(path)
        yield from _compare(vector, _read_vector(vector, self._make_reader(vector)))

    def _make_reader(self, vector: Vector) -> Reader:
        keys = vector["keys"]
        issuers = [bytes.fromhex(keys["issuer_public"])] if "issuer_public" in keys else []
        lists = [read_trust_list(bytes.fromhex(keys["trust_list"]))] if "trust_list" in keys else []
        own = [bytes.fromhex(secret) for secret in keys["read_secrets"]]
        of_groups = [secret for each in lists for private_key in own for secret in each.group_secrets(private_key)]
        secrets = Secrets([*own, *of_groups], keys.get("passphrase"), keys.get("code"))
        now = int(datetime.fromisoformat(vector["clock"]).timestamp())
        return Reader(self._dictionary, self._decompressor, secrets, Trust(issuers, lists, now))


def _load_vector(path: Path) -> Vector:
    """Numbers of the record are kept as they are written."""
    vector: Vector = json.loads(path.read_text("utf-8"), parse_int=Number, parse_float=Number)
    return vector


def _read_vector(vector: Vector, reader: Reader) -> Reading:
    if "text" in vector:
        return read_card(vector["text"], reader)
    return read_item(bytes.fromhex(vector["stages"]["cbor"]), reader)


def _compare(vector: Vector, reading: Reading) -> Iterator[str]:
    expected_stages, stages = vector["stages"], _as_in_vectors(reading.stages)
    for stage in sorted(expected_stages.keys() | stages.keys()):
        if stage not in stages:
            yield f"stage {stage} was not reached"
        elif stage not in expected_stages:
            yield f"stage {stage} was reached, against the vector"
        elif stages[stage] != expected_stages[stage]:
            yield f"stage {stage} differs: {stages[stage]!s:.200} instead of {expected_stages[stage]!s:.200}"
    outcome = _outcome(reading)
    if outcome != vector["expect"]:
        yield f"outcome {outcome} instead of {vector['expect']}"


def _as_in_vectors(stages: dict[str, Any]) -> dict[str, Any]:
    in_vectors = {stage: value.hex() if stage in BYTE_STAGES else value for stage, value in stages.items()}
    if "left_out" in stages:
        in_vectors["left_out"] = {kind: Number(str(count)) for kind, count in stages["left_out"].items()}
    return in_vectors


def _outcome(reading: Reading) -> dict[str, Any]:
    failure = reading.failure
    outcome: dict[str, Any] = {"stage": failure.stage, "code": failure.code} if failure else {"stage": "ok"}
    if reading.verdict is not None:
        outcome["verdict"] = reading.verdict
    return outcome
