// The native program that opens the same cards.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Starts it; `open(rounds)` gives the milliseconds on the processor for one opening. */
export class Opening {
  #folder = mkdtempSync(join(tmpdir(), "carnet-opening-"));
  #child;
  #lines;

  constructor(program, cards) {
    const file = join(this.#folder, "cards.json");
    writeFileSync(file, JSON.stringify(cards));
    this.#child = spawn(program, [file], { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface(this.#child.stdout)[Symbol.asyncIterator]();
  }

  async open(rounds) {
    this.#child.stdin.write(`${rounds}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error("the native program stopped");
    return Number(value) / 1000;
  }

  stop() {
    this.#child.stdin.end();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
