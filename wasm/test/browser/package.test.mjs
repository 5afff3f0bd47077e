// The npm package where only a browser will do: camera, worker, keys, keyboard scanner.
import assert from "node:assert/strict";

import { animated, held, spread } from "./camera/films.mjs";
import { browserTest } from "./harness.mjs";
import { open, pictures, plain, reader, several, typed, withPackage, writer } from "./package.mjs";

const lying = spread("package-spread", pictures(several).slice(0, 3));

browserTest("a camera reads a card in a worker, and is released", withPackage({ film: held("package-plain", pictures(plain)[0], { height: 640 }) }), async (visitor) => {
  const page = await open(visitor);
  const found = await page.evaluate(async () => {
    const { said, scanner } = scanning();
    await scanner.start(video);
    const [track] = video.srcObject.getTracks();
    const { facingMode, width } = track.getConstraints();
    await until(() => said.some(([type]) => type === "card"));
    const cameras = await scanner.cameras();
    scanner.stop();
    const stopped = { track: track.readyState, video: video.srcObject };
    scanner.close();
    const { envelope } = said.find(([type]) => type === "card")[1];
    return { envelope: [...envelope], said: said.map(([type]) => type), cameras, stopped, facingMode, width, torch: scanner.hasTorch };
  });
  assert.deepEqual(found.envelope, [...plain.envelope]);
  assert.deepEqual(found.said.filter((type) => type !== "hint"), ["progress", "card"]);
  assert.deepEqual(found.stopped, { track: "ended", video: null });
  assert.deepEqual([found.facingMode, found.width, found.torch], ["environment", 1280, false]);
  assert.deepEqual(found.cameras.map(({ id, label }) => [typeof id, label.length > 0]), [["string", true]]);
});

browserTest("several symbols in one frame are taken at once", withPackage({ film: lying }), async (visitor) => {
  const page = await open(visitor);
  const progress = await page.evaluate(async () => {
    const { said, scanner } = scanning();
    await scanner.start(video);
    await until(() => said.filter(([type]) => type === "progress").length >= 2);
    scanner.close();
    return said.filter(([type]) => type === "progress").map(([, progress]) => progress);
  });
  const { needed } = several.facts;
  progress.forEach((one, at) => assert.deepEqual([one.received, one.needed], [at + 1, needed]));
});

const shown = animated("package-animated", pictures(several), { rounds: 2, lost: [1] });
browserTest("an animated card is read although a frame is torn", withPackage({ film: shown }), async (visitor) => {
  const page = await open(visitor);
  const envelope = await page.evaluate(async () => {
    const { said, scanner } = scanning();
    await scanner.start(video);
    await until(() => said.some(([type]) => type === "card"));
    scanner.close();
    return [...said.find(([type]) => type === "card")[1].envelope];
  });
  assert.deepEqual(envelope, [...several.envelope]);
});

browserTest("without a canvas in workers, the page reads the frames for them", withPackage({ film: lying }), async (visitor) => {
  const page = await open(visitor);
  await page.evaluate(async () => {
    delete window.OffscreenCanvas;
    const { said, scanner } = scanning();
    await scanner.start(video);
    await until(() => said.some(([type]) => type === "progress"));
    scanner.close();
  });
});

browserTest("without a worker, a port of the page itself will do", withPackage({ film: lying }), async (visitor) => {
  const page = await open(visitor);
  await page.evaluate(async () => {
    const { serve } = await import("/carnet-wasm/scan-port.js");
    const { port1, port2 } = new MessageChannel();
    serve(port1);
    const module = await (await fetch("/carnet-wasm/core/carnet_scan_bg.wasm")).arrayBuffer();
    const { said, scanner } = scanning({ worker: () => port2, module });
    await scanner.start(video);
    await until(() => said.some(([type]) => type === "progress"));
    scanner.close();
  });
});

browserTest("pictures are read, and those without a symbol say so", withPackage({}), async (visitor) => {
  const page = await open(visitor);
  const pixels = plain.pixels(0, 4);
  const found = await page.evaluate(async ({ data, side }) => {
    const { said, scanner } = scanning();
    const image = new ImageData(Uint8ClampedArray.from(atob(data), (byte) => byte.charCodeAt(0)), side);
    await scanner.readImage(image);
    const kept = image.data.length;
    const blank = new ImageData(new Uint8ClampedArray(4 * 64 * 64).fill(255), 64);
    const refused = [
      await refusal(scanner.readImage(blank)),
      await refusal(scanner.readImage(new Blob(["text"], { type: "image/png" }))),
    ];
    scanner.close();
    return { said: said.map(([type]) => type), kept, refused };
  }, { data: Buffer.from(pixels).toString("base64"), side: Math.sqrt(pixels.length / 4) });
  assert.deepEqual(found.said, ["progress", "card"]);
  assert.equal(found.kept, pixels.length, "the caller keeps its picture");
  assert.deepEqual(found.refused, ["scan.no-symbol", "scan.picture"]);
});

browserTest("a camera that cannot be had is explained", withPackage({ expected: /camera is not allowed/ }), async (visitor) => {
  const page = await open(visitor);
  const codes = await page.evaluate(async () => {
    const { scanner } = scanning();
    const unknown = await refusal(scanner.start(video, { deviceId: "0".repeat(64) }));
    const frame = document.createElement("iframe");
    frame.allow = "camera 'none'";
    frame.src = "/index.html";
    document.body.append(frame);
    await until(() => frame.contentDocument?.documentElement?.dataset.ready === "");
    await frame.contentWindow.carnet.init();
    const inner = new frame.contentWindow.carnet.Scanner();
    const denied = await refusal(inner.start(frame.contentDocument.querySelector("video")));
    scanner.close();
    inner.close();
    return [unknown, denied];
  });
  assert.deepEqual(codes, ["camera.none", "camera.denied"]);
});

