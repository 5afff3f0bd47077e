/** Starting the camera, choosing among several, its light. */

import { h } from "../dom.js";
import { button, selectField } from "../form.js";

/** @import { App } from "../app.js" */
/** @import { Scanner } from "../carnet.js" */

/**
 * The controls, and a way to stop the camera when there is enough.
 *
 * @param {App} app
 * @param {Scanner} scanner
 * @param {HTMLVideoElement} video
 * @param {AbortSignal} signal
 */
export function cameraControls(app, scanner, video, signal) {
  const { words } = app;
  const place = h("div", { class: "camera-controls" });
  let isLit = false;

  const start = async (/** @type {string} */ deviceId = "") => {
    place.replaceChildren(h("p", { class: "help", role: "status" }, words.say("working")));
    const isStarted = await app.attempt(async () => {
      await scanner.start(video, deviceId ? { deviceId } : {});
      return true;
    });
    if (signal.aborted) return;
    video.parentElement?.classList.toggle("live", isStarted === true);
    if (isStarted) await showRunning(deviceId);
    else showStopped();
  };
  const stop = () => {
    scanner.stop();
    video.parentElement?.classList.remove("live");
    showStopped();
  };
  const showStopped = () => {
    const label = words.say("scan-start");
    place.replaceChildren(button({ id: "scan-start", label, icon: "camera", kind: "primary", onclick: () => start() }));
  };
  const showRunning = async (/** @type {string} */ deviceId) => {
    const cameras = await scanner.cameras();
    const torch = button({
      id: "scan-torch",
      label: words.say("scan-torch-on"),
      icon: "torch",
      onclick: () =>
        app.attempt(async () => {
          await scanner.setTorch(!isLit);
          isLit = !isLit;
          torch.lastChild?.replaceWith(h("span", {}, words.say(isLit ? "scan-torch-off" : "scan-torch-on")));
        }),
    });
    const choose = selectField(
      {
        name: "scan-camera",
        label: words.say("scan-camera"),
        value: deviceId,
        onchange: () => start(/** @type {HTMLSelectElement} */ (choose.querySelector("select")).value),
      },
      cameras.map(({ id, label }, at) => [id, label || `${words.say("scan-camera")} ${at + 1}`]),
    );
    place.replaceChildren(
      ...(cameras.length > 1 ? [choose] : []),
      ...(scanner.hasTorch ? [torch] : []),
      button({ id: "scan-stop", label: words.say("scan-stop"), onclick: stop }),
    );
  };

  showStopped();
  startIfAllowed(() => start());
  return { element: place, stop };
}

/**
 * Where the camera was allowed before, it starts by itself; else it waits for the button, which explains the question.
 *
 * @param {() => void} start
 */
async function startIfAllowed(start) {
  try {
    const { state } = await navigator.permissions.query({ name: /** @type {PermissionName} */ ("camera") });
    if (state === "granted") start();
  } catch {
    // A browser that cannot be asked: the button is there.
  }
}
