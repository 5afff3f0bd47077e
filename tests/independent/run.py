"""Opens all vectors of a folder, and says where this reader and a vector differ.

python run.py FOLDER      the folder with `valid` and `invalid`
python run.py FOLDER -d FOLDER      and that of the dictionary
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from carnet.card import Reader, Reading, read_card, read_item
from carnet.compression import Decompressor
from carnet.dictionary import Dictionary, load_dictionary
from carnet.forms import Number
from carnet.signed import Issuer

DICTIONARY = Path(__file__).parents[2] / "core/dict"
BYTE_STAGES = ("envelope", "signed", "cose_sign1", "content", "cbor")

Vector = dict[str, Any]


def main() -> int:
    arguments = _parse_arguments()
    dictionary = load_dictionary(arguments.dictionary)
    decompressor = Decompressor(dictionary)
    passed = failed = 0
    for path in sorted(arguments.folder.glob("*/*.json")):
        vector = _load_vector(path)
        reading = _read_vector(vector, _make_reader(vector, dictionary, decompressor))
        differences = list(_compare(vector, reading))
        passed += not differences
        failed += bool(differences)
        for difference in differences:
            print(f"{path.parent.name}/{path.stem}: {difference}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-d", "--dictionary", type=Path, default=DICTIONARY)
    return parser.parse_args()


def _load_vector(path: Path) -> Vector:
    """Numbers of the record are kept as they are written."""
    vector: Vector = json.loads(path.read_text("utf-8"), parse_int=Number, parse_float=Number)
    return vector


def _make_reader(vector: Vector, dictionary: Dictionary, decompressor: Decompressor) -> Reader:
    keys = vector["keys"]
    issuers = [Issuer(bytes.fromhex(keys["issuer_public"]))] if "issuer_public" in keys else []
    private_keys = [bytes.fromhex(secret) for secret in keys["read_secrets"]]
    return Reader(dictionary, decompressor, private_keys, keys.get("passphrase"), issuers)


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


if __name__ == "__main__":
    sys.exit(main())
