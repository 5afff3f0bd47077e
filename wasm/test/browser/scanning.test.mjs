// A card before the camera becomes a record on the screen.
import assert from "node:assert/strict";

import { animated, held, spread } from "./camera/films.mjs";
import { CLINIC, ClinicPage } from "./clinic-page.mjs";
import { browserTest } from "./harness.mjs";
import { Programme, WRITER } from "./programme.mjs";
import { smartCard } from "./smart-card.mjs";

const AMINA = "bundles/amina.json";
const programme = new Programme();
const [page, symbols] = [["--paper", "a6"], (largest) => ["--max-version", `${largest}`]];
const one = programme.card("one", AMINA, { args: page });
const revoked = programme.card("revoked", AMINA, { args: page });
const elsewhere = programme.card("elsewhere", AMINA, { to: "elsewhere.key.pub", args: page });
const three = programme.card("three", AMINA, { args: symbols(20) });
const many = programme.card("many", AMINA, { args: symbols(10) });
const smart = smartCard({
  family: "Warsame",
  given: "Hodan",
  birthDate: "1994-05-17",
  vaccinations: [
    { code: "03", date: "2025-01-10" },
    { code: "10", date: "2025-02-10" },
  ],
});
const list = programme.list("list", { revoked: revoked.facts.card });

/** A test before a film, in a clinic that is set up. */
function scanTest(name, film, body) {
  browserTest(name, { folders: CLINIC, film }, async ({ page, site }) => {
    const clinic = new ClinicPage(page);
    await clinic.begin(site.url, programme, { list });
    await body(clinic);
  });
}

scanTest("a printed card is opened, with what the command line says of it", held("one", one.pictures[0]), async (clinic) => {
  const { tone, verdict, summary } = await clinic.record();
  const said = programme.opened(["one.txt"], { list });
  assert.equal(tone, "good");
  assert.ok(verdict.includes(said.verdict.line), `${verdict} should say: ${said.verdict.line}`);
  assert.ok(verdict.includes(WRITER));
  assert.match(summary, /Amina/);
  assert.match(summary, /Penicillin/i);
});

scanTest("three symbols in one frame are one card", spread("three", three.pictures), async (clinic) => {
  assert.equal(three.pictures.length, 3);
  assert.match((await clinic.record()).summary, /Amina/);
});

const telephone = animated("many", many.pictures, { rounds: 3, lost: [1, 2, 5, 8, 14, 19, 20] });
scanTest("a telephone's symbols are collected though frames are lost", telephone, async (clinic) => {
  await clinic.part("scan-progress").filter({ hasText: /\d/ }).waitFor();
  assert.match((await clinic.record()).summary, /Amina/);
});

scanTest("a card for somebody else's keys is refused in words", held("elsewhere", elsewhere.pictures[0]), async (clinic) => {
  await clinic.part("fault").filter({ hasText: /\w/ }).waitFor();
  assert.match(await clinic.part("fault").innerText(), /not sealed|key/i);
  await clinic.at("scan");
});

scanTest("a revoked card is shown, and said to be revoked", held("revoked", revoked.pictures[0]), async (clinic) => {
  const { tone, verdict, summary } = await clinic.record();
  assert.equal(tone, "bad");
  assert.match(verdict, /revoked/i);
  assert.match(summary, /Amina/);
});

scanTest("a SMART Health Card of nobody known is shown, with that doubt", held("smart", smart.picture, { height: 620 }), async (clinic) => {
  const { tone, verdict, summary } = await clinic.record();
  assert.equal(tone, "doubtful");
  assert.match(verdict, /not known here/);
  assert.match(summary, /Hodan Warsame/);
  assert.match(summary, /2025-02-10 Inactivated polio vaccine/);
});
