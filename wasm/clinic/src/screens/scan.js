/** Where every patient begins: a card before the camera, or its picture, its text, its file. */

import { KeyboardWedge, Scanner } from "../carnet.js";
import { h } from "../dom.js";
import { sentence } from "../faults.js";
import { areaField, button, fileButton, form } from "../form.js";
import { icon } from "../icons.js";
import { cameraControls } from "../parts/camera.js";
import { head } from "../parts/head.js";
import { recentRecords } from "../parts/recent.js";
import { scannerOptions } from "../package-parts.js";
import { openEnvelope, openTexts, takeFile } from "../opening.js";
import { first } from "./first.js";

/** @import { App, Screen } from "../app.js" */

/** @typedef {{ received: number, needed: number | null }} Progress */

/** @type {Screen} */
export const scan = {
  name: "scan",
  build(app, signal) {
    const { words } = app;
    const scanner = new Scanner({ ...scannerOptions(), sound: app.choices.beep });
    const wedge = new KeyboardWedge();
    const view = viewer(app);
    const read = (/** @type {string} */ text) => scanner.readText(text.trim());
    const take = (/** @type {File} */ file) => takeFile(app, scanner, file);

    const camera = cameraControls(app, scanner, view.video, signal);
    scanner.addEventListener("hint", ({ detail }) => view.hint(detail.hint));
    scanner.addEventListener("refused", ({ detail: { error } }) => {
      if (/^(camera|scan)\./.test(error.code)) camera.stop();
      app.frame.fault(sentence(error, words));
    });
    /** @type {Set<string>} */
    const others = new Set();
    scanner.addEventListener("other", async ({ detail }) => {
      const missing = await openTexts(app, others.add(detail.text));
      if (signal.aborted) return;
      if (missing) return show(missing);
      camera.stop();
      others.clear();
    });
    scanner.addEventListener("card", async ({ detail }) => {
      camera.stop();
      await openEnvelope(app, detail.envelope);
      // Still here: it was not opened, and the next one may be.
      if (!signal.aborted) startAgain();
    });
    wedge.addEventListener("text", ({ detail }) => read(detail.text));
    listenToPaste(read, signal);
    signal.addEventListener("abort", () => {
      wedge.close();
      scanner.close();
    });

    const startAgain = () => {
      scanner.reset();
      others.clear();
      show({ received: 0, needed: null });
    };
    const again = button({
      id: "scan-again",
      label: words.say("scan-again"),
      kind: "quiet",
      onclick: () => {
        startAgain();
        app.frame.clear();
      },
    });
    const show = (/** @type {Progress} */ progress) => {
      view.progress(progress);
      again.hidden = progress.received === 0;
    };
    again.hidden = true;
    scanner.addEventListener("progress", ({ detail }) => show(detail));
    return h(
      "section",
      { class: "scanning" },
      head(app, "scan-title", { lead: "scan-lead" }),
      h(
        "div",
        { class: "columns" },
        h("div", { class: "camera" }, view.element, camera.element, again),
        h("div", { class: "ways" }, otherWays(app, read, take, signal), beginBox(app), recentRecords(app)),
      ),
    );
  },
};

/**
 * The picture of the camera, with how far the card is read.
 *
 * @param {App} app
 */
function viewer({ words }) {
  const video = h("video", { playsinline: true, muted: true, "aria-hidden": "true", "data-testid": "video" });
  video.muted = true;
  const status = h("p", { class: "scan-status", role: "status", "data-testid": "scan-progress" });
  const dots = h("div", { class: "dots", "aria-hidden": "true" });
  const hint = h("p", { class: "scan-hint", role: "status", "data-testid": "scan-hint" });
  const pill = h("div", { class: "scan-pill" }, dots, status);
  pill.hidden = true;
  const corners = h("div", { class: "corners", "aria-hidden": "true" });
  return {
    video,
    element: h("div", { class: "viewer" }, video, corners, hint, pill),
    /** @param {Progress} progress */
    progress({ received, needed }) {
      const isMany = needed !== null && needed > 1 && received > 0;
      pill.hidden = !isMany;
      status.textContent = isMany ? words.say("scan-progress", { received, needed }) : "";
      dots.replaceChildren(
        ...(isMany ? Array.from({ length: needed }, (_, at) => h("span", { class: at < received ? "dot full" : "dot" })) : []),
      );
    },
    /** @param {"closer" | "steady" | "light" | null} what */
    hint(what) {
      const said = what ? words.say(`scan-hint-${what}`) : "";
      if (hint.textContent !== said) hint.textContent = said;
    },
  };
}

/**
 * @param {App} app
 * @param {(text: string) => void} read
 * @param {(file: File) => void} take
 * @param {AbortSignal} signal
 */
function otherWays(app, read, take, signal) {
  const { words } = app;
  const chooser = fileButton({
    name: "scan-file",
    label: words.say("scan-file"),
    icon: "file",
    accept: "image/*,.carnet,.txt,.json",
    help: words.say("scan-file-help"),
    onfile: take,
  });
  dropAnywhere(take, signal);
  return h(
    "div",
    { class: "box" },
    h("h2", {}, words.say("scan-other-ways")),
    chooser,
    form(
      words,
      { id: "scan-text-form", onsubmit: (typed) => read(typed.get("scan-text") ?? "") },
      areaField({
        name: "scan-text",
        label: words.say("scan-text"),
        help: words.say("scan-text-help"),
        required: true,
        rows: 2,
        latin: true,
      }),
      button({ id: "scan-take", label: words.say("scan-take"), icon: "keyboard", submit: true }),
    ),
  );
}

/**
 * What is pasted outside of fields.
 *
 * @param {(text: string) => void} read
 * @param {AbortSignal} signal
 */
function listenToPaste(read, signal) {
  const paste = (/** @type {ClipboardEvent} */ event) => {
    const isInField = event.target instanceof Element && event.target.matches("input, textarea");
    const text = event.clipboardData?.getData("text/plain");
    if (text && !isInField) read(text);
  };
  addEventListener("paste", paste, { signal });
}

/**
 * A file may be dropped anywhere: nobody aims with thirty people waiting.
 *
 * @param {(file: File) => void} take
 * @param {AbortSignal} signal
 */
function dropAnywhere(take, signal) {
  const over = (/** @type {DragEvent} */ event) => event.preventDefault();
  addEventListener("dragover", over, { signal });
  const drop = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  };
  addEventListener("drop", drop, { signal });
}

/**
 * What there is to say of the trust lists before a card is judged by them.
 *
 * @param {App} app
 */
function trustNote({ trust: { lists }, words }) {
  const isOld = lists.some((list) => new Date(list.validUntil) < new Date());
  if (lists.length > 0 && !isOld) return null;
  return h("p", { class: "note doubtful" }, icon("warning"), words.say(isOld ? "trust-old" : "trust-none"));
}

/** @param {App} app */
function beginBox(app) {
  const { words } = app;
  return h(
    "div",
    { class: "box" },
    trustNote(app),
    h("h2", {}, words.say("begin-title")),
    h("p", { class: "help" }, words.say("begin-lead")),
    button({ id: "begin-first", label: words.say("begin"), icon: "person", onclick: () => app.show(first) }),
  );
}
