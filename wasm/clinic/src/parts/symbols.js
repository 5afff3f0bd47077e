/** The symbols of a card on the screen, large, one after the other where there are several. */

import { fill, h } from "../dom.js";
import { button } from "../form.js";

/** @import { App } from "../app.js" */
/** @import { SealedCard } from "../carnet.js" */

/** Milliseconds that each symbol stays: long enough for a phone to focus anew. */
const STAYS = 700;

/** Pixels of a module on the canvas; the style sheet makes it as large as the screen lets it. */
const MODULE_PIXELS = 8;

/**
 * @param {App} app
 * @param {SealedCard} card
 * @param {AbortSignal} signal
 */
export function symbolShow(app, card, signal) {
  const { words } = app;
  const count = card.facts.symbols.length;
  const canvas = h("canvas", { class: "symbol", role: "img", "data-testid": "symbol" });
  const place = h("p", { class: "symbol-place", "data-testid": "symbol-place" });
  let at = 0;
  let timer = 0;

  const show = (/** @type {number} */ next) => {
    at = (next + count) % count;
    drawSymbol(canvas, card, at, MODULE_PIXELS);
    const said = count > 1 ? words.say("card-symbol", { index: at + 1, count }) : words.say("card-symbol-one");
    canvas.setAttribute("aria-label", said);
    place.textContent = count > 1 ? said : "";
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    fill(controls, steps());
  };
  const play = () => {
    timer = window.setInterval(() => show(at + 1), STAYS);
    fill(controls, steps());
  };
  const steps = () =>
    count < 2
      ? []
      : [
          step("card-previous", "back", () => (stop(), show(at - 1))),
          timer
            ? button({ id: "card-pause", label: words.say("card-pause"), icon: "pause", onclick: stop })
            : button({ id: "card-play", label: words.say("card-play"), icon: "play", onclick: play }),
          step("card-next", "next", () => (stop(), show(at + 1))),
        ];
  const step = (/** @type {string} */ id, /** @type {"back" | "next"} */ drawing, /** @type {() => void} */ onclick) =>
    button({ id, label: null, icon: drawing, spoken: words.say(id), onclick });
  const controls = h("div", { class: "actions start" });

  signal.addEventListener("abort", () => clearInterval(timer));
  show(0);
  if (count > 1 && !matchMedia("(prefers-reduced-motion: reduce)").matches) play();
  else fill(controls, steps());
  const box = h("div", { class: "symbol-box" }, canvas, place);
  const full = button({
    id: "card-full",
    label: words.say("card-full"),
    icon: "screen",
    onclick: () => (document.fullscreenElement ? document.exitFullscreen() : box.requestFullscreen()),
  });
  return h(
    "div",
    { class: "show" },
    box,
    h("p", { class: "help" }, words.say("card-show-lead")),
    controls,
    document.fullscreenEnabled ? full : null,
  );
}

/**
 * Draws one symbol, each module a whole number of pixels.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {SealedCard} card
 * @param {number} at
 * @param {number} modulePixels
 */
export function drawSymbol(canvas, card, at, modulePixels) {
  const pixels = new Uint8ClampedArray(card.pixels(at, modulePixels));
  const side = Math.sqrt(pixels.length / 4);
  canvas.width = side;
  canvas.height = side;
  canvas.getContext("2d")?.putImageData(new ImageData(pixels, side, side), 0, 0);
}
