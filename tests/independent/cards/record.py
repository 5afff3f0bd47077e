"""The record: from its CBOR item to a FHIR bundle (format.md, section 1, "The item" and "New names")."""

from typing import Any, NamedTuple

from . import cbor
from .dictionary import Dictionary
from .errors import CardError
from .forms import entry, is_uint, refuse
from .kinds import Values, members
from .links import Links

PROFILES = ["complete", "summary", "emergency"]

OMISSIONS = ["older results", "results", "past problems", "past medications", "milder allergies", "immunizations",
             "procedures", "plans", "supporting resources", "addresses", "contact points", "contacts", "identifiers",
             "attachments", "narratives", "extensions"]


class Record(NamedTuple):
    profile: str
    bundle: dict[str, Any]
    left_out: dict[str, int]


def read(data: bytes, dictionary: Dictionary) -> Record:
    try:
        item = cbor.whole(data)
    except cbor.CborError as error:
        raise CardError("cbor", str(error)) from None
    if type(item) is not list or len(item) != 4:
        refuse("not a record")
    profile, header, entries, left_out = item
    if not is_uint(profile) or type(entries) is not list:
        refuse("not a record")
    profile = entry(PROFILES, profile, "profile")
    links = Links(data, len(entries))
    values = Values(dictionary, links)
    bundle = {"resourceType": "Bundle", **values.object(header, "BundleHeader")}
    if entries:
        bundle["entry"] = [read_entry(value, links.entry(number), values) for number, value in enumerate(entries)]
    return Record(profile, bundle, omissions(left_out))


def read_entry(value, full_url: str, values: Values) -> dict:
    result = {"fullUrl": full_url}
    others = None
    if type(value) is list:
        if len(value) != 2 or type(value[1]) is not cbor.Map:
            refuse("not an entry")
        value, others = value
    # An entry without a resource may also be a bare null; format.md's grammar has it in the array form only.
    if value is not None:
        result["resource"] = values.resource(value)
    if others is not None:
        result = members([*result.items(), *values.plain(others).items()])
    return result


def omissions(value) -> dict[str, int]:
    if type(value) is not cbor.Map:
        refuse("not a list of omissions")
    result = {}
    for kind, count in value:
        if not is_uint(kind) or not is_uint(count):
            refuse("not an omission")
        result[entry(OMISSIONS, kind, "omission")] = count
    return result
