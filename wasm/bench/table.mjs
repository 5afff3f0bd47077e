// The table that is printed: a figure of ours, its peer's, and what was to be reached.

const HEAD = ["what", "ours", "on the wall", "peer", "on the wall", "which", "ratio", "target", ""];

export class Table {
  #rows = [];
  missed = 0;

  /** A row that starts a part. */
  part(title) {
    this.#rows.push([title]);
  }

  /**
   * @param {string} what
   * @param {{ ours: number, unit: string, wall?: number, peer?: number, peerWall?: number, which?: string,
   *   atMost?: number, ratioAtMost?: number }} row
   */
  add(what, { ours, unit, wall, peer, peerWall, which = "", atMost, ratioAtMost }) {
    const ratio = peer === undefined ? undefined : ours / peer;
    const [figure, limit, unitOfLimit] = ratioAtMost === undefined ? [ours, atMost, unit] : [ratio, ratioAtMost, "x"];
    const reached = limit === undefined || figure <= limit;
    if (!reached) this.missed += 1;
    this.#rows.push([
      `  ${what}`,
      withUnit(ours, unit),
      withUnit(wall, unit),
      withUnit(peer, unit),
      withUnit(peerWall, unit),
      which,
      withUnit(ratio, "x"),
      limit === undefined ? "" : `<= ${limit} ${unitOfLimit}`,
      limit === undefined ? "" : reached ? "reached" : "missed",
    ]);
  }

  print() {
    const widths = HEAD.map((head, column) =>
      Math.max(head.length, ...this.#rows.filter((row) => column > 0 || row.length > 1).map((row) => row[column]?.length ?? 0)),
    );
    const line = (row) => row.map((cell, column) => (LEFT.has(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column])));
    for (const row of [HEAD, ...this.#rows]) console.log(line(row).join("  ").trimEnd());
  }
}

/** The columns of words. */
const LEFT = new Set([0, 5]);

/** About three digits, and the unit. */
function withUnit(figure, unit) {
  if (figure === undefined) return "";
  const digits = unit === "of 10" ? 0 : figure < 10 ? 2 : figure < 100 ? 1 : 0;
  return `${figure.toFixed(digits)} ${unit}`;
}
