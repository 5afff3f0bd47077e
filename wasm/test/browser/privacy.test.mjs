// What stays in the browser when the clinician has gone.
import assert from "node:assert/strict";

import { CLINIC, ClinicPage } from "./clinic-page.mjs";
import { browserTest } from "./harness.mjs";
import { PASSPHRASE, Programme, READER } from "./programme.mjs";

const programme = new Programme();
const card = programme.card("card", "bundles/amina.json");
const list = programme.list("list");
const NAME = "Youssef";
/** The name that the record gives first. */
const FIRST_NAME = "آمنة يوسف الخالد";
/** In clear, a name would be found as text, or as bytes of UTF-8. */
const NAMES = [NAME, FIRST_NAME, Buffer.from(FIRST_NAME).toString("latin1")];

async function opened(visit) {
  const clinic = new ClinicPage(visit.page);
  await clinic.begin(visit.site.url, programme, { list });
  await clinic.paste(card.texts);
  assert.ok((await clinic.record()).summary.includes(NAME));
  return clinic;
}

browserTest("an idle page locks itself, and nothing of the person is on it", { folders: CLINIC }, async (visit) => {
  const { page } = visit;
  await page.clock.install();
  const clinic = await opened(visit);
  await page.clock.fastForward("04:50");
  await clinic.at("record");
  await page.clock.fastForward("00:20");
  await clinic.at("unlock");
  assert.ok(!(await page.content()).includes(NAME));
  await page.goBack({ timeout: 2000 }).catch(() => {});
  assert.ok(!(await page.content()).includes(NAME));
});

browserTest("the lock button asks for the passphrase again, and for the right one", { folders: CLINIC }, async (visit) => {
  const clinic = await opened(visit);
  await clinic.part("lock").click();
  await clinic.at("unlock");
  assert.ok(!(await visit.page.content()).includes(NAME));
  await clinic.part("unlock-passphrase").fill("seven other words open nothing at all");
  await clinic.part("unlock").click();
  await clinic.part("fault").filter({ hasText: /\w/ }).waitFor();
  await clinic.at("unlock");
  await clinic.unlock();
});

browserTest("the device keeps sealed keys, lists and choices, and nobody's record", { folders: CLINIC }, async (visit) => {
  const { page } = visit;
  const clinic = await opened(visit);
  await clinic.part("record-next").click();
  await clinic.at("scan");
  const kept = await page.evaluate(everything);
  assert.deepEqual(kept.recent, []);
  const keys = kept.keys.map(({ privateText }) => JSON.parse(privateText));
  assert.deepEqual(keys.map(({ name }) => name), [READER]);
  assert.ok(keys.every(({ unprotected }) => unprotected === undefined));
  const text = JSON.stringify(kept);
  for (const secret of [...NAMES, PASSPHRASE, "unprotected"]) assert.ok(!text.includes(secret), secret);
  assert.equal(await page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"), 0);
});

browserTest("recent records are kept where the clinic wants it, sealed, and go with the choice", { folders: CLINIC }, async (visit) => {
  const { page } = visit;
  const clinic = new ClinicPage(page);
  await clinic.begin(visit.site.url, programme, { list });
  const choose = async (recent) => {
    await clinic.part("settings").click();
    await clinic.at("settings");
    await clinic.part("set-recent").setChecked(recent);
    await clinic.part("back").click();
    await clinic.at("scan");
  };
  await choose(true);
  await clinic.paste(card.texts);
  await clinic.at("record");
  await clinic.part("record-next").click();
  await clinic.at("scan");
  await clinic.part("recent").filter({ hasText: FIRST_NAME }).waitFor();
  const kept = await page.evaluate(everything);
  assert.equal(kept.recent.length, 1);
  assert.ok(!NAMES.some((name) => JSON.stringify(kept).includes(name)));
  await choose(false);
  assert.deepEqual((await page.evaluate(everything)).recent, []);
});

/** The rows of all tables of all databases, by table; bytes as Latin letters, in which a name in clear would be seen. */
async function everything() {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const readable = (value) => {
    if (value instanceof Uint8Array) return Array.from(value, (byte) => String.fromCharCode(byte)).join("");
    if (Array.isArray(value)) return value.map(readable);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, readable(inner)]));
  };
  const tables = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const table of database.objectStoreNames) {
      const rows = await done(database.transaction(table).objectStore(table).getAll());
      tables[table] = [...(tables[table] ?? []), ...rows.map(readable)];
    }
    database.close();
  }
  return tables;
}