browserTest("a scanner that is stopped while the camera wakes up leaves it off", withPackage({ film: lying }), async (visitor) => {
  const page = await open(visitor);
  const left = await page.evaluate(async () => {
    const { said, scanner } = scanning();
    const starting = scanner.start(video);
    scanner.stop();
    await starting;
    await new Promise((resolve) => setTimeout(resolve, 500));
    scanner.close();
    return [video.srcObject, said];
  });
  assert.deepEqual(left, [null, []]);
});

browserTest("keys are kept sealed, exported and imported in the command line's form", withPackage({}), async (visitor) => {
  const page = await open(visitor);
  const found = await page.evaluate(async ({ open, other }) => {
    const { Keys, KeyStore, generateKeys } = carnet;
    const passphrase = "seven plain words for this very clinic";
    const store = await KeyStore.open();
    const id = await store.create("Kakuma Clinic 4", passphrase, { country: "KE" });
    const text = await store.export(id);
    const keys = await store.unlock(id, passphrase);
    const sealed = generateKeys("Clinique Espoir", { passphrase }).privateText;
    const imported = await store.import(`${sealed}\n`, passphrase);
    const again = await store.import(sealed, passphrase);
    const list = await store.list();
    const refused = [
      await refusal(store.unlock(id, "another one")),
      await refusal(store.import(sealed, "another one")),
      await refusal(store.import(open, passphrase)),
      await refusal(store.import(open, "")),
      await refusal(store.create("Kakuma Clinic 5", "")),
      await refusal(store.unlock("nobody", passphrase)),
      await refusal(store.import(other, passphrase)),
    ];
    const check = new Keys();
    const name = check.add(text, passphrase);
    await store.remove(imported);
    const left = (await store.list()).map(({ name }) => name);
    store.close();
    const rows = await new Promise((resolve) => {
      indexedDB.open("carnet-keys").onsuccess = ({ target: { result } }) => {
        result.transaction("keys").objectStore("keys").getAll().onsuccess = ({ target }) => resolve(target.result);
      };
    });
    return { list, name, refused, left, same: imported === again, count: keys.count, text, rows };
  }, { open: reader.privateText, other: writer.publicText });
  const names = found.list.map(({ name, country }) => [name, country]).sort();
  assert.deepEqual(names, [["Clinique Espoir", null], ["Kakuma Clinic 4", "KE"]]);
  assert.ok(found.list.every((entry) => !("privateText" in entry)));
  assert.deepEqual([found.name, found.count, found.same, found.left], ["Kakuma Clinic 4", 1, true, ["Kakuma Clinic 4"]]);
  const wrong = "key.wrong-passphrase";
  const needs = "key.needs-passphrase";
  assert.deepEqual(found.refused, [wrong, wrong, "keystore.unsealed", needs, needs, "keystore.unknown", "key.wrong-kind"]);
  assert.deepEqual(Object.keys(JSON.parse(found.text)), ["carnet", "version", "name", "country", "sign", "read", "argon2id", "salt", "sealed"]);
  assert.deepEqual(found.rows.map(({ privateText }) => privateText), [found.text]);
  assert.ok(!JSON.stringify(found.rows).includes("unprotected"));
});

const digits = plain.facts.symbols[0].text.slice(0, 120);
const french = digits.replace(/\d/g, (digit) => "à&é\"'(-è_ç"[digit]);
for (const [host, text] of [["an English", digits], ["a French", french]]) {
  browserTest(`a keyboard scanner on ${host} keyboard is heard, and the field keeps what was in it`, withPackage({}), async (visitor) => {
    const page = await open(visitor);
    await listenToKeys(page);
    await page.locator("#note").fill("seen for a cough");
    await page.locator("#note").focus();
    await typed(page, text, "Enter");
    await page.waitForFunction(() => heard.length === 1);
    assert.deepEqual(await page.evaluate(() => heard), [text]);
    assert.equal(await page.locator("#note").inputValue(), "seen for a cough");
  });
}

browserTest("a scanner that ends with Tab or with nothing is heard, too", withPackage({}), async (visitor) => {
  const page = await open(visitor);
  await listenToKeys(page);
  await typed(page, digits, "Tab");
  await page.waitForFunction(() => heard.length === 1);
  await typed(page, digits);
  await page.waitForFunction(() => heard.length === 2);
  assert.deepEqual(await page.evaluate(() => heard), [digits, digits]);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY", "the focus stays");
});

browserTest("what a person types stays where it is typed", withPackage({}), async (visitor) => {
  const page = await open(visitor);
  await listenToKeys(page);
  await page.locator("#note").focus();
  await page.keyboard.type("CN1000660510", { delay: 70 });
  await page.keyboard.press("Enter");
  await page.keyboard.type("quick brown foxes, typed by a machine");
  await page.evaluate(() => wedge.close());
  await typed(page, ` ${digits}`);
  await page.waitForTimeout(400);
  assert.equal(await page.locator("#note").inputValue(), `CN1000660510\nquick brown foxes, typed by a machine ${digits}`);
  assert.deepEqual(await page.evaluate(() => heard), []);
});

/** Opens the page's ears: `heard` is what a keyboard scanner typed. */
async function listenToKeys(page) {
  await page.evaluate(() => {
    const wedge = new carnet.KeyboardWedge();
    const heard = [];
    wedge.addEventListener("text", ({ detail }) => heard.push(detail.text));
    Object.assign(window, { wedge, heard });
  });
}
