"""The record: from its CBOR item to a FHIR bundle (format.md, 1.2 and 1.6)."""

from typing import Any, NamedTuple

from . import cbor
from .dictionary import Dictionary
from .errors import CardError
from .forms import entry, is_uint, refuse
from .kinds import Values, members
from .links import Links

PROFILES = ["complete", "summary", "emergency"]

MOST_ENTRIES = 20_000

OMISSIONS = ["older-results", "results", "past-problems", "past-medications", "milder-allergies", "immunizations",
             "procedures", "plans", "supporting-resources", "addresses", "contact-points", "contacts", "identifiers",
             "attachments", "narratives", "extensions", "other-entries"]


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
    if not is_uint(profile) or type(entries) is not list or len(entries) > MOST_ENTRIES:
        refuse("not a record")
    profile = entry(PROFILES, profile, "profile")
    links = Links(data, len(entries))
    values = Values(dictionary, links)
    head = values.object(header, "BundleHeader")
    if "entry" in head:
        refuse("a member twice")
    bundle = [("resourceType", "Bundle"), *head.items()]
    if entries:
        read = [read_entry(value, links.entry(number), values) for number, value in enumerate(entries)]
        bundle.append(("entry", read))
    return Record(profile, members(bundle), omissions(left_out))


def read_entry(value, full_url: str, values: Values) -> dict:
    others: dict[str, Any] = {}
    if type(value) is list:
        if len(value) != 2 or type(value[1]) is not cbor.Map:
            refuse("not an entry")
        value, others = value[0], values.plain(value[1])
    if "resource" in others:
        refuse("a member twice")
    resource = [] if value is None else [("resource", values.resource(value))]
    return members([("fullUrl", full_url), *others.items(), *resource])


def omissions(value) -> dict[str, int]:
    if type(value) is not cbor.Map:
        refuse("not a list of omissions")
    result = {}
    for kind, count in value:
        if not is_uint(kind) or not is_uint(count):
            refuse("not an omission")
        result[entry(OMISSIONS, kind, "omission")] = count
    return result
