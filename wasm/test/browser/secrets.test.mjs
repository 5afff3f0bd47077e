// What the module's memory holds of a secret, and what it no longer holds afterwards.
import assert from "node:assert/strict";

import { browserTest } from "./harness.mjs";
import { PASSPHRASE, Programme } from "./programme.mjs";

const folders = { "/": "wasm/test/browser/pages", "/pkg/": "target/wasm-pkg/web" };
const programme = new Programme();
const { unprotected } = JSON.parse(programme.text("elsewhere.key"));

browserTest("freed keys leave no secret in memory", { folders }, async ({ page, site }) => {
  await page.goto(`${site.url}/blank.html`);
  const fileText = programme.text("elsewhere.key");
  const found = await page.evaluate(countSecrets, { fileText, secret: bytes(unprotected) });
  assert.ok(found.held > 0, "the search finds what is there");
  assert.equal(found.freed, 0);
});

browserTest("neither the passphrase nor the keys under it stay", { folders }, async ({ page, site }) => {
  await page.goto(`${site.url}/blank.html`);
  const job = { fileText: programme.text("reader.key"), passphrase: PASSPHRASE, secret: [...Buffer.from(PASSPHRASE)] };
  const found = await page.evaluate(countSecrets, job);
  assert.equal(found.freed, 0);
});

const bytes = (base64url) => [...Buffer.from(base64url, "base64url")];

/** How often the parts of a secret are in the module's memory while keys are held, and once they are freed. */
async function countSecrets({ fileText, passphrase, secret }) {
  const carnet = await import("/pkg/carnet_read.js");
  const { memory } = await carnet.default({ module_or_path: "/pkg/carnet_read_bg.wasm" });
  // A part is enough to know it by, and a copy that is half overwritten counts.
  const parts = Array.from({ length: Math.floor(secret.length / 16) }, (_, at) => secret.slice(16 * at, 16 * at + 16));
  const count = () => {
    const all = new Uint8Array(memory.buffer);
    let found = 0;
    for (const part of parts) {
      for (let at = all.indexOf(part[0]); at >= 0; at = all.indexOf(part[0], at + 1)) {
        if (part.every((byte, offset) => all[at + offset] === byte)) found += 1;
      }
    }
    return found;
  };
  const keys = new carnet.Keys();
  keys.add(fileText, passphrase);
  const held = count();
  keys.free();
  return { held, freed: count() };
}
