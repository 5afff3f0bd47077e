// What the other tests rely on: a page that misbehaves is seen.
import assert from "node:assert/strict";
import { test } from "node:test";

import { visit } from "./harness.mjs";

const troubleOf = (script, until = async () => {}) =>
  visit({ folders: { "/": "wasm/test/browser/pages" } }, async ({ page, context, site }) => {
    await page.goto(`${site.url}/blank.html`);
    const seen = until(context);
    await page.evaluate(script);
    await seen;
  });

test("a page that does nothing is no trouble", async () => {
  assert.deepEqual(await troubleOf("1"), []);
});

test("an inline script is reported by the policy", async () => {
  const trouble = await troubleOf("document.body.append(Object.assign(document.createElement('script'), { text: '1' }))");
  assert.ok(trouble.some((line) => line.startsWith("policy: ") && line.includes('"blocked-uri":"inline"')));
  assert.ok(trouble.some((line) => line.startsWith("console: Executing inline script")));
});

test("a request to another host is seen where the policy lets it through", async () => {
  const trouble = await troubleOf("window.open('http://clinic.example/')", (context) => context.waitForEvent("response"));
  assert.ok(trouble.includes("request: http://clinic.example/"));
  assert.ok(trouble.includes("network: http://clinic.example/"));
});

test("errors of scripts are seen, in the page and in workers", async () => {
  const script = "document.body.append(Object.assign(document.createElement('script'), { src: 'throws.js' }))";
  const said = (context) => Promise.all([context.waitForEvent("console"), context.waitForEvent("weberror")]);
  for (const start of [script, "void new Worker('throws.js')"]) {
    const trouble = await troubleOf(start, said);
    assert.ok(trouble.some((line) => line.startsWith("console: said")));
    assert.ok(trouble.some((line) => line.startsWith("page: Error: thrown")), trouble.join("\n"));
  }
});
