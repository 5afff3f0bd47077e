// Grey pictures: `{ width, height, grey }` with a byte for each pixel, and how a PNG of the CLI becomes one.
import { inflateSync } from "node:zlib";

/** The picture in a PNG of grey pixels, 1 or 8 bits deep, as the CLI writes them. */
export function fromPng(file) {
  const bytes = Buffer.from(file);
  const parts = [];
  let width, height, depth;
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const kind = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (kind === "IDAT") parts.push(data);
    if (kind !== "IHDR") continue;
    [width, height, depth] = [data.readUInt32BE(0), data.readUInt32BE(4), data[8]];
    if (data[9] !== 0 || data[12] !== 0) throw new Error("only grey pictures that are not interlaced");
  }
  const rows = unfilter(inflateSync(Buffer.concat(parts)), Math.ceil((width * depth) / 8), height);
  return { width, height, grey: depth === 8 ? rows : spread(rows, width, height) };
}

/** Takes back what each row was filtered by (PNG, 9.2), for pixels of at most a byte. */
function unfilter(raw, stride, height) {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x > 0 ? rows[at - 1] : 0;
      const up = y > 0 ? rows[at - stride] : 0;
      const corner = x > 0 && y > 0 ? rows[at - stride - 1] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      rows[at] = raw[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

function paeth(left, up, corner) {
  const [byLeft, byUp, byCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function spread(rows, width, height) {
  const grey = new Uint8Array(width * height);
  const stride = Math.ceil(width / 8);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) grey[y * width + x] = (rows[y * stride + (x >> 3)] >> (7 - (x & 7))) & 1 ? 255 : 0;
  }
  return grey;
}
