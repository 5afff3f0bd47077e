// A film for Chromium's fake camera: YUV4MPEG2, which keeps its own frame rate and plays for ever.
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";

import { HEIGHT, WIDTH, frame } from "./scene.mjs";

/** Writes the scenes as the frames of a film, and returns its path. */
export function shoot(path, scenes, { framesPerSecond = 5 } = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const film = openSync(path, "w");
  try {
    writeSync(film, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
    for (const [number, scene] of scenes.entries()) write(film, frame({ seed: number + 1, ...scene }));
  } finally {
    closeSync(film);
  }
  return path;
}

function write(film, { grey, isTable }) {
  const [blue, red] = [chroma(isTable, 108), chroma(isTable, 146)];
  writeSync(film, "FRAME\n");
  for (const plane of [grey, blue, red]) writeSync(film, plane);
}

/** A quarter of the pixels: wood has a colour, paper has none (128). */
function chroma(isTable, wood) {
  const plane = new Uint8Array((WIDTH / 2) * (HEIGHT / 2));
  for (let y = 0; y < HEIGHT / 2; y += 1) {
    for (let x = 0; x < WIDTH / 2; x += 1) plane[(y * WIDTH) / 2 + x] = isTable[2 * y * WIDTH + 2 * x] ? wood : 128;
  }
  return plane;
}
