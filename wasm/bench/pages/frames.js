// Frames of a camera that looks at a printed symbol, the same in every run.

export const WIDTH = 1280;
export const HEIGHT = 720;

/**
 * How the symbol is held: its side in pixels, turned and tilted in degrees, its middle off that of the frame, the blur's
 * standard deviation in pixels, the grey of ink and paper, how much darker one side is, the noise of the sensor.
 */
const HOLDS = [
  { side: 620, turn: 0, yaw: 0, pitch: 0, off: [0, 0], blur: 0.6, ink: 30, paper: 235, shade: 0, noise: 3 },
  { side: 600, turn: 3, yaw: 6, pitch: 4, off: [40, 10], blur: 0.8, ink: 40, paper: 220, shade: 0.15, noise: 4 },
  { side: 560, turn: -7, yaw: -10, pitch: 5, off: [-120, 20], blur: 0.9, ink: 35, paper: 225, shade: 0.25, noise: 5 },
  { side: 520, turn: 11, yaw: 8, pitch: -9, off: [90, -20], blur: 1.0, ink: 50, paper: 210, shade: 0.2, noise: 6 },
  { side: 480, turn: 24, yaw: 4, pitch: 10, off: [-60, 0], blur: 0.9, ink: 45, paper: 215, shade: 0.3, noise: 5 },
  { side: 460, turn: -16, yaw: 14, pitch: 0, off: [150, 30], blur: 1.0, ink: 60, paper: 200, shade: 0.2, noise: 6 },
  { side: 440, turn: 88, yaw: -6, pitch: -6, off: [-200, -40], blur: 0.9, ink: 40, paper: 230, shade: 0.35, noise: 5 },
  { side: 420, turn: 5, yaw: 10, pitch: 10, off: [60, 40], blur: 1.1, ink: 55, paper: 205, shade: 0.25, noise: 6 },
  { side: 400, turn: -4, yaw: -12, pitch: 8, off: [0, -50], blur: 1.0, ink: 50, paper: 215, shade: 0.3, noise: 7 },
  { side: 380, turn: 9, yaw: 5, pitch: -5, off: [-90, 10], blur: 1.1, ink: 60, paper: 205, shade: 0.3, noise: 7 },
];

/** The distance of the eye, in pixels. */
const FOCAL = 1400;

/** What the frames show: the symbol each time, held as above. */
export const withSymbol = (symbol) => HOLDS.map((hold, number) => toImage(photograph(symbol, hold, random(number + 1)), hold.noise, number));

/** Frames without a symbol: a table, and a page of text on it. */
export function withoutSymbol() {
  const seeds = [101, 102];
  return seeds.map((seed, number) => {
    const next = random(seed);
    const luma = surface(next);
    if (number === 1) writePage(luma, next);
    return toImage(blurred(luma, 0.9), 5, seed);
  });
}

/** @param {{ luma: Uint8ClampedArray, side: number }} symbol */
function photograph(symbol, hold, next) {
  const luma = surface(next);
  const [a, b, c, d, e, f, g, h] = squareTo(corners(hold));
  // The adjugate of the matrix goes back from the frame to the symbol.
  const back = [e - f * h, c * h - b, b * f - c * e, f * g - d, a - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d];
  const inkOn = (x, y) => {
    const w = back[6] * x + back[7] * y + back[8];
    const [u, v] = [(back[0] * x + back[1] * y + back[2]) / w, (back[3] * x + back[4] * y + back[5]) / w];
    if (u < 0 || v < 0 || u >= 1 || v >= 1) return undefined;
    return symbol.luma[Math.floor(v * symbol.side) * symbol.side + Math.floor(u * symbol.side)] / 255;
  };
  const SAMPLES = [1 / 8, 3 / 8, 5 / 8, 7 / 8];
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      if (inkOn(x + 0.5, y + 0.5) === undefined) continue;
      let white = 0;
      for (const dy of SAMPLES) for (const dx of SAMPLES) white += inkOn(x + dx, y + dy) ?? 1;
      const light = 1 - (hold.shade * x) / WIDTH;
      luma[y * WIDTH + x] = light * (hold.ink + ((hold.paper - hold.ink) * white) / SAMPLES.length ** 2);
    }
  }
  return blurred(luma, hold.blur);
}

