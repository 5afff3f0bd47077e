// A way past every screen of the clinic page.
import { ClinicPage } from "./clinic-page.mjs";
import { PASSPHRASE } from "./programme.mjs";

/** Files and cards that the way takes. */
export function luggage(programme) {
  const open = programme.card("open", "bundles/amina.json");
  programme.write("code", "271828\n");
  const coded = programme.card("coded", "bundles/amina.json", { args: ["--code-file", "code"] });
  return { open, coded, list: programme.list("list") };
}

/** Goes from the first start to the locked page, and calls `see(name)` on each screen. */
export async function walk(page, address, programme, { open, coded, list }, see) {
  const clinic = new ClinicPage(page);
  const part = (id) => clinic.part(id);
  const seen = async (screen, name = screen) => {
    await clinic.at(screen);
    await see(name);
  };

  await page.goto(address);
  await seen("setup");
  await clinic.press("keys-how-import");
  await seen("setup", "setup-import");
  await clinic.press("keys-how-make");
  await part("clinic-name").fill("Poste de santé 7");
  await part("country").selectOption("CD");
  await part("passphrase").fill(PASSPHRASE);
  await part("passphrase-again").fill(PASSPHRASE);
  await part("make-keys").click();
  await seen("backup");
  await part("continue").click();
  await seen("trust", "trust-none");
  await part("trust-file").setInputFiles(list);
  await part("fingerprint").waitFor();
  await seen("trust");
  await part("trust-same").click();
  await seen("scan");
  await part("begin-first").click();
  await seen("first");
  await part("back").click();
  await clinic.at("scan");

  await clinic.paste(["https://clinic.example/appointment?number=17"]);
  await seen("other");
  await part("back").click();
  await clinic.at("scan");
  await clinic.paste(open.texts);
  await part("fault").filter({ hasText: /\w/ }).waitFor();
  await seen("scan", "scan-refused");

  // The keys that open the cards come in by the settings.
  await part("settings").click();
  await seen("settings");
  await part("set-add-key").click();
  await clinic.takeKeys(programme);
  await part("trust-same").click();
  await clinic.at("scan");
  await clinic.paste(coded.texts);
  await seen("ask");
  await part("back").click();
  await clinic.at("scan");
  await clinic.paste(open.texts);
  await seen("record");

  await part("record-add").click();
  for (const kind of ["vaccination", "treatment", "result", "screening", "note", "referral"]) {
    await clinic.press(`kind-${kind}`);
    await seen("add", `add-${kind}`);
  }
  await clinic.vaccinate({ lot: "TEST-4711" });
  await seen("add", "add-to-sign");
  await part("sign").click();
  await seen("record", "record-changed");
  await part("record-card").click();
  await seen("card");
  await part("card-make").click();
  await clinic.at("finished");
  await part("pages").locator("svg").first().waitFor();
  await seen("finished");
  await part("lock").click();
  await seen("unlock");
}
