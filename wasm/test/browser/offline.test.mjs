// After the first load nothing is needed from the network, not even after the browser was closed.
import assert from "node:assert/strict";

import { held } from "./camera/films.mjs";
import { CLINIC, ClinicPage } from "./clinic-page.mjs";
import { browserTest } from "./harness.mjs";
import { Programme } from "./programme.mjs";

const programme = new Programme();
const card = programme.card("card", "bundles/amina.json");
const list = programme.list("list");
const film = held("offline", card.pictures[0]);

browserTest("without a network, the page loads, unlocks, scans and speaks", { folders: CLINIC, film }, async (visit) => {
  const { page, context, site } = visit;
  const clinic = new ClinicPage(page);
  await clinic.begin(site.url, programme, { list });
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state));

  await context.setOffline(true);
  await site.stop();
  await page.reload();
  await clinic.unlock();
  assert.match((await clinic.record()).summary, /Amina/);
  await clinic.speak("am");
  assert.match(await clinic.part("summary").innerText(), /[\u1200-\u137f]{3}/);
});

browserTest("a page that was never loaded is all on the device after the first screen", { folders: CLINIC }, async (visit) => {
  const { page, context, site } = visit;
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const asked = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  assert.ok(asked.some((path) => path.endsWith(".wasm")));
  await site.stop();
  const second = await context.newPage();
  await second.goto(site.url);
  await new ClinicPage(second).at("setup");
});
