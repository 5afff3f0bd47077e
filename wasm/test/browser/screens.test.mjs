// Every screen in every language, on a phone and on a desktop: accessible, and whole.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { CLINIC, ClinicPage } from "./clinic-page.mjs";
import { browserTest, checkout } from "./harness.mjs";
import { Programme } from "./programme.mjs";
import { luggage, walk } from "./walk.mjs";

const LANGUAGES = { en: "ltr", fr: "ltr", es: "ltr", ar: "rtl", sw: "ltr", am: "ltr" };
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
/** Languages of three scripts, whose screens are kept as pictures in target/screenshots. */
const PICTURED = ["en", "ar", "am"];

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = checkout("target/screenshots");

const programme = new Programme();
const packed = luggage(programme);

browserTest("every screen is accessible and whole, in every language and size", { folders: CLINIC }, async ({ page, site }) => {
  mkdirSync(pictures, { recursive: true });
  const clinic = new ClinicPage(page);
  const faults = [];
  let screens = 0;
  const see = async (screen) => {
    screens += 1;
    for (const language of Object.keys(LANGUAGES)) {
      await clinic.speak(language);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        const name = `${screen}-${language}-${size}`;
        if (PICTURED.includes(language)) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
        faults.push(...(await page.evaluate(layoutFaults, LANGUAGES[language])).map((fault) => `${name}: ${fault}`));
      }
      faults.push(...(await accessFaults(page)).map((fault) => `${screen}-${language}: ${fault}`));
    }
    await clinic.speak("en");
  };
  // Where the way ends early, what was seen before is worth knowing, too.
  await walk(page, site.url, programme, packed, see).catch(({ stack }) => faults.push(stack));
  assert.deepEqual(faults, []);
  assert.ok(screens > 15);
});

/** What axe-core finds against WCAG 2.2 AA and good practice. */
async function accessFaults(page) {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run({
      resultTypes: ["violations"],
      // WCAG 2.2, 2.5.8: not among what axe-core looks at unasked.
      rules: { "target-size": { enabled: true } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}

/** What does not fit: runs in the page. */
function layoutFaults(direction) {
  const faults = [];
  const root = document.documentElement;
  if (root.dir !== direction) faults.push(`dir is ${root.dir}`);
  if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} pixels wide`);
  const SLACK = 1;
  for (const element of document.querySelectorAll("button, .button, h1, h2, label, legend, summary, select")) {
    const { left, right, width } = element.getBoundingClientRect();
    const isHidden = width <= 1 || element.closest(".visually-hidden, .skip, [hidden]");
    if (isHidden) continue;
    const words = (element.innerText || element.getAttribute("aria-label") || "").trim().slice(0, 40);
    const isClipped =
      getComputedStyle(element).overflow !== "visible" &&
      (element.scrollWidth > element.clientWidth + SLACK || element.scrollHeight > element.clientHeight + SLACK);
    if (isClipped) faults.push(`clipped: ${words}`);
    if (left < -SLACK || right > root.clientWidth + SLACK) faults.push(`beyond the edge: ${words}`);
    for (const inner of element.querySelectorAll("span, bdi")) {
      const box = inner.getBoundingClientRect();
      if (box.width > 1 && (box.left < left - SLACK || box.right > right + SLACK)) faults.push(`runs out of its box: ${words}`);
    }
  }
  return faults;
}
