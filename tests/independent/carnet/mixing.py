"""Section 2: the hash on which the model rests."""


def mix(h: int, v: int) -> int:
    m = ((h ^ (v * 0x85EBCA6B)) * 0x9E3779B1) & 0xFFFFFFFF
    return m ^ (m >> 15)


def mix_bytes(h: int, data: bytes | bytearray) -> int:
    """The bytes mixed into h, the first one first."""
    for byte in data:
        h = mix(h, byte)
    return h
