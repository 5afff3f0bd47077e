// `<carnet-scanner>`: all its ways from a card to a record, in six languages, for everybody.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";

import { held } from "./camera/films.mjs";
import { browserTest, checkout } from "./harness.mjs";
import { CODE, PASSPHRASE, consented, open, otherSeveral, pictures, plain, pngFile, reader, secret, several, textFile, typed, withPackage, writer } from "./package.mjs";

const textsOf = (card) => card.facts.symbols.map(({ text }) => text).join("\n");
const EVENTS = ["carnet-record", "carnet-progress", "carnet-other", "carnet-error"];

browserTest("the camera opens a card of the clinic's", withPackage({ film: held("package-plain", pictures(plain)[0], { height: 640 }) }), async (visitor) => {
  const page = await withElement(visitor);
  await page.getByRole("button", { name: "Scan with the camera" }).click();
  await page.getByText("The card is open.").waitFor();
  assert.deepEqual(await heard(page), ["carnet-progress", "carnet-record"]);
  assert.equal(await page.evaluate(() => said[1][1].record.verdict.issuer.name), "Kakuma Clinic 4");
  assert.equal(await page.locator("carnet-scanner video").evaluate((video) => video.srcObject), null);
  assert.ok(await page.getByRole("button", { name: "Scan with the camera" }).isVisible());
});

browserTest("a picture that is chosen asks for its passphrase", withPackage({}), async (visitor) => {
  const page = await withElement(visitor);
  await choose(page, pngFile(secret));
  const field = page.getByLabel("Passphrase of the card");
  await field.waitFor();
  assert.ok(await field.evaluate((field) => field.getRootNode().activeElement === field), "it has the focus");
  assert.ok(await page.getByLabel("Consent code").isHidden());
  await field.fill("another one of seven plain words");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "No key here opens this card" }).waitFor();
  await field.fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await page.getByText("The card is open.").waitFor();
  assert.equal(await field.inputValue(), "", "nothing of it remains");
  assert.deepEqual(await heard(page), ["carnet-progress", "carnet-error", "carnet-record"]);
});

browserTest("a card that takes the holder's word asks for it beside the key", withPackage({}), async (visitor) => {
  const page = await withElement(visitor);
  await choose(page, pngFile(consented));
  await page.getByLabel("Consent code of the holder").fill(CODE);
  assert.ok(await page.getByLabel("Passphrase").isHidden());
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByText("The card is open.").waitFor();
});

browserTest("what was asked for can be given up", withPackage({}), async (visitor) => {
  const page = await withElement(visitor);
  await choose(page, pngFile(secret));
  await page.getByLabel("Passphrase of the card").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Cancel" }).click();
  assert.ok(await page.getByLabel("Passphrase of the card").isHidden());
  assert.equal(await page.getByLabel("Passphrase of the card").inputValue(), "");
  assert.deepEqual(await heard(page), ["carnet-progress"]);
});

browserTest("texts are taken from a file, from the field, pasted, dropped and from a keyboard scanner", withPackage({}), async (visitor) => {
  const page = await withElement(visitor);
  const isOpen = async (count) => page.waitForFunction((count) => said.filter(([type]) => type === "carnet-record").length === count, count);
  await choose(page, textFile("card.txt", textsOf(several)));
  await isOpen(1);
  await page.getByText("Paste the text of a card").click();
  await page.getByLabel("Text of the card").fill(textsOf(plain));
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await isOpen(2);
  for (const [at, type] of ["paste", "drop"].entries()) {
    await page.evaluate(
      ({ type, text }) => {
        const data = new DataTransfer();
        data.setData("text", text);
        const [target, event] =
          type === "paste"
            ? [document.body, new ClipboardEvent(type, { clipboardData: data, bubbles: true })]
            : [scanner, new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })];
        target.dispatchEvent(event);
      },
      { type, text: textsOf(several) },
    );
    await isOpen(3 + at);
  }
  await page.locator("h1").click();
  await typed(page, textsOf(plain), "Enter");
  await isOpen(5);
});

