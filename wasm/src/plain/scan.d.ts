/** What was read in a picture. */
export interface Picture {
  symbols: {
    text: string;
    /** Top left, top right, bottom right, bottom left of the symbol, in pixels. */
    corners: [number, number][];
  }[];
  /** Why nothing was read; `null` where something was. */
  code: "scan.no-symbol" | "scan.unreadable" | null;
  /**
   * What would help to read a symbol that a camera's frame shows: hold it closer, more light and less reflection, hold it
   * still and flat. `null` for photographs.
   */
  hint: "closer" | "light" | "steady" | null;
}
