"""Follows the worked example of docs/format.md from its text to its JSON."""

import hashlib
import json
import re

from cards import envelope, hpke, signature
from cards.forms import Number
from cards.reader import Keys, Reader

BLOCK = re.compile(r"^```\w+ (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ISSUER = re.compile(r"The issuer's public key is `([0-9a-f]{64})`")
CONTENT_OF = re.compile(r"^\| `([0-9a-f]+)` \| `([0-9a-f]+)` \|$", re.MULTILINE)
FILE = re.compile(r"^\| `(v1\.\w+)` \| (\d+) \| `([0-9a-f]{64})` \|$", re.MULTILINE)


def joined(rows: str) -> str:
    """Rows without their comments and their indent."""
    return "".join(row.split(";")[0].strip() for row in rows.splitlines())


def faults(document: str, reader: Reader) -> list[str]:
    blocks = dict(BLOCK.findall(document))
    given = dict(row.split() for row in blocks["keys"].splitlines())
    issuer = bytes.fromhex(ISSUER.search(document)[1])
    found: dict = {}
    reader.read([joined(blocks["text"])], Keys([bytes.fromhex(given["skR"])], None, issuer), found)
    pairs = [(stage, found[stage].hex(), joined(blocks[stage])) for stage in ("envelope", "signed", "content", "cbor")]
    pairs.append(("answer", found["answer"], "valid"))
    pairs.append(("record", found["record"], json.loads(blocks["record"], parse_int=Number, parse_float=Number)))
    to_be_signed = signature.to_be_signed(signature.parse(found["signed"]))
    pairs.append(("sig_structure", to_be_signed.hex(), joined(blocks["sig_structure"])))

    form = envelope.parse(found["envelope"])
    receiver = hpke.Receiver(bytes.fromhex(given["skR"]), form.enc, b"carnet/1 direct")
    numbers = receiver.numbers | {"skR": bytes.fromhex(given["skR"]), "enc": form.enc}
    pairs.append(("keys", {name: number.hex() for name, number in numbers.items()}, given))

    contents = CONTENT_OF.findall(document)
    for item, content in contents:
        pairs.append(("short item", reader.compression.expand(bytes.fromhex(content)).hex(), item))
    files = FILE.findall(document)
    pairs.append(("tables", (len(contents), len(files)), (2, 3)))
    for name, length, digest in files:
        data = (reader.folder / name).read_bytes()
        pairs.append((name, (str(len(data)), hashlib.sha256(data).hexdigest()), (length, digest)))
    return [f"{what} differs" for what, one, other in pairs if one != other]
