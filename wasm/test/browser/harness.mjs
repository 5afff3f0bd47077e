// A site as a clinic serves it, a browser with a camera that looks at it, and what went wrong there.
import assert from "node:assert/strict";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PATIENCE = 30_000;
/** Longest test: machines that build at the same time are slow. */
const LIMIT = 300_000;

/** A path of the checkout. */
export const checkout = (...parts) => join(ROOT, ...parts);

/** A test of `visit` that fails on any trouble, and leaves a picture of a page where it stopped. */
export function browserTest(name, options, body) {
  test(name, { timeout: LIMIT }, async () => {
    const photographed = async (visitor) => {
      try {
        await body(visitor);
      } catch (error) {
        const path = checkout("target/screenshots", `failed ${name.replace(/\W+/g, "-")}.png`);
        await visitor.page.screenshot({ path }).catch(() => {});
        throw error;
      }
    };
    assert.deepEqual(await visit(options, photographed), []);
  });
}

/**
 * Runs `body({ page, context, site })` in an empty profile, and returns the trouble that there was: what the policy
 * forbids, the console calls an error, or is asked of anybody but the site.
 *
 * `folders` says what the site serves, `{ "/": "target/clinic" }`; `film` is what the camera sees; `expected` matches
 * errors that the browser itself writes to the console about what the test does to it. What else there is goes to
 * Playwright's context.
 */
export async function visit({ folders = {}, film, expected, ...options }, body) {
  const site = await serve(folders);
  const trouble = [];
  try {
    const { browser, outside } = await before(film);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    try {
      context.setDefaultTimeout(PATIENCE);
      watch(context, site, trouble, expected);
      await body({ page: await context.newPage(), context, site });
    } finally {
      await context.close();
    }
    return [...trouble, ...site.violations, ...outside.asked.splice(0)];
  } finally {
    await site.stop();
  }
}

/** The browser that runs, and the film before its camera: tests with the same film share it. */
let running = null;

after(quit);

async function before(film) {
  if (running && running.film === film) return running;
  await quit();
  const outside = await refuseAll();
  const camera = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];
  if (film) camera.push(`--use-file-for-fake-video-capture=${film}`);
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const browser = await chromium.launch({
    executablePath: process.env.CARNET_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", `--proxy-server=${outside.url}`, ...quiet, ...camera],
  });
  running = { film, browser, outside };
  return running;
}

async function quit() {
  await running?.browser.close();
  await running?.outside.stop();
  running = null;
}

/** Writes down what no page of ours may do. Workers report through their page. */
function watch(context, site, trouble, expected) {
  context.on("console", (message) => {
    const isExpected = expected?.test(message.text());
    if (message.type() === "error" && !isExpected) trouble.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => trouble.push(`page: ${error.error().stack}`));
  context.on("request", (request) => {
    const isOurs = [`${site.url}/`, "blob:", "file:"].some((start) => request.url().startsWith(start));
    if (!isOurs) trouble.push(`request: ${request.url().slice(0, 200)}`);
  });
}

/** Serves folders of the checkout under the strict policy. */
export async function serve(folders) {
  const violations = [];
  const server = createServer((request, response) => {
    if (request.method === "POST" && request.url === "/violation") {
      request.setEncoding("utf8").on("data", (report) => violations.push(`policy: ${report}`));
      return response.writeHead(204).end();
    }
    const path = fileFor(folders, request.url);
    // Browsers ask for it unasked, and call it an error where there is none.
    if (path === undefined) return response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    response.writeHead(200, {
      "Content-Security-Policy": `${POLICY}; report-uri /violation`,
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
    });
    return createReadStream(path).pipe(response);
  });
  return { violations, ...(await listen(server)) };
}

/** The file that an address stands for, if there is one. */
function fileFor(folders, url) {
  const address = decodeURIComponent(new URL(url, "http://localhost").pathname);
  const [mount] = Object.keys(folders)
    .filter((start) => address.startsWith(start))
    .sort((one, other) => other.length - one.length);
  if (mount === undefined) return undefined;
  const folder = checkout(folders[mount]);
  let path = normalize(join(folder, address.slice(mount.length)));
  if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
  return path.startsWith(folder + sep) && existsSync(path) ? path : undefined;
}

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".ftl": "text/plain; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".tsv": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** A proxy for whatever the browser asks of others than this machine: it is refused, and written down. */
async function refuseAll() {
  const asked = [];
  const note = ({ url }) => {
    if (!CHROMIUMS_OWN.test(url)) asked.push(`network: ${url}`);
  };
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    note(request);
    // A browser that is closed hangs up.
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  return { asked, ...(await listen(server)) };
}

/** What Chromium asks of its maker whatever page it shows: no flag stops all of it. */
const CHROMIUMS_OWN = /^(http:\/\/)?[a-z0-9.-]+\.(google|googleapis|gvt1)\.com[:/]/;

async function listen(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}
