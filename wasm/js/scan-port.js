// The side of the scanner that reads pixels. It runs in a worker, or behind any other port.
import start, { scan, scanFrame } from "./core/carnet_scan.js";

/** @typedef {import("./scan-port.js").Request} Request */
/** @typedef {import("./scan-port.js").Answer} Answer */

/** @type {OffscreenCanvasRenderingContext2D | null} */
let canvas = null;

/** @param {import("./scan-port.js").Port} port */
export function serve(port) {
  /** @type {Promise<unknown> | undefined} */
  let ready;
  port.addEventListener("message", async ({ data }) => {
    const request = /** @type {Request} */ (data);
    ready ??= start({ module_or_path: request.module ?? new URL("./core/carnet_scan_bg.wasm", import.meta.url) });
    port.postMessage(await answer(ready, request));
  });
  port.start?.();
}

/**
 * @param {Promise<unknown>} ready
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
async function answer(ready, { id, picture, isFrame }) {
  try {
    await ready;
  } catch {
    return { id, error: { code: "scan.worker", message: "the reader of pictures could not be loaded" } };
  }
  try {
    if (!picture) return { id };
    const { data, width, height } = "data" in picture ? picture : pixels(picture);
    const read = isFrame ? scanFrame : scan;
    return { id, seen: read(/** @type {Uint8ClampedArray} */ (data), width, height) };
  } catch (error) {
    const { code = "scan.failed", message } = /** @type {Partial<import("./error.js").CarnetError> & Error} */ (error);
    return { id, error: { code, message } };
  }
}

/** @param {ImageBitmap} bitmap */
function pixels(bitmap) {
  const { width, height } = bitmap;
  if (canvas?.canvas.width !== width || canvas.canvas.height !== height) {
    canvas = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  }
  if (!canvas) throw new Error("no canvas");
  // What is transparent is paper.
  canvas.fillStyle = "white";
  canvas.fillRect(0, 0, width, height);
  canvas.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.getImageData(0, 0, width, height);
}
