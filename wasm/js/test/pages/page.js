// Puts the package where a test can reach it.
import * as carnet from "/carnet-wasm/index.js";
import "/carnet-wasm/element.js";

/** All that a scanner, or the element, tells; what has an error tells its code. */
function record(target, types) {
  const said = [];
  for (const type of types) {
    target.addEventListener(type, ({ detail }) => said.push([type, detail?.error ? detail.error.code : detail]));
  }
  return said;
}

/** A scanner with all that it tells. */
function scanning(options) {
  const scanner = new carnet.Scanner(options);
  return { scanner, said: record(scanner, ["progress", "card", "other", "hint", "refused"]) };
}

/** Waits until something is so. */
async function until(isSo) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The code of what a promise is refused with. */
const refusal = (promise) => promise.then(() => null, (error) => error.code ?? String(error));

Object.assign(window, { carnet, record, scanning, until, refusal });
document.documentElement.dataset.ready = "";
