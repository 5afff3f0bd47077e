// Opens a card in Node: `node open.mjs KEY ISSUER TEXT...`, private and public key files and the texts of its symbols.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { Assembler, init, Keys, open, Trust } from "carnet-wasm";

/** The record of a card, given the texts of its symbols and of the key files. */
export async function openCard(keyText, issuerText, texts) {
  await init();
  const assembler = new Assembler();
  const keys = new Keys();
  const trust = new Trust();
  try {
    keys.add(keyText);
    trust.add(issuerText);
    texts.find((text) => assembler.pushText(text).complete);
    return open(assembler.envelope, keys, trust);
  } finally {
    for (const handle of [assembler, keys, trust]) handle.free();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [key, issuer, ...texts] = process.argv.slice(2);
  const record = await openCard(await readFile(key, "utf8"), await readFile(issuer, "utf8"), texts);
  console.log(record.verdict.line);
  console.log(record.fhir());
}