browserTest("other codes and pictures without one are said to be so", withPackage({}), async (visitor) => {
  const page = await withElement(visitor);
  await choose(page, textFile("other.txt", "https://example.org"));
  await page.getByRole("alert").filter({ hasText: "This code is not of a health card" }).waitFor();
  await choose(page, { name: "blank.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await page.getByRole("alert").filter({ hasText: "no picture" }).waitFor();
  await choose(page, textFile("cut.txt", textsOf(plain).slice(0, 102)));
  await page.getByRole("alert").filter({ hasText: "qr.truncated" }).waitFor();
  assert.deepEqual(await heard(page), ["carnet-other", "carnet-error", "carnet-error"]);
});

browserTest("a card that was begun and put aside does not hold up the next one", withPackage({}), async (visitor) => {
  const page = await withElement(visitor);
  const [first] = textsOf(several).split("\n");
  await choose(page, textFile("first.txt", first));
  await page.getByText(/^Code 1 of/).waitFor();
  await choose(page, textFile("other.txt", textsOf(otherSeveral)));
  await page.getByText("The card is open.").waitFor();
  assert.ok(!(await heard(page)).includes("carnet-error"));
});

browserTest("an element that leaves the page listens to nothing, and works again when it is back", withPackage({}), async (visitor) => {
  const page = await withElement(visitor);
  await choose(page, textFile("card.txt", textsOf(plain)));
  await page.waitForFunction(() => said.length === 2);
  await page.evaluate(() => scanner.remove());
  await typed(page, textsOf(plain).slice(0, 60), "Enter");
  await page.waitForTimeout(400);
  assert.equal((await heard(page)).length, 2);
  await page.evaluate(() => document.querySelector("main").append(scanner));
  await choose(page, textFile("card.txt", textsOf(plain)));
  await page.waitForFunction(() => said.length === 4);
});

for (const language of ["en", "fr", "es", "ar", "sw", "am"]) {
  for (const width of [360, 1280]) {
    const options = withPackage({ viewport: { width, height: 640 }, film: held("package-plain", pictures(plain)[0], { height: 640 }) });
    browserTest(`it is for everybody, in ${language}, ${width} pixels wide`, options, async (visitor) => {
      const page = await withElement(visitor);
      await page.evaluate((language) => scanner.setAttribute("lang", language), language);
      const frame = page.locator("carnet-scanner [part=frame]");
      assert.equal(await frame.getAttribute("dir"), language === "ar" ? "rtl" : "ltr");
      await choose(page, pngFile(secret));
      await page.locator("carnet-scanner form:visible input:visible").waitFor();
      await check(page, `element asks ${language} ${width}.png`);
      await choose(page, textFile("other.txt", "https://example.org"));
      await page.locator("carnet-scanner [role=alert]:not(:empty)").waitFor();
      await page.locator("carnet-scanner summary").click();
      await check(page, `element ${language} ${width}.png`);
    });
  }
}

/** Nothing is too wide, axe-core finds nothing; a picture is left for whoever wants to look. */
async function check(page, name) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${overflow} pixels too wide`);
  await page.addScriptTag({ url: "/axe/axe.min.js" });
  const { violations } = await page.evaluate(() => axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  mkdirSync(checkout("target/screenshots"), { recursive: true });
  await page.screenshot({ path: checkout("target/screenshots", name), fullPage: true });
}

/** Adds the element to the page, with the clinic's keys and trust; `said` is what it tells. */
async function withElement(visitor) {
  const page = await open(visitor);
  await page.evaluate(
    ({ key, issuer, events }) => {
      const scanner = document.createElement("carnet-scanner");
      scanner.keys = new carnet.Keys();
      scanner.keys.add(key);
      scanner.trust = new carnet.Trust();
      scanner.trust.add(issuer);
      Object.assign(window, { scanner, said: record(document, events) });
      document.querySelector("main").append(scanner);
    },
    { key: reader.privateText, issuer: writer.publicText, events: EVENTS },
  );
  return page;
}

const choose = (page, file) => page.locator("carnet-scanner input[type=file]").setInputFiles(file);

/** The types of what the element told. */
const heard = (page) => page.evaluate(() => said.map(([type]) => type));