/** Where the corners of the symbol are seen, clockwise. */
function corners({ side, turn, yaw, pitch, off }) {
  const [t, w, p] = [turn, yaw, pitch].map((degrees) => (degrees * Math.PI) / 180);
  const square = [[-1, -1], [1, -1], [1, 1], [-1, 1]];
  return square.map(([right, down]) => {
    const [u, v] = [(right * side) / 2, (down * side) / 2];
    const [x, y] = [u * Math.cos(t) - v * Math.sin(t), u * Math.sin(t) + v * Math.cos(t)];
    const [across, away] = [x * Math.cos(w), x * Math.sin(w)];
    const [below, depth] = [y * Math.cos(p) - away * Math.sin(p), y * Math.sin(p) + away * Math.cos(p)];
    const scale = FOCAL / (FOCAL + depth);
    return [WIDTH / 2 + off[0] + across * scale, HEIGHT / 2 + off[1] + below * scale];
  });
}

/** The projective map of the unit square to a quadrangle: eight numbers of its matrix, the ninth is 1. */
function squareTo([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]) {
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const det = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / det, (dx1 * sy - sx * dy1) / det];
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h];
}

/** A table with stains: random greys at three scales, between which the grey runs smoothly. */
function surface(next) {
  const luma = new Float32Array(WIDTH * HEIGHT).fill(110);
  for (const [cell, height] of [[160, 60], [40, 30], [8, 16]]) {
    const columns = Math.ceil(WIDTH / cell) + 1;
    const greys = Float32Array.from({ length: columns * (Math.ceil(HEIGHT / cell) + 1) }, () => (next() - 0.5) * height);
    for (let y = 0; y < HEIGHT; y += 1) {
      const [row, v] = [Math.floor(y / cell) * columns, (y % cell) / cell];
      for (let x = 0; x < WIDTH; x += 1) {
        const [at, u] = [row + Math.floor(x / cell), (x % cell) / cell];
        const above = greys[at] + (greys[at + 1] - greys[at]) * u;
        const below = greys[at + columns] + (greys[at + columns + 1] - greys[at + columns]) * u;
        luma[y * WIDTH + x] += above + (below - above) * v;
      }
    }
  }
  return luma;
}

/** A white page with strokes in lines, as text looks from here. */
function writePage(luma, next) {
  const paint = (left, top, width, height, grey) => {
    for (let y = top; y < top + height; y += 1) luma.fill(grey, y * WIDTH + left, y * WIDTH + left + width);
  };
  paint(260, 30, 760, 660, 225);
  for (let top = 60; top < 650; top += 22) {
    for (let left = 300; left < 960; left += 4 + Math.floor(next() * 8)) {
      paint(left, top + Math.floor(next() * 5), 2 + Math.floor(next() * 2), 6 + Math.floor(next() * 7), 50);
    }
  }
}

function blurred(luma, deviation) {
  const reach = Math.ceil(3 * deviation);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)));
  const sum = weights.reduce((total, weight) => total + weight);
  const along = (from, step, length, lines, between) => {
    const to = new Float32Array(from.length);
    for (let line = 0; line < lines; line += 1) {
      for (let at = 0; at < length; at += 1) {
        let total = 0;
        weights.forEach((weight, index) => {
          const inside = Math.min(length - 1, Math.max(0, at + index - reach));
          total += weight * from[line * between + inside * step];
        });
        to[line * between + at * step] = total / sum;
      }
    }
    return to;
  };
  return along(along(luma, 1, WIDTH, HEIGHT, WIDTH), WIDTH, HEIGHT, WIDTH, 1);
}

function toImage(luma, noise, seed) {
  const next = random(seed + 1000);
  const image = new ImageData(WIDTH, HEIGHT);
  luma.forEach((grey, at) => {
    // About normal: the sum of three even ones.
    const value = grey + noise * 2 * (next() + next() + next() - 1.5);
    image.data.set([value, value, value, 255], at * 4);
  });
  return image;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
