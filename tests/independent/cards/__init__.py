"""A reader of Carnet cards, written from docs/format.md and the dictionary files alone.

The order of reading: text, frames, envelope, signature, compression, cbor, record. `reader` strings them together.
"""
