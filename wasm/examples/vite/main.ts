// A scanner of one's own, in TypeScript, bundled by Vite.
import { CarnetError, init, Keys, open, Scanner, Trust, useLanguage } from "carnet-wasm";

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const said = element("said");
const chosen = async (event: Event) => (event.target as HTMLInputElement).files![0]!;

await init();
const language = await useLanguage(navigator.language);
const keys = new Keys();
const trust = new Trust();
const scanner = new Scanner();

scanner.addEventListener("progress", ({ detail: { received, needed } }) => {
  said.textContent = `${received} of ${needed}`;
});
scanner.addEventListener("card", ({ detail: { envelope } }) => {
  scanner.stop();
  attempt(() => {
    const record = open(envelope, keys, trust);
    const { who } = record.summary({ language });
    element("who").textContent = who.names.map(({ text }) => text).join(" · ");
    said.textContent = record.verdict?.line ?? "";
    record.free();
  });
  scanner.reset();
});

element("key").onchange = (event) => attempt(async () => keys.add(await (await chosen(event)).text()));
element("picture").onchange = (event) => attempt(async () => scanner.readImage(await chosen(event)));
element("scan").onclick = () => attempt(() => scanner.start(element<HTMLVideoElement>("camera")));
said.textContent = "Ready.";

async function attempt(action: () => unknown) {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof CarnetError)) throw error;
    said.textContent = `${error.message} (${error.code})`;
  }
}
