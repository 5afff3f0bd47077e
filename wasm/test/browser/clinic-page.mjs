// The clinic page as a person works with it: by what wasm/clinic/README.md calls the parts of its screens.
import { PASSPHRASE } from "./programme.mjs";

export const CLINIC = { "/": "target/clinic" };

export class ClinicPage {
  constructor(page) {
    this.page = page;
  }

  part(id) {
    return this.page.getByTestId(id);
  }

  /** Waits until a screen is there. */
  async at(screen) {
    await this.page.locator(`body[data-screen="${screen}"]`).waitFor();
  }

  /** Takes one of several ways: a radio button under its label. */
  async press(id) {
    await this.page.locator("label", { has: this.part(id) }).click();
  }

  /** Goes to the page for the first time, and sets it up for the reading clinic of a programme. */
  async begin(address, programme, { list, language = "en" } = {}) {
    await this.page.goto(address);
    await this.at("setup");
    await this.speak(language);
    await this.takeKeys(programme);
    if (list) await this.part("trust-file").setInputFiles(list);
    await this.part(list ? "trust-same" : "trust-later").click();
    await this.at("scan");
  }

  /** Takes the keys of the reading clinic from their file. */
  async takeKeys(programme) {
    await this.at("setup");
    await this.press("keys-how-import");
    await this.part("key-file").setInputFiles(programme.path("reader.key"));
    await this.part("key-passphrase").fill(PASSPHRASE);
    await this.part("import-keys").click();
    await this.at("trust");
  }

  async speak(language) {
    await this.part("language").selectOption(language);
    await this.page.locator(`html[lang="${language}"]`).waitFor();
  }

  async unlock() {
    await this.at("unlock");
    await this.part("unlock-passphrase").fill(PASSPHRASE);
    await this.part("unlock").click();
    await this.at("scan");
  }

  /** Has the texts of a card read as if they were pasted. */
  async paste(texts) {
    for (const text of texts) {
      await this.part("scan-text").fill(text);
      await this.part("scan-take").click();
    }
  }

  /** Waits for the record, and returns what is seen of it. */
  async record() {
    await this.at("record");
    const [verdict, summary] = [this.part("verdict"), this.part("summary")];
    return {
      tone: await verdict.getAttribute("data-tone"),
      verdict: await verdict.innerText(),
      summary: await summary.innerText(),
    };
  }

  /** Puts a vaccination on the list of what is to be signed. */
  async vaccinate({ lot }) {
    await this.press("kind-vaccination");
    const vaccine = this.part("vaccine");
    const measles = vaccine.locator("option", { hasText: /measles|MMR/i }).first();
    await vaccine.selectOption(await measles.getAttribute("value"));
    await this.part("lot").fill(lot);
    await this.part("add-to-list").click();
    await this.part("to-sign").filter({ hasText: lot }).waitFor();
  }
}
