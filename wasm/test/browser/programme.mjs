// A programme of two clinics, made with the command line: who writes cards, who reads them in the browser.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fromPng } from "./camera/picture.mjs";
import { checkout } from "./harness.mjs";

// `cargo xtask browser` says where it built it.
const CARNET = process.env.CARNET_CLI ?? checkout("target/debug/carnet");

/** What the reading clinic types to unlock its keys. */
export const PASSPHRASE = "seven plain words open this key here";
export const WRITER = "Kakuma Clinic 4";
export const READER = "Clinique Espoir";
export const PROGRAMME = "Route of the South";

export class Programme {
  #folder = mkdtempSync(join(tmpdir(), "carnet-programme-"));

  constructor() {
    process.on("exit", () => rmSync(this.#folder, { recursive: true, force: true }));
    this.write("passphrase", `${PASSPHRASE}\n`);
    this.carnet("init", "--name", WRITER, "--country", "KE", "--no-passphrase");
    this.carnet("key", "export", "--public", "--out", "writer.pub");
    const reader = ["--country", "CD", "--passphrase-file", "passphrase", "--out", "reader.key"];
    this.carnet("key", "new", READER, ...reader);
    this.carnet("key", "new", "Elsewhere", "--no-passphrase", "--out", "elsewhere.key");
    this.carnet("trust", "init", "--name", PROGRAMME, "--no-passphrase");
    this.carnet("trust", "add", "writer.pub", "reader.key.pub");
  }

  /** A file of the programme's folder. */
  path(name) {
    return join(this.#folder, name);
  }

  write(name, text) {
    writeFileSync(this.path(name), text);
  }

  text(name) {
    return readFileSync(this.path(name), "utf8");
  }

  /** Runs the command line as the clinic that writes, and returns its standard output. */
  carnet(...args) {
    const { status, signal, stdout, stderr, error } = this.try(...args);
    if (error) throw error;
    // With --json, errors are on standard output.
    if (status !== 0) throw new Error(`carnet ${args.join(" ")}: ${signal ?? status}: ${stderr}${stdout.slice(0, 2000)}`);
    return stdout;
  }

  try(...args) {
    const env = { PATH: process.env.PATH, CARNET_HOME: this.path("home") };
    return spawnSync(CARNET, args, { cwd: this.#folder, env, encoding: "utf8", maxBuffer: 2 ** 28 });
  }

  /** Seals a bundle, an object or the name of a fixture: its pictures, the texts of its symbols, its figures. */
  card(name, bundle, { to = "reader.key.pub", args = ["--paper", "a6"] } = {}) {
    const isFixture = typeof bundle === "string";
    if (!isFixture) this.write(`${name}.json`, JSON.stringify(bundle));
    const path = isFixture ? checkout("fixtures", bundle) : this.path(`${name}.json`);
    const out = ["--out", `${name}.png`, "--out", `${name}.txt`];
    const facts = JSON.parse(this.carnet("share", path, "--to", `./${to}`, "--json", ...args, ...out));
    const pictures = facts.files.filter((file) => file.endsWith(".png"));
    return {
      facts,
      pictures: pictures.map((file) => fromPng(readFileSync(this.path(file)))),
      texts: this.text(`${name}.txt`).trim().split("\n"),
    };
  }

  /** What the command line says of a card, from files in the programme's folder, as the clinic that reads. */
  opened(names, { list }) {
    const keys = ["--key", "reader.key", "--key-passphrase-file", "passphrase"];
    return JSON.parse(this.carnet("open", ...names, ...keys, "--trust", list, "--json"));
  }

  /** Signs the programme's next list, with a card revoked if one is named, and returns its path. */
  list(name, { revoked } = {}) {
    if (revoked) this.carnet("trust", "revoke", "--card", revoked);
    this.carnet("trust", "sign", "--out", name);
    return this.path(name);
  }
}
