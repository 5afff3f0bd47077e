"""The forms of simple values: strings, dates, numbers (format.md, 1.4)."""

import base64
import re
from datetime import date, timedelta

from .cbor import Tag
from .dictionary import Dictionary
from .errors import CardError

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = (date(9999, 12, 31) - FIRST_DAY).days
MOST_SECONDS = 359_999
MOST_QUARTERS = 96

DECIMAL_FRACTION = 4
JSON_NUMBER = 262
NUMBER = re.compile(rb"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
MOST_DIGITS = 64
LEAST_INTEGER = 1 - 2**64


class Number(str):
    """A JSON number as it is spelt: 10.00 is not 10.0."""


def refuse(why: str):
    raise CardError("record", why)


def is_int(value) -> bool:
    """Whether a CBOR item is an integer; to Python, true is one."""
    return type(value) is int


def is_uint(value) -> bool:
    return is_int(value) and value >= 0


def string(value, dictionary: Dictionary) -> str:
    """The paragraph "Strings"."""
    if type(value) is str:
        return value
    if is_uint(value):
        return entry(dictionary.strings, value, "string")
    if is_int(value):
        return str(-1 - value)
    if type(value) is bytes and len(value) == 16:
        return uuid(value)
    if type(value) is list and len(value) == 2:
        return string(value[0], dictionary) + string(value[1], dictionary)
    return refuse("not a string")


def entry(table: list, number: int, what: str):
    if number >= len(table):
        refuse(f"{what} {number}, which no table has")
    return table[number]


def uuid(value: bytes) -> str:
    digits = value.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def day(value) -> str:
    if not is_uint(value) or value > LAST_DAY:
        refuse("not a day")
    return (FIRST_DAY + timedelta(days=value)).isoformat()


def date_time(value) -> str:
    """The paragraph "Dates"."""
    if type(value) is str:
        return value
    if is_uint(value):
        return day(value)
    if is_int(value):
        year, month = divmod(-1 - value, 13)
        if year > 9999:
            refuse("a year of more than four digits")
        return f"{year:04}-{month:02}" if month else f"{year:04}"
    if type(value) is not list or len(value) not in (3, 4):
        refuse("not a date")
    second, zone = value[1:3]
    if not is_uint(second) or second > MOST_SECONDS:
        refuse("not a time")
    minute, second = divmod(second, 60)
    fraction = ""
    if len(value) == 4:
        if type(value[3]) is not str:
            refuse("not a fraction")
        fraction = "." + value[3]
    return f"{day(value[0])}T{minute // 60:02}:{minute % 60:02}:{second:02}{fraction}{offset(zone)}"


def offset(zone) -> str:
    if type(zone) is str:
        return zone
    if not is_int(zone):
        refuse("not a zone")
    if zone == 0:
        return "Z"
    hours, quarters = divmod(abs(zone), 4)
    if abs(zone) > MOST_QUARTERS:
        refuse("an offset of more than a day")
    return f"{'-' if zone < 0 else '+'}{hours:02}:{15 * quarters:02}"


def number(value) -> Number:
    """The paragraph "Numbers"."""
    if is_int(value):
        return Number(bounded(value))
    if type(value) is Tag and value.number == DECIMAL_FRACTION:
        pair = value.value
        if type(pair) is not list or len(pair) != 2 or not is_int(pair[0]) or not is_int(pair[1]):
            refuse("not a decimal fraction")
        exponent, mantissa = pair[0], bounded(pair[1])
        if not -MOST_DIGITS <= exponent < 0:
            refuse("a decimal fraction with an impossible exponent")
        digits = str(abs(mantissa)).rjust(1 - exponent, "0")
        return Number(f"{'-' if mantissa < 0 else ''}{digits[:exponent]}.{digits[exponent:]}")
    if type(value) is Tag and value.number == JSON_NUMBER and type(value.value) is bytes:
        if not NUMBER.fullmatch(value.value):
            refuse("not a JSON number")
        return Number(value.value.decode())
    return refuse("not a number")


def bounded(value: int) -> int:
    if value < LEAST_INTEGER:
        refuse("an integer beyond 64 bits")
    return value


def base64_string(value) -> str:
    if type(value) is bytes:
        return base64.b64encode(value).decode()
    if type(value) is str:
        return value
    return refuse("not base64")
