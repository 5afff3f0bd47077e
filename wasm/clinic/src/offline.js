/** The service worker, which keeps the whole page on the device. */

/** @import { App } from "./app.js" */

/** @param {App} app */
export async function installWorker(app) {
  // A page from a USB stick has all it needs in its one file.
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const { serviceWorker } = navigator;
  const isFirst = !serviceWorker.controller;
  try {
    const registration = await serviceWorker.register("service-worker.js");
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed" && !isFirst) app.frame.say(app.words.say("update-ready"));
      });
    });
    await serviceWorker.ready;
    document.documentElement.dataset.offline = "ready";
    if (isFirst) app.frame.say(app.words.say("offline-ready"));
  } catch {
    // Not over HTTPS, or forbidden by the browser: the page works, with a network.
  }
}
