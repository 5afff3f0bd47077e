/**
 * Keeps every file of the page, and serves the page from what it keeps: the network is asked once, at installation, and
 * then only whether there is a newer page. A newer one is taken whole or not at all.
 */

/// <reference lib="webworker" />

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** Written by the build: each file with its SHA-256. @type {[name: string, hash: string][]} */
const files = FILES;

const PREFIX = "carnet-clinic-";
const CACHE = `${PREFIX}${VERSION}`;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => event.respondWith(serve(event.request)));

async function install() {
  const kept = await Promise.all(files.map(load));
  const cache = await caches.open(CACHE);
  for (const [name, response] of kept) await cache.put(name, response);
}

/**
 * @param {[name: string, hash: string]} file
 * @returns {Promise<[string, Response]>}
 */
async function load([name, hash]) {
  const response = await fetch(name, { cache: "no-cache" });
  const content = await response.arrayBuffer();
  const digest = await crypto.subtle.digest("SHA-256", content);
  const found = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== hash) throw new Error(`${name} is not the file that belongs to this page`);
  // A new one, since a browser takes no redirected answer for a page: some servers redirect `index.html`.
  return [name, new Response(content, { headers: response.headers })];
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function serve(request) {
  const { origin, pathname } = new URL(request.url);
  // Nothing of this page leaves its origin, whatever a record might hold.
  if (origin !== worker.location.origin) return Response.error();
  const cache = await caches.open(CACHE);
  const name = request.mode === "navigate" ? "index.html" : pathname;
  return (await cache.match(name, { ignoreSearch: true })) ?? fetch(request);
}
