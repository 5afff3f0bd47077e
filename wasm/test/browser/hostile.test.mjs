// Records that attack whoever reads them are shown as text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { CLINIC, ClinicPage } from "./clinic-page.mjs";
import { browserTest, checkout } from "./harness.mjs";
import { Programme } from "./programme.mjs";

const ATTACKS = {
  name: `<img src=x onerror="window.harmed = 'name'">`,
  allergy: `<svg onload="window.harmed = 'allergy'"><script>window.harmed = 'script'</script>`,
  note: `</p></article><iframe srcdoc="<script>parent.harmed = 'note'</script>"></iframe> Faints.`,
  medicine: `"><a href="javascript:window.harmed = 'link'">open</a>{{constructor}}`,
};
/** Notes may be written as HTML, so that their words alone are shown. */
const SHOWN = { ...ATTACKS, note: "Faints." };
/** Turns what follows around: alone, it would also turn the words of the page behind it. */
const OVERRIDE = "\u202egnp.exe\u2066";

const programme = new Programme();
const list = programme.list("list");
const harmful = hostile();
const card = programme.card("harmful", harmful, { args: ["--profile", "complete"] });
programme.write("harmful.json", JSON.stringify(harmful));
const MEGABYTE = "1 < 2 & ".repeat(2 ** 17);
programme.write("large.json", JSON.stringify(hostile({ note: MEGABYTE })));
const history = ["--to", "./reader.key.pub", "--record", "harmful.carnet", "--note", ATTACKS.note, "--json"];
programme.carnet("add", "harmful.json", ...history);

function hostileTest(name, body) {
  browserTest(name, { folders: CLINIC }, async ({ page, site }) => {
    const clinic = new ClinicPage(page);
    page.on("dialog", (dialog) => dialog.dismiss());
    await clinic.begin(site.url, programme, { list });
    await body(clinic, page);
    assert.equal(await page.evaluate("window.harmed"), undefined);
    assert.deepEqual(await page.locator("main :is(script, iframe, img, object, embed, [onload], [onerror])").count(), 0);
    assert.deepEqual(await page.locator("main a[href^='javascript' i]").count(), 0);
  });
}

hostileTest("a card whose texts are markup", async (clinic) => {
  await clinic.paste(card.texts);
  await assertShown(await clinic.record());
});

hostileTest("the same bundle as a file", async (clinic) => {
  await clinic.part("scan-file").setInputFiles(programme.path("harmful.json"));
  await assertShown(await clinic.record());
});

hostileTest("a history of such visits", async (clinic) => {
  await clinic.part("scan-file").setInputFiles(programme.path("harmful.carnet"));
  await assertShown(await clinic.record());
});

hostileTest("a note of a megabyte is not shown, which is said", async (clinic) => {
  await clinic.part("scan-file").setInputFiles(programme.path("large.json"));
  const { summary } = await clinic.record();
  assert.match(summary, /more is in the record/);
  assert.ok(summary.includes(ATTACKS.name) && summary.length < 20_000);
});

hostileTest("a code that is markup", async (clinic) => {
  await clinic.paste([ATTACKS.note]);
  await clinic.at("other");
  assert.equal(await clinic.part("other-text").innerText(), ATTACKS.note);
});

hostileTest("a text of a megabyte is no card", async (clinic, page) => {
  await clinic.paste([`CN1${"7".repeat(2 ** 20)}`]);
  await clinic.part("fault").filter({ hasText: /\w/ }).waitFor();
  await clinic.paste([MEGABYTE]);
  await clinic.at("other");
  assert.ok((await page.locator("main").innerText()).length < 10_000);
});

hostileTest("what a person types is text, too", async (clinic) => {
  await clinic.paste(card.texts);
  await clinic.at("record");
  await clinic.part("record-add").click();
  await clinic.at("add");
  await clinic.press("kind-note");
  await clinic.part("text").fill(ATTACKS.note);
  await clinic.part("add-to-list").click();
  assert.ok((await clinic.part("to-sign").innerText()).includes(ATTACKS.note));
  await clinic.part("sign").click();
  const { summary } = await clinic.record();
  assert.ok(summary.includes(ATTACKS.note));
});

/** Every attack is there to read, and none turns the text around it. */
function assertShown({ summary }) {
  for (const [where, text] of Object.entries(SHOWN)) assert.ok(summary.includes(text), `${where} in ${summary}`);
  assert.ok(!summary.includes(OVERRIDE), "an override is not put on the page as it is");
}

/** A record that is whole but for its texts. */
function hostile(texts = {}) {
  const { name, allergy, note, medicine } = { ...ATTACKS, ...texts };
  const bundle = JSON.parse(readFileSync(checkout("fixtures/bundles/amina.json"), "utf8"));
  const first = (type) => bundle.entry.find(({ resource }) => resource.resourceType === type).resource;
  first("Patient").name = [{ text: name }, { family: OVERRIDE, given: ["A"] }];
  Object.assign(first("AllergyIntolerance"), { code: { text: allergy }, note: [{ text: note }] });
  const statement = first("MedicationStatement");
  delete statement.medicationReference;
  statement.medicationCodeableConcept = { text: medicine };
  return bundle;
}
