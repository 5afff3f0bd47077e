// A camera in a video element: starting it, its light, its pictures.
import { CarnetError } from "./error.js";

/** @typedef {MediaTrackCapabilities & { torch?: boolean, focusMode?: string[] }} Capabilities */

/** Sentences for people who hold a card, not a keyboard. */
const SENTENCES = {
  "camera.insecure": "the camera works only on a page whose address begins with https; open this page by that address",
  "camera.denied": "the browser may not use the camera; allow it beside the page's address, then try again",
  "camera.none": "no camera was found; plug one in, or choose a picture of the card",
  "camera.in-use": "another program uses the camera; close it, then try again",
  "camera.lost": "the camera went away; plug it in, then try again",
  "camera.failed": "the camera could not be started; try again, or choose a picture of the card",
};

/** @type {Record<string, keyof typeof SENTENCES>} */
const CODES = {
  NotAllowedError: "camera.denied",
  SecurityError: "camera.denied",
  NotFoundError: "camera.none",
  OverconstrainedError: "camera.none",
  NotReadableError: "camera.in-use",
};

/** Enough for the densest card that fills the picture, and not too much for an old phone. */
const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } };

export class Camera {
  #track;

  /** @param {MediaStreamTrack} track */
  constructor(track) {
    this.#track = track;
  }

  /**
   * Shows a camera's picture in `video` until the signal; `null` where that came first.
   *
   * @param {HTMLVideoElement} video
   * @param {string | undefined} deviceId
   * @param {AbortSignal} signal
   */
  static async open(video, deviceId, signal) {
    const stream = await streamOf(deviceId);
    const [track] = stream.getVideoTracks();
    const stop = () => {
      track.stop();
      if (video.srcObject === stream) video.srcObject = null;
    };
    if (signal.aborted) {
      stop();
      return null;
    }
    signal.addEventListener("abort", stop, { once: true });
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    try {
      await video.play();
    } catch (cause) {
      if (!signal.aborted) throw fault("camera.failed", cause);
    }
    if (signal.aborted) return null;
    const camera = new Camera(track);
    await camera.#focus();
    return camera;
  }

  /** @param {(error: CarnetError) => void} listener @param {AbortSignal} signal */
  onLost(listener, signal) {
    this.#track.addEventListener("ended", () => listener(fault("camera.lost")), { signal });
  }

  get hasTorch() {
    return this.#capabilities.torch === true;
  }

  /** @param {boolean} on */
  async setTorch(on) {
    await this.#apply({ torch: on });
  }

  async #focus() {
    // Phones that focus once would stay where the wall behind the card was.
    if (this.#capabilities.focusMode?.includes("continuous")) await this.#apply({ focusMode: "continuous" });
  }

  /** @param {{ torch?: boolean, focusMode?: string }} setting */
  async #apply(setting) {
    const constraints = /** @type {MediaTrackConstraints} */ ({ advanced: [setting] });
    // What a camera says that it can do, it cannot always.
    await this.#track.applyConstraints(constraints).catch(() => {});
  }

  /** @returns {Capabilities} */
  get #capabilities() {
    return this.#track.getCapabilities?.() ?? {};
  }
}

/** The cameras; their names are empty until one was started. */
export async function cameras() {
  const devices = (await globalThis.navigator?.mediaDevices?.enumerateDevices()) ?? [];
  const cameras = devices.filter(({ kind }) => kind === "videoinput");
  return cameras.map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/**
 * Waits for a new picture of the camera; `false` where the signal came first.
 *
 * @param {HTMLVideoElement} video
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>}
 */
export function nextFrame(video, signal) {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    // Firefox before 132 has none for videos; there, some pictures are read twice.
    const ofVideo = "requestVideoFrameCallback" in video;
    const stop = () => {
      if (ofVideo) video.cancelVideoFrameCallback(request);
      else cancelAnimationFrame(request);
      resolve(false);
    };
    const shown = () => {
      signal.removeEventListener("abort", stop);
      resolve(true);
    };
    signal.addEventListener("abort", stop, { once: true });
    const request = ofVideo ? video.requestVideoFrameCallback(shown) : requestAnimationFrame(shown);
  });
}

/**
 * A picture to give to the worker.
 *
 * @param {HTMLVideoElement | ImageBitmap} source
 * @returns {Promise<ImageBitmap | ImageData>}
 */
export async function grab(source) {
  if (typeof OffscreenCanvas !== "undefined") return createImageBitmap(source);
  // Safari before 16.4: a worker has no canvas there.
  const canvas = document.createElement("canvas");
  const [width, height] =
    "videoWidth" in source ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw fault("camera.failed");
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0);
  return context.getImageData(0, 0, width, height);
}

/** @param {string | undefined} deviceId */
async function streamOf(deviceId) {
  if (!globalThis.navigator?.mediaDevices?.getUserMedia) throw fault("camera.insecure");
  const which = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: { ideal: "environment" } };
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...SIZE, ...which } });
  } catch (error) {
    throw fault(CODES[/** @type {Error} */ (error).name] ?? "camera.failed", error);
  }
}

/** @param {keyof typeof SENTENCES} code @param {unknown} [cause] */
const fault = (code, cause) => new CarnetError(code, SENTENCES[code], { cause });
