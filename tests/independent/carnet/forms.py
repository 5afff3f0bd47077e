"""Section 1.4: strings, dates and numbers."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeGuard, TypeVar
from uuid import UUID

from .cbor import Item, Tagged
from .refusal import Refusal

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = 2_958_463
MOST_SECONDS = 359_999
MOST_QUARTERS = 96
MOST_YEAR = 9_999
UUID_BYTES = 16

DECIMAL_FRACTION_TAG = 4
NUMBER_TEXT_TAG = 262
LARGEST_INTEGER = 2**64 - 1
LEAST_EXPONENT = -64
JSON_NUMBER = re.compile(rb"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")

Row = TypeVar("Row")


@dataclass(frozen=True)
class Number:
    """A JSON number as it is written: 10.00 is not 10."""

    text: str


def shape_fault() -> Refusal:
    return Refusal("record", "record.shape")


def look_up(table: list[Row], number: Item) -> Row:
    """The row with this number, which is an unsigned integer."""
    if not is_unsigned(number):
        raise shape_fault()
    if number >= len(table):
        raise Refusal("record", "record.number")
    return table[number]


def is_integer(item: Item) -> TypeGuard[int]:
    """true and false are no integers, though Python says so."""
    return type(item) is int


def is_unsigned(item: Item) -> TypeGuard[int]:
    return is_integer(item) and item >= 0


def read_string(item: Item, strings: list[str]) -> str:
    match item:
        case int() if is_unsigned(item):
            return look_up(strings, item)
        case int() if is_integer(item):
            return str(-1 - item)
        case bytes() if len(item) == UUID_BYTES:
            return str(UUID(bytes=item))
        case str():
            return item
        case [first, second]:
            return read_string(first, strings) + read_string(second, strings)
    raise shape_fault()


def read_date(item: Item) -> str:
    match item:
        case int() if is_unsigned(item):
            return _day(item)
        case int() if is_integer(item):
            return _year_or_month(-1 - item)
        case str():
            return item
        case [day, second, zone]:
            return _instant(day, second, "", zone)
        case [day, second, zone, str() as fraction]:
            return _instant(day, second, "." + fraction, zone)
    raise shape_fault()


def _day(days: Item) -> str:
    if not is_unsigned(days) or days > LAST_DAY:
        raise shape_fault()
    return (FIRST_DAY + timedelta(days=days)).isoformat()


def _year_or_month(number: int) -> str:
    year, month = divmod(number, 13)
    if year > MOST_YEAR:
        raise shape_fault()
    return f"{year:04}-{month:02}" if month else f"{year:04}"


def _instant(day: Item, second: Item, fraction: str, zone: Item) -> str:
    if not is_unsigned(second) or second > MOST_SECONDS:
        raise shape_fault()
    minutes, seconds = divmod(second, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{_day(day)}T{hours:02}:{minutes:02}:{seconds:02}{fraction}{_zone(zone)}"


def _zone(zone: Item) -> str:
    if isinstance(zone, str):
        return zone
    if not is_integer(zone) or abs(zone) > MOST_QUARTERS:
        raise shape_fault()
    if zone == 0:
        return "Z"
    hours, quarters = divmod(abs(zone), 4)
    return f"{'-' if zone < 0 else '+'}{hours:02}:{quarters * 15:02}"


def read_number(item: Item) -> Number:
    match item:
        case int() if _is_number_integer(item):
            return Number(str(item))
        case Tagged(tag, [exponent, mantissa]) if tag == DECIMAL_FRACTION_TAG:
            return _decimal_fraction(exponent, mantissa)
        case Tagged(tag, bytes() as text) if tag == NUMBER_TEXT_TAG and JSON_NUMBER.fullmatch(text):
            return Number(text.decode())
    raise shape_fault()


def _is_number_integer(item: Item) -> TypeGuard[int]:
    return is_integer(item) and abs(item) <= LARGEST_INTEGER


def _decimal_fraction(exponent: Item, mantissa: Item) -> Number:
    if not is_integer(exponent) or not LEAST_EXPONENT <= exponent <= -1 or not _is_number_integer(mantissa):
        raise shape_fault()
    digits = str(abs(mantissa)).rjust(1 - exponent, "0")
    return Number(f"{'-' if mantissa < 0 else ''}{digits[:exponent]}.{digits[exponent:]}")
