// The browser, and the time that its pages spend on the processor.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

export class Chromium {
  #context;
  #profile;
  #session;

  /** Starts it with an empty profile on the disk. */
  static async start() {
    const browser = new Chromium();
    browser.#profile = mkdtempSync(join(tmpdir(), "carnet-bench-"));
    browser.#context = await chromium.launchPersistentContext(browser.#profile, {
      executablePath: process.env.CARNET_CHROMIUM ?? "/usr/bin/chromium",
      args: FLAGS,
    });
    browser.#session = await browser.#context.browser().newBrowserCDPSession();
    return browser;
  }

  async version() {
    return (await this.#session.send("Browser.getVersion")).product;
  }

  /** Shows a page to `visit`, and closes it; an error there is one here. */
  async visit(url, visit) {
    const page = await this.#context.newPage();
    try {
      const trouble = new Promise((_, reject) => page.on("pageerror", reject));
      await page.goto(url);
      return await Promise.race([visit(page), trouble]);
    } finally {
      await page.close();
    }
  }

  /** The processes of pages; all but those in use are idle. */
  async renderers() {
    const { processInfo } = await this.#session.send("SystemInfo.getProcessInfo");
    return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  }

  async stop() {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Milliseconds that all threads of the processes were on a processor so far: as long on a busy machine as on an idle
 * one. Linux counts them in nanoseconds.
 */
export function processorTime(processes) {
  let nanoseconds = 0;
  for (const process of processes) {
    const threads = `/proc/${process}/task`;
    for (const thread of readdirSync(threads)) {
      nanoseconds += Number(readFileSync(`${threads}/${thread}/schedstat`, "utf8").split(" ")[0]);
    }
  }
  return nanoseconds / 1e6;
}
