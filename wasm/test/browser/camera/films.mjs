// The films that the tests show to the camera.
import { rmSync } from "node:fs";
import { join } from "node:path";

import { checkout } from "../harness.mjs";
import { shoot } from "./film.mjs";
import { HEIGHT, WIDTH } from "./scene.mjs";

/** Films of this process alone: another may show its own cards under the same name. */
const folder = checkout("target/camera", `${process.pid}`);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const film = (name, scenes, options) => shoot(join(folder, `${name}.y4m`), scenes, options);

/** A printed page, or a symbol alone of less height, brought under the camera by hand and held there. */
export function held(name, picture, { height = 1250 } = {}) {
  const page = { picture, centre: [WIDTH / 2, HEIGHT / 2 + 0.032 * height], scale: height / picture.height, turn: -6, tilt: 0.06 };
  const coming = { cards: [{ ...page, centre: [WIDTH, HEIGHT] }], blur: 2 };
  return film(name, [{}, coming, ...Array(4).fill({ cards: [page] })]);
}

/** Symbols side by side on the table, each lying as it fell. */
export function spread(name, pictures) {
  const width = WIDTH / pictures.length;
  const cards = pictures.map((picture, index) => ({
    picture,
    centre: [width * (index + 0.5), HEIGHT / 2 + 30 * (index % 2)],
    scale: (width * 0.94) / picture.width,
    turn: [3, -2, 2][index % 3],
    tilt: 0.02,
  }));
  return film(name, [{}, ...Array(4).fill({ cards })]);
}

/** A telephone that shows symbols one after the other, round after round; the frames at `lost` are torn. */
export function animated(name, pictures, { rounds, lost }) {
  const scenes = Array.from({ length: rounds * pictures.length }, (_, turn) => {
    const [picture, next] = [0, 1].map((ahead) => pictures[(turn + ahead) % pictures.length]);
    const shown = lost.includes(turn) ? torn(picture, next) : picture;
    const centre = [WIDTH / 2, HEIGHT / 2];
    const cards = [{ picture: shown, centre, scale: 560 / picture.height, turn: 4, tilt: 0.04 }];
    return { cards, light: { shadow: 0 } };
  });
  return film(name, scenes);
}

/** What a shutter sees that opens while the screen changes. */
function torn(picture, next) {
  const grey = Uint8Array.from(picture.grey);
  const half = picture.width * (picture.height >> 1);
  grey.set(next.grey.subarray(half), half);
  return { ...picture, grey };
}
