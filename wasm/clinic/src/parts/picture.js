/**
 * Pictures of card pages, drawn from core's SVG on a canvas: nothing is loaded, not even from an address of data, which
 * a strict policy forbids. Core draws in dots of 300 an inch, with rectangles, paths, texts and groups.
 */

/** Pixels of a metre at 300 an inch, which a PNG says of itself. */
const PIXELS_PER_METRE = 11811;

/**
 * @param {Element} svg
 * @returns {Promise<Blob>}
 */
export async function pageToPng(svg) {
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  const style = { fill: "#000", family: "sans-serif", size: 16, anchor: "start", stroke: "none", width: 1 };
  for (const child of svg.children) draw(context, child, inherit(style, svg));
  return withDensity(await canvas.convertToBlob({ type: "image/png" }));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {Promise<Blob>}
 */
export async function canvasToPng(canvas) {
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  return withDensity(/** @type {Blob} */ (blob));
}

/** @typedef {{ fill: string, family: string, size: number, anchor: string, stroke: string, width: number }} Style */

/**
 * @param {OffscreenCanvasRenderingContext2D} context
 * @param {Element} element
 * @param {Style} around
 */
function draw(context, element, around) {
  const style = inherit(around, element);
  context.save();
  transform(context, element.getAttribute("transform") ?? "");
  if (element.tagName === "g") for (const child of element.children) draw(context, child, style);
  else if (element.tagName === "text") text(context, element, style);
  else paint(context, shape(element), element, style);
  context.restore();
}

/**
 * @param {OffscreenCanvasRenderingContext2D} context
 * @param {Path2D | null} path
 * @param {Element} element
 * @param {Style} style
 */
function paint(context, path, element, style) {
  if (!path) return;
  if (style.fill !== "none") {
    context.fillStyle = style.fill;
    context.fill(path, element.getAttribute("fill-rule") === "evenodd" ? "evenodd" : "nonzero");
  }
  if (style.stroke !== "none") {
    context.strokeStyle = style.stroke;
    context.lineWidth = style.width;
    context.setLineDash((element.getAttribute("stroke-dasharray") ?? "").split(/[ ,]+/).filter(Boolean).map(Number));
    context.lineCap = /** @type {CanvasLineCap} */ (inherited(element, "stroke-linecap") ?? "butt");
    context.lineJoin = /** @type {CanvasLineJoin} */ (inherited(element, "stroke-linejoin") ?? "miter");
    context.stroke(path);
  }
}

/**
 * @param {OffscreenCanvasRenderingContext2D} context
 * @param {Element} element
 * @param {Style} style
 */
function text(context, element, style) {
  context.fillStyle = style.fill;
  context.font = `${inherited(element, "font-weight") ?? "normal"} ${style.size}px ${style.family}`;
  const anchors = /** @type {Record<string, CanvasTextAlign>} */ ({ start: "left", middle: "center", end: "right" });
  context.textAlign = anchors[style.anchor] ?? "left";
  context.fillText(element.textContent ?? "", number(element, "x"), number(element, "y"));
}

/**
 * @param {Element} element
 * @returns {Path2D | null}
 */
function shape(element) {
  const of = (/** @type {string} */ name) => number(element, name);
  switch (element.tagName) {
    case "path":
      return new Path2D(element.getAttribute("d") ?? "");
    case "rect": {
      const path = new Path2D();
      path.roundRect(of("x"), of("y"), of("width"), of("height"), of("rx"));
      return path;
    }
    case "circle": {
      const path = new Path2D();
      path.arc(of("cx"), of("cy"), of("r"), 0, 2 * Math.PI);
      return path;
    }
    case "ellipse": {
      const path = new Path2D();
      path.ellipse(of("cx"), of("cy"), of("rx"), of("ry"), 0, 0, 2 * Math.PI);
      return path;
    }
    case "line":
      return new Path2D(`M${of("x1")} ${of("y1")}L${of("x2")} ${of("y2")}`);
    case "polygon":
      return new Path2D(`M${element.getAttribute("points")}Z`);
    case "polyline":
      return new Path2D(`M${element.getAttribute("points")}`);
    case "title":
      return null;
    default:
      throw new Error(`a page with <${element.tagName}>`);
  }
}

/**
 * @param {OffscreenCanvasRenderingContext2D} context
 * @param {string} list  such as `translate(10 20) scale(3)`
 */
function transform(context, list) {
  for (const [, name, args = ""] of list.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 1, e = 0, f = 0] = args.trim().split(/[ ,]+/).map(Number);
    if (name === "translate") context.translate(a, b ?? 0);
    else if (name === "scale") context.scale(a, b ?? a);
    else if (name === "rotate") context.rotate((a * Math.PI) / 180);
    else if (name === "matrix") context.transform(a, b ?? 0, c, d, e, f);
    else throw new Error(`a page with ${name}()`);
  }
}

/**
 * @param {Style} around
 * @param {Element} element
 * @returns {Style}
 */
function inherit(around, element) {
  return {
    fill: element.getAttribute("fill") ?? around.fill,
    family: element.getAttribute("font-family") ?? around.family,
    size: Number(element.getAttribute("font-size") ?? around.size),
    anchor: element.getAttribute("text-anchor") ?? around.anchor,
    stroke: element.getAttribute("stroke") ?? around.stroke,
    width: Number(element.getAttribute("stroke-width") ?? around.width),
  };
}

/**
 * @param {Element} element
 * @param {string} name
 */
function inherited(element, name) {
  return element.closest(`[${name}]`)?.getAttribute(name);
}

/**
 * @param {Element} element
 * @param {string} name
 */
function number(element, name) {
  return Number(element.getAttribute(name) ?? 0);
}

/**
 * Writes into a PNG how large it is to be printed (the chunk pHYs, after IHDR).
 *
 * @param {Blob} png
 * @returns {Promise<Blob>}
 */
async function withDensity(png) {
  const HEADER = 33;
  const chunk = new DataView(new ArrayBuffer(21));
  chunk.setUint32(0, 9);
  for (const [at, letter] of [..."pHYs"].entries()) chunk.setUint8(4 + at, letter.charCodeAt(0));
  chunk.setUint32(8, PIXELS_PER_METRE);
  chunk.setUint32(12, PIXELS_PER_METRE);
  chunk.setUint8(16, 1);
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
  return new Blob([png.slice(0, HEADER), chunk, png.slice(HEADER)], { type: "image/png" });
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
