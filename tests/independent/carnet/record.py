"""Sections 1.2, 1.6: the bundle, from the CBOR item of a record."""

from dataclasses import dataclass
from typing import Any

from .cbor import Item, Map
from .dictionary import Dictionary
from .forms import is_unsigned, look_up, shape_fault
from .links import Links
from .refusal import Refusal
from .values import Values

MOST_ENTRIES = 20_000
MOST_HEADS = 16
ID_BYTES = 16
PROFILES = ["complete", "summary", "emergency"]
OMISSIONS = [
    "older-results",
    "results",
    "past-problems",
    "past-medications",
    "milder-allergies",
    "immunizations",
    "procedures",
    "plans",
    "supporting-resources",
    "addresses",
    "contact-points",
    "contacts",
    "identifiers",
    "attachments",
    "narratives",
    "extensions",
    "other-entries",
]


@dataclass(frozen=True)
class Record:
    profile: str
    left_out: dict[str, int]
    history: bytes | None
    bundle: dict[str, Any]


def read_record(item: Item, cbor: bytes, dictionary: Dictionary) -> Record:
    match item:
        case [profile, header, list() as entries, Map() as left_out]:
            history = None
        case [profile, header, list() as entries, Map() as left_out, bytes() as history]:
            _check_history(history)
        case _:
            raise shape_fault()
    if len(entries) > MOST_ENTRIES:
        raise Refusal("record", "record.too-large")
    profile_name = _read_profile(profile)
    links = Links(cbor, len(entries), dictionary.strings)
    values = Values(dictionary, links)
    bundle = values.members(header, "BundleHeader", {"resourceType": "Bundle"}, reserved={"entry"})
    if entries:
        bundle["entry"] = [
            _read_entry(entry, name, values) for entry, name in zip(entries, links.entry_names, strict=True)
        ]
    return Record(profile_name, _read_left_out(left_out), history, bundle)


def _check_history(history: bytes) -> None:
    if len(history) % ID_BYTES:
        raise shape_fault()
    heads = [history[at : at + ID_BYTES] for at in range(ID_BYTES, len(history), ID_BYTES)]
    if not 1 <= len(heads) <= MOST_HEADS or heads != sorted(set(heads)):
        raise shape_fault()


def _read_profile(profile: Item) -> str:
    if not is_unsigned(profile):
        raise shape_fault()
    if profile >= len(PROFILES):
        raise Refusal("record", "record.profile")
    return PROFILES[profile]


def _read_entry(entry: Item, name: str, values: Values) -> dict[str, Any]:
    match entry:
        case [resource, Map() as others]:
            pass
        case list():
            raise shape_fault()
        case _:
            resource, others = entry, Map([])
    members: dict[str, Any] = {"fullUrl": name}
    if resource is not None:
        members["resource"] = values.resource(resource)
    return values.plain_members(others, members, reserved={"resource"})


def _read_left_out(left_out: Map) -> dict[str, int]:
    counts: dict[str, int] = {}
    for kind, count in left_out.pairs:
        if not is_unsigned(count):
            raise shape_fault()
        counts[look_up(OMISSIONS, kind)] = count
    return counts
