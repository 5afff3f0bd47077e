/** The drawings on buttons: 24 by 24, stroked in the colour of the text, without a meaning of their own. */

import { s } from "./dom.js";

const PATHS = {
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5",
  unlock: "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 6.8-1.2M12 14.5v2.5",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  camera: "M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5z",
  torch: "M13 3 6 13.5h5L10 21l8-11h-5.5z",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  keyboard: "M3 7h18v10H3zM6.5 10.5h.01M10 10.5h.01M13.5 10.5h.01M17 10.5h.01M8 14h8",
  check: "M4.5 12.5 10 18l9.5-11",
  warning: "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.01",
  cross: "M6 6l12 12M18 6 6 18",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  save: "M12 4v11M7.5 10.5 12 15l4.5-4.5M5 20h14",
  plus: "M12 5v14M5 12h14",
  back: "M20 12H5M11 6l-6 6 6 6",
  next: "M4 12h15M13 6l6 6-6 6",
  card: "M3 6h18v12H3zM6 9h4v4H6zM13 9.5h5M13 12.5h5M6 15.5h12",
  person: "M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
  key: "M8 16.5a4 4 0 1 1 3.7-5.5H21v4h-3v-2h-2.5v2h-3.8A4 4 0 0 1 8 16.5zM8 12.5v.01",
  list: "M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4 6.5h.01M4 12h.01M4 17.5h.01",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13",
  play: "M7 5v14l12-7z",
  pause: "M8 5v14M16 5v14",
  letters: "M3 19 8 6l5 13M5 15h6M14.5 19l3.25-8.5L21 19M15.5 16.5h4.5",
  screen: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
};

/** @typedef {keyof typeof PATHS} IconName */

/**
 * @param {IconName} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const turns = name === "back" || name === "next";
  return s(
    "svg",
    { viewBox: "0 0 24 24", class: turns ? "icon turns" : "icon", "aria-hidden": "true", focusable: "false" },
    s("path", { d: PATHS[name] }),
  );
}
