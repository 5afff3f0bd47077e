// What `<carnet-scanner>` shows.
import { style } from "./style.js";

/** @typedef {import("./words.js").Words} Words */

/** @typedef {ReturnType<typeof view>} View */

/** @param {ShadowRoot} root */
export function view(root) {
  const video = make("video", { part: "video" });
  const hint = make("p", { class: "hint", "aria-hidden": "true" });
  const stage = make("div", { class: "stage", hidden: "" }, video, hint);

  const camera = make("button", { type: "button", part: "button", class: "main" });
  const light = make("button", { type: "button", part: "button", "aria-pressed": "false", hidden: "" });
  const which = make("select", { hidden: "" });
  const choose = make("button", { type: "button", part: "button" });
  const file = make("input", { type: "file", accept: "image/*,text/plain", multiple: "", hidden: "" });
  const drop = make("span", { class: "drop" });
  const tools = make("div", { class: "tools" }, camera, light, which, choose, file, drop);

  const paste = make("summary", {});
  const textLabel = make("span", {});
  const text = make("textarea", { rows: "3", dir: "ltr", spellcheck: "false", autocomplete: "off" });
  const read = make("button", { type: "submit", part: "button" });
  const textForm = make("form", {}, make("label", {}, textLabel, text), make("div", { class: "tools" }, read));
  const pasting = make("details", {}, paste, textForm);

  const secret = { type: "text", dir: "auto", autocomplete: "off", autocapitalize: "none", spellcheck: "false" };
  const codeLabel = make("span", {});
  const code = make("input", secret);
  const codeField = make("label", {}, codeLabel, code);
  const passphraseLabel = make("span", {});
  const passphrase = make("input", secret);
  const passphraseField = make("label", {}, passphraseLabel, passphrase);
  const open = make("button", { type: "submit", part: "button", class: "main" });
  const cancel = make("button", { type: "button", part: "button" });
  const ask = make("form", { hidden: "" }, codeField, passphraseField, make("div", { class: "tools" }, open, cancel));

  // Both are there before they say anything: screen readers hear changes only.
  const status = make("p", { class: "status", role: "status", part: "status" });
  const alert = make("p", { class: "alert", role: "alert", part: "alert" });
  const frame = make("div", { class: "frame", part: "frame" }, stage, tools, pasting, ask, status, alert);
  style(root);
  root.append(frame);

  /** @param {string} language @param {Words} words */
  function speak(language, words) {
    frame.lang = language;
    frame.dir = words.direction;
    camera.textContent = stage.hidden ? words.scan : words.stop;
    light.textContent = words.light;
    which.setAttribute("aria-label", words.camera);
    video.setAttribute("aria-label", words.picture);
    choose.textContent = words.choose;
    drop.textContent = words.drop;
    paste.textContent = words.paste;
    textLabel.textContent = words.text;
    read.textContent = words.read;
    codeLabel.textContent = words.code;
    passphraseLabel.textContent = words.passphrase;
    open.textContent = words.open;
    cancel.textContent = words.cancel;
  }

  return {
    frame, stage, video, hint, camera, light, which, choose, file, textForm, text,
    ask, codeField, code, passphraseField, passphrase, cancel, status, alert, speak,
  };
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} attributes
 * @param {Node[]} children
 */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
