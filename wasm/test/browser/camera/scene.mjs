// What a camera sees of cards on a table: perspective, a hand that shakes, uneven light, defocus, noise.
import { chance } from "./chance.mjs";

export const WIDTH = 1280;
export const HEIGHT = 720;

/**
 * One frame: the grey of each pixel, and which pixels are table, since that alone has a colour.
 *
 * A card is `{ picture, centre: [x, y], scale, turn, tilt }`: where its middle is, how many pixels of the frame one of
 * its own takes, degrees in the plane, and how much narrower its far edge is (0 none, 0.2 much).
 */
export function frame({ cards = [], blur = 0.7, noise = 4, shake = 3, light = {}, seed }) {
  const random = chance(seed);
  let grey = Float32Array.from(TABLE);
  const isTable = new Uint8Array(WIDTH * HEIGHT).fill(1);
  for (const card of cards) lay(card, shake, random, grey, isTable);
  grey = defocus(grey, blur);
  shine(grey, light);
  for (let at = 0; at < grey.length; at += 1) {
    // The sum of three draws is near enough to a bell.
    grey[at] += noise * 2 * (random() + random() + random() - 1.5);
  }
  return { grey: Uint8ClampedArray.from(grey), isTable };
}

const TABLE = table();

/** Boards of wood: long grain, a joint now and then. */
function table() {
  const grey = new Float32Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    const board = 96 + 10 * Math.sin(Math.floor(y / 150) * 2.4);
    for (let x = 0; x < WIDTH; x += 1) {
      const grain = 7 * Math.sin(y * 0.55 + 3 * Math.sin(x * 0.006 + y * 0.02)) + 4 * Math.sin(y * 1.7 + x * 0.013);
      grey[y * WIDTH + x] = y % 150 < 3 ? 40 : board + grain;
    }
  }
  return grey;
}

/** Draws the card over what is there. */
function lay(card, shake, random, grey, isTable) {
  const { picture } = card;
  const corners = cornersOf(card).map(([x, y]) => [x + (random() - 0.5) * shake, y + (random() - 0.5) * shake]);
  const toCard = inverse(fromUnitSquare(corners));
  const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis]));
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(WIDTH - 1, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(HEIGHT - 1, Math.ceil(Math.max(...ys)))];
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const seen = sample(picture, toCard, x, y);
      if (seen === null) continue;
      grey[y * WIDTH + x] = seen;
      isTable[y * WIDTH + x] = 0;
    }
  }
}

/** Where the card's corners are in the frame, clockwise from its top left. */
function cornersOf({ picture, centre, scale, turn = 0, tilt = 0 }) {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [width, height] = [(picture.width * scale) / 2, (picture.height * scale) / 2];
  const far = 1 - tilt;
  return [
    [-width * far, -height * far],
    [width * far, -height * far],
    [width, height],
    [-width, height],
  ].map(([x, y]) => [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos]);
}

/** Four points of a pixel, none in the row or column of another, so that fine modules leave no moire. */
const POINTS = [
  [0.125, 0.375],
  [0.375, 0.875],
  [0.625, 0.125],
  [0.875, 0.625],
];

/** The mean of a few points within the pixel, as a sensor adds up light; `null` beside the card. */
function sample({ width, height, grey }, m, x, y) {
  let sum = 0;
  for (const [dx, dy] of POINTS) {
    const [px, py] = [x + dx, y + dy];
    const depth = m[6] * px + m[7] * py + m[8];
    const u = (m[0] * px + m[1] * py + m[2]) / depth;
    const v = (m[3] * px + m[4] * py + m[5]) / depth;
    if (u < 0 || u >= 1 || v < 0 || v >= 1) return null;
    sum += grey[Math.floor(v * height) * width + Math.floor(u * width)];
  }
  // Paper is no mirror, ink no hole.
  return 25 + (sum / POINTS.length) * 0.8;
}

/** The matrix that carries the unit square to four corners (Heckbert 1989, 2.2.3). */
function fromUnitSquare([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]) {
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / area;
  const h = (dx1 * dy3 - dx3 * dy1) / area;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
}

/** The inverse but for a factor, which a projection does not see. */
function inverse([a, b, c, d, e, f, g, h, i]) {
  return [
    [e * i - f * h, c * h - b * i, b * f - c * e],
    [f * g - d * i, a * i - c * g, c * d - a * f],
    [d * h - e * g, b * g - a * h, a * e - b * d],
  ].flat();
}

function defocus(grey, sigma) {
  const weights = [0, 1, 2, 3].map((distance) => Math.exp(-(distance ** 2) / (2 * sigma ** 2)));
  const total = weights[0] + 2 * (weights[1] + weights[2] + weights[3]);
  const [w0, w1, w2, w3] = weights.map((weight) => weight / total);
  const along = (from, step) => {
    const to = Float32Array.from(from);
    for (let at = 3 * step; at < from.length - 3 * step; at += 1) {
      to[at] =
        w0 * from[at] +
        w1 * (from[at - step] + from[at + step]) +
        w2 * (from[at - 2 * step] + from[at + 2 * step]) +
        w3 * (from[at - 3 * step] + from[at + 3 * step]);
    }
    return to;
  };
  return along(along(grey, 1), WIDTH);
}

/** A window at one side, dark corners, and the soft shadow of a hand. */
function shine(grey, { slope = 0.35, shadow = 0.25 }) {
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const [right, down] = [x / WIDTH - 0.5, y / HEIGHT - 0.5];
      const corners = 1 - 0.3 * (right ** 2 + down ** 2);
      const hand = 1 - shadow / (1 + Math.exp((right + down * 0.6 - 0.15) * -14));
      grey[y * WIDTH + x] *= (1 - slope * right) * corners * hand;
    }
  }
}
