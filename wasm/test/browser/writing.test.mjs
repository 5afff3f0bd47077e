// What is added in the browser is on the new card, and the command line reads it from the pixels of the page.
import assert from "node:assert/strict";

import { CLINIC, ClinicPage } from "./clinic-page.mjs";
import { browserTest } from "./harness.mjs";
import { Programme, READER, WRITER } from "./programme.mjs";

const programme = new Programme();
const card = programme.card("card", "bundles/amina.json");
const list = programme.list("list");
const LOT = "TEST-4711";

browserTest("a vaccination added here is read from the new card elsewhere", { folders: CLINIC }, async ({ page, site }) => {
  const clinic = new ClinicPage(page);
  await clinic.begin(site.url, programme, { list });
  await clinic.paste(card.texts);
  await clinic.at("record");
  await vaccinate(clinic);
  assert.match((await clinic.record()).summary, new RegExp(LOT));

  await clinic.part("record-card").click();
  await clinic.at("card");
  await clinic.part("card-make").click();
  await clinic.at("finished");
  const pictures = await photographs(clinic);
  const opened = programme.opened(pictures, { list });
  const said = JSON.stringify(opened.summary.immunizations);
  assert.ok(said.includes(LOT), said);
  assert.equal(opened.verdict.issuer.name, READER);
  const signers = opened.summary.visits.map(({ who }) => who.split(",")[0]);
  assert.deepEqual(signers, [WRITER, READER]);
});

browserTest("the saved history has both visits, each with its signer", { folders: CLINIC }, async ({ page, site }) => {
  const clinic = new ClinicPage(page);
  await clinic.begin(site.url, programme, { list });
  await clinic.paste(card.texts);
  await clinic.at("record");
  await vaccinate(clinic);
  await clinic.at("record");
  const download = page.waitForEvent("download");
  await clinic.part("record-file").click();
  await (await download).saveAs(programme.path("history.carnet"));
  const { history } = programme.opened(["history.carnet"], { list });
  assert.deepEqual(history.entries.map(({ verdict }) => verdict.issuer.name), [WRITER, READER]);
});

async function vaccinate(clinic) {
  await clinic.part("record-add").click();
  await clinic.at("add");
  await clinic.vaccinate({ lot: LOT });
  await clinic.part("sign").click();
}

/** Pictures of all symbols of the card on the screen, by their names. */
async function photographs(clinic) {
  const names = [];
  const symbol = clinic.part("symbol");
  if (await clinic.part("card-pause").isVisible()) await clinic.part("card-pause").click();
  const seen = new Set();
  for (;;) {
    const label = await symbol.getAttribute("aria-label");
    if (seen.has(label)) return names;
    seen.add(label);
    const name = `symbol-${seen.size}.png`;
    await symbol.screenshot({ path: programme.path(name) });
    names.push(name);
    if (!(await clinic.part("card-next").isVisible())) return names;
    await clinic.part("card-next").click();
  }
}
