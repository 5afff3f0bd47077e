/** The drawing of the page: a card with a symbol's three corners, as SVG and, painted in squares, as PNG. */

import { crc32, deflateSync } from "node:zlib";

/** Squares of a grid of 32: left, top, width, height, colour. @type {[number, number, number, number, string][]} */
const SQUARES = [
  [0, 0, 32, 32, "#0b4f5c"],
  [4, 7, 24, 18, "#ffffff"],
  [7, 10, 5, 5, "#0b4f5c"],
  [8, 11, 3, 3, "#ffffff"],
  [9, 12, 1, 1, "#0b4f5c"],
  [7, 17, 5, 5, "#0b4f5c"],
  [8, 18, 3, 3, "#ffffff"],
  [9, 19, 1, 1, "#0b4f5c"],
  [20, 11, 3, 10, "#1c7c54"],
  [16.5, 14.5, 10, 3, "#1c7c54"],
];

const GRID = 32;

export const ICON_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}">${SQUARES.map(
  ([x, y, width, height, fill]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`,
).join("")}</svg>\n`;

/**
 * @param {number} side  in pixels
 * @returns {Buffer}
 */
export function drawPng(side) {
  const rows = Buffer.alloc(side * (1 + side * 3));
  for (const [x, y, width, height, colour] of SQUARES) {
    const [left, top, right, bottom] = [x, y, x + width, y + height].map((at) => Math.round((at * side) / GRID));
    const bytes = Buffer.from(colour.slice(1), "hex");
    for (let row = top ?? 0; row < (bottom ?? 0); row += 1) {
      for (let column = left ?? 0; column < (right ?? 0); column += 1) bytes.copy(rows, row * (1 + side * 3) + 1 + column * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
