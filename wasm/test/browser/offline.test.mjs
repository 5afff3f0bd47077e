// After the first load nothing is needed from the network.
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
  await page.locator("html[data-offline=ready]").waitFor();

  await context.setOffline(true);
  await site.stop();
  await page.reload();
  await clinic.unlock();
  assert.match((await clinic.record()).summary, /Amina/);
  await clinic.speak("am");
  assert.match(await clinic.part("summary").innerText(), /[\u1200-\u137f]{3}/);
});

browserTest("one look at the first screen is enough", { folders: CLINIC }, async ({ page, context, site }) => {
  await page.goto(site.url);
  await page.locator("html[data-offline=ready]").waitFor();
  await site.stop();
  await page.close();
  const clinic = new ClinicPage(await context.newPage());
  await clinic.begin(site.url, programme, { list, language: "fr" });
  await clinic.paste(card.texts);
  assert.equal((await clinic.record()).tone, "good");
});
