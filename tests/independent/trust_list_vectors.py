"""The vectors of trust lists, in `trust-lists`: what is found in a list, and where that differs."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from carnet.groups import Group
from carnet.refusal import Refusal
from carnet.trust_list import Clinic, TrustList, check_replaces, read_trust_list

ROOT_ID_BYTES = 8

Vector = dict[str, Any]


def differences(path: Path) -> Iterator[str]:
    vector: Vector = json.loads(path.read_text("utf-8"))
    in_force = read_trust_list(bytes.fromhex(vector["in_force"])) if "in_force" in vector else None
    try:
        trust_list = read_trust_list(bytes.fromhex(vector["list"]))
        if in_force is not None:
            check_replaces(trust_list, in_force)
    except Refusal as refusal:
        if refusal.code != vector["expect"]:
            yield f"outcome {refusal.code} instead of {vector['expect']}"
        return
    if vector["expect"] != "ok":
        yield f"outcome ok instead of {vector['expect']}"
        return
    yield from _compare(vector["found"], _find(trust_list, vector))


def _compare(expected: Vector, found: Vector) -> Iterator[str]:
    for member in sorted(expected.keys() | found.keys()):
        ours, theirs = found.get(member), expected.get(member)
        if ours != theirs:
            yield f"{member} differs: {ours!s:.200} instead of {theirs!s:.200}"


def _find(trust_list: TrustList, vector: Vector) -> Vector:
    cards = vector.get("cards", [])
    private_keys = [bytes.fromhex(secret) for secret in vector["keys"].get("read_secrets", [])]
    return {
        "programme": trust_list.programme,
        "root": sha256(trust_list.root).digest()[:ROOT_ID_BYTES].hex(),
        "sequence": trust_list.sequence,
        "made": _time(trust_list.iat),
        "valid_until": _time(trust_list.exp),
        "clinics": [_clinic(clinic) for clinic in trust_list.clinics],
        "groups": [_group(group) for group in trust_list.groups],
        "revoked": trust_list.revoked.count,
        "revoked_cards": [card for card in cards if trust_list.revoked.has(bytes.fromhex(card))],
        "group_secrets": [[secret.hex() for secret in trust_list.group_secrets(key)] for key in private_keys],
    }


def _clinic(clinic: Clinic) -> Vector:
    found = {"name": clinic.name, "country": clinic.country}
    found |= {name: key.hex() for name, key in (("sign", clinic.sign), ("read", clinic.read)) if key is not None}
    if clinic.standing is None:
        return found | {"standing": "trusted"}
    return found | {"standing": clinic.standing.state.name.lower(), "since": _time(clinic.standing.since)}


def _group(group: Group) -> Vector:
    return {"name": group.name, "epoch": group.epoch, "members": group.members, "public": group.public.hex()}


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
