// The page in one file, opened from a USB stick without any server.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";

import { held } from "./camera/films.mjs";
import { ClinicPage } from "./clinic-page.mjs";
import { browserTest, checkout } from "./harness.mjs";
import { Programme } from "./programme.mjs";

const address = pathToFileURL(checkout("target/clinic-single/carnet-clinic.html")).href;
const programme = new Programme();
const card = programme.card("card", "bundles/amina.json");
const list = programme.list("list");
const film = held("stick", card.pictures[0]);

browserTest("the single file scans with the camera, speaks, and makes a card", { film }, async ({ page }) => {
  const clinic = new ClinicPage(page);
  await clinic.begin(address, programme, { list });
  assert.match((await clinic.record()).summary, /Amina/);
  await clinic.speak("ar");
  assert.match(await clinic.part("summary").innerText(), /[\u0600-\u06ff]{3}/);
  await clinic.part("record-card").click();
  await clinic.at("card");
  await clinic.part("card-make").click();
  await clinic.at("finished");
});

browserTest("the single file keeps its keys until the next day", {}, async ({ page }) => {
  const clinic = new ClinicPage(page);
  await clinic.begin(address, programme, { list });
  await page.reload();
  await clinic.unlock();
  await clinic.paste(card.texts);
  assert.equal((await clinic.record()).tone, "good");
});
