"""Reads every vector of a folder and checks each stage: python run.py fixtures/vectors

The folder has `valid` and `invalid`, each with vectors as JSON files. The worked example of docs/format.md is checked,
too. Prints a line for each failure and the sum.
"""

import json
import sys
import time
from pathlib import Path

import worked
from cards.errors import STAGES, CardError
from cards.forms import Number
from cards.reader import Keys, Reader

DICTIONARY = Path(__file__).resolve().parents[2] / "core" / "dict"

FORMAT = DICTIONARY.parents[1] / "docs" / "format.md"

MEMBERS = {"name", "about", "clock", "keys", "text", "symbols", "stages", "expect", "slow"}
KEYS = {"note", "sign_seed", "issuer_public", "read_secrets", "passphrase"}
HEX_STAGES = ("envelope", "signed", "cose_sign1", "content", "cbor")
# A reader's answer about the signature, and the codes with which the vectors say the same.
ANSWERS = {
    "unsigned": ["integrity.unverifiable", "issuer.nobody"],
    "unverified": ["integrity.unverifiable", "issuer.unknown"],
    "valid": ["integrity.valid", "issuer.known"],
    "invalid": ["integrity.invalid", "issuer.disproved"],
}
OTHER_STAGES = ("profile", "left_out", "record")


class NotUnderstood(Exception):
    """A file that is no vector as this program knows them."""


def load(path: Path) -> dict:
    """Numbers stay as they are spelt."""
    try:
        vector = json.loads(path.read_bytes(), parse_int=Number, parse_float=Number)
        unknown = vector.keys() - MEMBERS | vector["keys"].keys() - KEYS
        unknown |= vector["stages"].keys() - set(HEX_STAGES + OTHER_STAGES)
        if unknown:
            raise NotUnderstood(f"unknown members: {', '.join(sorted(unknown))}")
        if vector["expect"]["stage"] not in ("ok", *STAGES):
            raise NotUnderstood("an unknown stage is expected")
        if vector["name"] != path.stem:
            raise NotUnderstood("has another name than its file")
        keys(vector)
        for stage in HEX_STAGES:
            bytes.fromhex(vector["stages"].get(stage, ""))
        # Without a text, reading begins with the record's item: bytes that no compression can carry.
        if "text" not in vector and "cbor" not in vector["stages"]:
            raise NotUnderstood("nothing to read")
        if not all(isinstance(text, str) for text in vector.get("text", [])):
            raise NotUnderstood("a text that is no string")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotUnderstood(repr(error)) from None
    return vector


def keys(vector: dict) -> Keys:
    given = vector["keys"]
    issuer = given.get("issuer_public")
    return Keys([bytes.fromhex(secret) for secret in given.get("read_secrets") or []], given.get("passphrase"),
                bytes.fromhex(issuer) if issuer else None)


def difference(found, wanted, path: str = "") -> str | None:
    """Where two JSON values differ first."""
    if type(found) is not type(wanted):
        return f"{path}: {found!r:.60} is not {wanted!r:.60}"
    if isinstance(found, dict):
        if found.keys() != wanted.keys():
            return f"{path}: members {sorted(found.keys() ^ wanted.keys())} are not on both sides"
        parts = [(f"{path}.{name}", found[name], wanted[name]) for name in found]
    elif isinstance(found, list):
        if len(found) != len(wanted):
            return f"{path}: {len(found)} elements are not {len(wanted)}"
        parts = [(f"{path}[{n}]", a, b) for n, (a, b) in enumerate(zip(found, wanted))]
    else:
        return None if found == wanted else f"{path}: {found!r:.60} is not {wanted!r:.60}"
    return next(filter(None, (difference(a, b, where) for where, a, b in parts)), None)


def check_stages(found: dict, wanted: dict, complete: bool) -> list[str]:
    faults = []
    for stage in HEX_STAGES:
        data = found.get(stage)
        if stage in wanted and data is not None and data.hex() != wanted[stage].lower():
            faults.append(f"stage {stage} differs")
        elif (stage in wanted) != (data is not None) and complete:
            faults.append(f"stage {stage} is on one side only")
    if complete:
        left_out = {kind: Number(count) for kind, count in found["left_out"].items()}
        faults += filter(None, (
            difference(found["profile"], wanted["profile"], "profile"),
            difference(left_out, wanted["left_out"], "left_out"),
            difference(found["record"], wanted["record"], "record"),
        ))
    return faults


def check(vector: dict, reader: Reader) -> list[str]:
    found, stage, why = {}, "ok", ""
    try:
        if "text" in vector:
            reader.read(vector["text"], keys(vector), found)
        else:
            found["cbor"] = bytes.fromhex(vector["stages"]["cbor"])
            reader.read_record(found)
    except CardError as error:
        stage, why = error.stage, f" ({error})"
    expected = vector["expect"]["stage"]
    faults = [] if stage == expected else [f"ends with {stage}{why}, not with {expected}"]
    verdict = vector["expect"].get("verdict")
    if verdict and verdict[:2] != ANSWERS.get(found.get("answer")):
        faults.append(f"signature: the answer is {found.get('answer')} against the verdict")
    return faults + check_stages(found, vector["stages"], stage == expected and stage in ("ok", "signature"))


def main(folder: Path) -> int:
    start = time.monotonic()
    reader = Reader(DICTIONARY)
    print(f"primed in {time.monotonic() - start:.1f} s")
    passed, failed = 0, 0
    for part in ("valid", "invalid"):
        paths = sorted((folder / part).glob("*"))
        if not paths:
            print(f"FAIL {folder / part}: empty")
            failed += 1
        for path in paths:
            try:
                vector = load(path)
                if (vector["expect"]["stage"] == "ok") != (part == "valid"):
                    raise NotUnderstood("in the wrong folder")
                faults = check(vector, reader)
            except NotUnderstood as error:
                faults = [f"not understood: {error}"]
            for fault in faults:
                print(f"FAIL {part}/{path.name}: {fault}")
            passed, failed = passed + (not faults), failed + bool(faults)
    faults = worked.faults(FORMAT.read_text("utf-8"), reader)
    for fault in faults:
        print(f"FAIL {FORMAT.name}: {fault}")
    passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python run.py FOLDER")
    sys.exit(main(Path(sys.argv[1])))
