// The tarball.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { bytes, folder } from "./package.mjs";

const { version } = JSON.parse(bytes("package.json"));
const tarball = fileURLToPath(new URL(`../carnet-wasm-${version}.tgz`, folder));

test("the same files give the same bytes, whenever and wherever they are packed", (context) => {
  const elsewhere = mkdtempSync(join(tmpdir(), "carnet-pack-"));
  context.after(() => rmSync(elsewhere, { recursive: true }));
  const copy = join(elsewhere, "copy");
  cpSync(folder, copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true })) utimesSync(join(copy, name), 1, 1_000_000_000);
  execFileSync("npm", ["pack", "--silent", "--pack-destination", elsewhere, copy]);
  const again = readFileSync(join(elsewhere, `carnet-wasm-${version}.tgz`));
  assert.ok(again.equals(readFileSync(tarball)));
});

test("all that is needed is packed, and nothing else", () => {
  const packed = `${execFileSync("tar", ["-tzf", tarball])}`.trim().split("\n").sort();
  const laidOut = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `package/${join(parentPath, name).slice(fileURLToPath(folder).length)}`);
  assert.deepEqual(packed, laidOut.sort());
  for (const name of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "scan-worker.js", "languages/am.ftl"]) {
    assert.ok(packed.includes(`package/${name}`), name);
  }
  assert.ok(!packed.some((name) => /test|_bg\.wasm\.d\.ts/.test(name)));
});
