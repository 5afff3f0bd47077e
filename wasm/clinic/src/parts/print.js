/** Printing: one thing of the page and nothing else. */

/**
 * @param {"summary" | "card"} what  a part of the page, which the style sheet for paper shows alone
 */
export function print(what) {
  document.body.dataset.print = what;
  addEventListener("afterprint", () => delete document.body.dataset.print, { once: true });
  window.print();
}
