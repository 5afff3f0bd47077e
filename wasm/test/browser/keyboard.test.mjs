// The main job without a pointing device.
import assert from "node:assert/strict";

import { CLINIC, ClinicPage } from "./clinic-page.mjs";
import { browserTest } from "./harness.mjs";
import { typed } from "./package.mjs";
import { PASSPHRASE, Programme } from "./programme.mjs";

const programme = new Programme();
const card = programme.card("card", "bundles/amina.json");
const short = programme.card("short", "bundles/amina.json", { args: ["--profile", "emergency"] });
const list = programme.list("list");

browserTest("from the keys to the new card with the keyboard alone", { folders: CLINIC }, async ({ page, site }) => {
  const clinic = new ClinicPage(page);
  // Choosers are caught from the first key on: whoever begins to listen at the key itself may be late.
  page.on("filechooser", () => {});
  await page.goto(site.url);
  await clinic.at("setup");
  // Several ways are one stop of the tab key, and the arrows go from one to the next.
  await reach(page, "keys-how-make");
  await page.keyboard.press("ArrowDown");
  await choose(page, "key-file", programme.path("reader.key"));
  await type(page, "key-passphrase", PASSPHRASE);
  await press(page, "import-keys");
  await clinic.at("trust");
  await choose(page, "trust-file", list);
  await clinic.part("fingerprint").waitFor();
  await press(page, "trust-same");

  await clinic.at("scan");
  for (const text of card.texts) {
    await reach(page, "scan-text");
    await page.keyboard.insertText(text);
    await press(page, "scan-take");
  }
  await clinic.at("record");
  await press(page, "record-add");
  await clinic.at("add");
  await reach(page, "vaccine");
  await page.keyboard.press("ArrowDown");
  await type(page, "lot", "TEST-4711");
  await press(page, "add-to-list");
  await clinic.part("to-sign").filter({ hasText: "TEST-4711" }).waitFor();
  await press(page, "sign");
  await clinic.at("record");
  await press(page, "record-card");
  await clinic.at("card");
  await press(page, "card-make");
  await clinic.at("finished");
  await press(page, "lock");
  await clinic.at("unlock");
  await type(page, "unlock-passphrase", PASSPHRASE);
  await page.keyboard.press("Enter");
  await clinic.at("scan");
});

browserTest("a USB scanner types the card into the page, wherever the focus is", { folders: CLINIC }, async ({ page, site }) => {
  const clinic = new ClinicPage(page);
  await clinic.begin(site.url, programme, { list });
  // A computer that has nothing else to do: a text is over after a quarter of a second without a key.
  await clinic.part("scan-stop").click();
  for (const text of short.texts) await typed(page, text, "Enter");
  assert.match((await clinic.record()).summary, /Amina/);
});

/** Goes on with the tab key until a part has the focus, which is seen. */
async function reach(page, id) {
  const MOST = 120;
  for (let steps = 0; steps < MOST; steps += 1) {
    const { focused, isSeen } = await page.evaluate(focus);
    assert.ok(isSeen, `the focus is seen on ${focused}`);
    if (focused === id) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${id} is not reached by the tab key`);
}

async function press(page, id) {
  await reach(page, id);
  await page.keyboard.press("Enter");
}

async function type(page, id, text) {
  await reach(page, id);
  await page.keyboard.type(text);
}

async function choose(page, id, file) {
  await reach(page, id);
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file);
}

/** What has the focus, and whether a person can see so: runs in the page. */
function focus() {
  const element = document.activeElement;
  const isControl = element.matches("a, button, input, select, textarea, summary");
  // What stands for a hidden control is its label.
  const shown = [element, ...(element.labels ?? []), element.nextElementSibling].filter(Boolean);
  const isMarked = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  };
  return { focused: element.dataset.testid ?? element.outerHTML.slice(0, 80), isSeen: !isControl || shown.some(isMarked) };
}
