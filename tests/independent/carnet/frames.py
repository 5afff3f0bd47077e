"""Section 5.2: one envelope from the texts of one symbol or several."""

from dataclasses import dataclass
from hashlib import sha256
from zlib import crc32

from raptorq import Decoder  # type: ignore[import-untyped]

from .refusal import Refusal
from .text import Symbol, read_text

HEAD_BYTES = 12
CHECKSUM_BYTES = 4
MOST_ENVELOPE_BYTES = 1_048_576
MOST_SOURCE_SYMBOLS = 4_096
LIBRARY_ALIGNMENT = 8


@dataclass(frozen=True)
class Frame:
    card: bytes
    envelope_bytes: int
    symbol_bytes: int
    symbol_id: int
    payload: bytes

    @property
    def source_symbols(self) -> int:
        return -(-self.envelope_bytes // self.symbol_bytes)


def rebuild_envelope(texts: list[str]) -> bytes:
    """Reads the texts in their order, up to the one that completes the envelope."""
    frames: dict[int, Frame] = {}
    for text in texts:
        symbol, data = read_text(text)
        if symbol is Symbol.ENVELOPE:
            if frames:
                raise Refusal("frames", "qr.other-card")
            return data
        frame = parse_frame(data)
        _check_same_card(frame, frames)
        frames.setdefault(frame.symbol_id, frame)
        envelope = _decode(list(frames.values()))
        if envelope is not None:
            return envelope
    raise Refusal("frames", "qr.incomplete")


def parse_frame(data: bytes) -> Frame:
    if len(data) < HEAD_BYTES:
        raise Refusal("frames", "qr.frame-truncated")
    frame = Frame(
        card=data[:4],
        envelope_bytes=int.from_bytes(data[4:7], "big"),
        symbol_bytes=int.from_bytes(data[7:9], "big"),
        symbol_id=int.from_bytes(data[9:12], "big"),
        payload=data[HEAD_BYTES:-CHECKSUM_BYTES],
    )
    if not 1 <= frame.envelope_bytes <= MOST_ENVELOPE_BYTES or frame.symbol_bytes == 0:
        raise Refusal("frames", "qr.frame-size")
    if frame.source_symbols > MOST_SOURCE_SYMBOLS:
        raise Refusal("frames", "qr.frame-size")
    length = HEAD_BYTES + frame.symbol_bytes + CHECKSUM_BYTES
    if len(data) != length:
        raise Refusal("frames", "qr.frame-truncated" if len(data) < length else "qr.frame-trailing")
    if crc32(data[:-CHECKSUM_BYTES]) != int.from_bytes(data[-CHECKSUM_BYTES:], "big"):
        raise Refusal("frames", "qr.frame-checksum")
    return frame


def _check_same_card(frame: Frame, frames: dict[int, Frame]) -> None:
    first = next(iter(frames.values()), frame)
    if frame.card != first.card:
        raise Refusal("frames", "qr.other-card")
    if (frame.envelope_bytes, frame.symbol_bytes) != (first.envelope_bytes, first.symbol_bytes):
        raise Refusal("frames", "qr.contradiction")


def _decode(frames: list[Frame]) -> bytes | None:
    """The envelope, or None where the frames do not suffice yet."""
    first = frames[0]
    if len(frames) < first.source_symbols:
        return None
    symbols = _join_source_symbols(frames) or _decode_raptorq(frames)
    if symbols is None:
        return None
    envelope = symbols[: first.envelope_bytes]
    if sha256(envelope).digest()[:4] != first.card:
        raise Refusal("frames", "qr.unrecoverable")
    return envelope


def _join_source_symbols(frames: list[Frame]) -> bytes | None:
    source = sorted(
        (frame for frame in frames if frame.symbol_id < frame.source_symbols), key=lambda frame: frame.symbol_id
    )
    if len(source) < frames[0].source_symbols:
        return None
    return b"".join(frame.payload for frame in source)


def _decode_raptorq(frames: list[Frame]) -> bytes | None:
    """The library aligns symbols to 8 bytes. RaptorQ codes each column of bytes by itself, so columns of zeros may be
    added to all symbols, and are taken off again."""
    count, size = frames[0].source_symbols, frames[0].symbol_bytes
    aligned = -(-size // LIBRARY_ALIGNMENT) * LIBRARY_ALIGNMENT
    decoder = Decoder.with_defaults(count * aligned, aligned)
    for frame in frames:
        payload_id = frame.symbol_id.to_bytes(4, "big")
        padded = decoder.decode(payload_id + frame.payload.ljust(aligned, b"\0"))
        if padded is not None:
            return b"".join(padded[start : start + size] for start in range(0, len(padded), aligned))
    return None
