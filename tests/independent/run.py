"""Opens all vectors of a folder, and says where this reader and a vector differ.

python run.py FOLDER      the folder with `valid`, `invalid` and, where it is there, `trust-lists`
python run.py FOLDER -d FOLDER      and that of the dictionary
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import trust_list_vectors
from card_vectors import CardVectors
from carnet.dictionary import load_dictionary

DICTIONARY = Path(__file__).parents[2] / "core/dict"
NO_VECTORS = "README.md"

Differences = Callable[[Path], Iterator[str]]


def main() -> int:
    arguments = _parse_arguments()
    cards = CardVectors(load_dictionary(arguments.dictionary))
    folders: dict[str, Differences] = {
        "valid": cards.differences,
        "invalid": cards.differences,
        "trust-lists": trust_list_vectors.differences,
    }
    passed = failed = 0
    for path in sorted(arguments.folder.rglob("*")):
        name = path.relative_to(arguments.folder).as_posix()
        if path.is_dir() or name == NO_VECTORS:
            continue
        differences = list(_read_file(path, name, folders))
        passed += not differences
        failed += bool(differences)
        for difference in differences:
            print(f"{name.removesuffix('.json')}: {difference}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-d", "--dictionary", type=Path, default=DICTIONARY)
    return parser.parse_args()


def _read_file(path: Path, name: str, folders: dict[str, Differences]) -> Iterator[str]:
    """A file that no vector is in counts as one that differs: somebody thinks that it is read."""
    folder, _, file_name = name.rpartition("/")
    if folder in folders and file_name.endswith(".json"):
        yield from folders[folder](path)
    else:
        yield "was not read"


if __name__ == "__main__":
    sys.exit(main())
