// The examples, as `cargo xtask npm` builds them from the packed tarball in target/examples.
import assert from "node:assert/strict";

import { held } from "./camera/films.mjs";
import { browserTest } from "./harness.mjs";
import { PASSPHRASE, pictures, plain, pngFile, reader, secret, several, textFile } from "./package.mjs";

const html = { folders: { "/": "target/examples/html" } };
browserTest("the page without a build step opens a picture by its passphrase", html, async ({ page, site }) => {
  await page.goto(site.url);
  await page.locator("carnet-scanner input[type=file]").setInputFiles(pngFile(secret));
  await page.getByLabel("Passphrase of the card").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("heading", { name: "Amina" }).waitFor();
  assert.ok((await page.locator("#verdict").textContent()).includes("."));
  assert.ok((await page.locator("#problems li").count()) > 0);
});

const vite = { folders: { "/": "target/examples/vite/dist" }, film: held("package-plain", pictures(plain)[0], { height: 640 }) };
browserTest("the page that Vite bundled opens a card before the camera", vite, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByText("Ready.").waitFor();
  await page.locator("#key").setInputFiles(textFile("reader.key", reader.privateText));
  await page.getByRole("button", { name: "Scan" }).click();
  await page.getByRole("heading", { name: "Amina" }).waitFor();
  assert.equal(await page.locator("#camera").evaluate((video) => video.srcObject), null);
});

browserTest("it says how far a picture has brought it, and what it cannot read", vite, async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByText("Ready.").waitFor();
  await page.locator("#picture").setInputFiles(pngFile(several));
  await page.getByText(`1 of ${several.facts.needed}`).waitFor();
  await page.locator("#picture").setInputFiles(textFile("card.png", "no picture"));
  await page.getByText("scan.picture").waitFor();
  await page.locator("#key").setInputFiles(textFile("reader.key", "no key"));
  await page.getByText("(key.").waitFor();
});

browserTest("it loads the words of the browser's language", { ...vite, locale: "fr-CD" }, async ({ page, site }) => {
  const loaded = [];
  page.on("requestfinished", (request) => loaded.push(new URL(request.url()).pathname.replace(/^\/assets\/(\w+)-.*\./, "$1.")));
  await page.goto(site.url);
  await page.getByText("Ready.").waitFor();
  await page.locator("#key").setInputFiles(textFile("reader.key", reader.privateText));
  await page.getByRole("button", { name: "Scan" }).click();
  await page.getByRole("heading", { name: "Amina" }).waitFor();
  assert.deepEqual(loaded.filter((name) => /tsv|ftl/.test(name)).sort(), ["fr.ftl", "fr.tsv"]);
});
