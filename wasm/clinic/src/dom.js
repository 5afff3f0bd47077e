/**
 * Building the page without a framework and without markup in strings: text is always a text node.
 */

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes */

/**
 * Makes an element. A function under `onclick` and the like listens; `true` sets an empty attribute; `false`, `null`
 * and `undefined` set none.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  furnish(element, attributes, children.flat());
  return element;
}

/**
 * Makes an element of an SVG drawing.
 *
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  furnish(element, attributes, children);
  return element;
}

/**
 * Puts nodes into an element in place of what it has.
 *
 * @param {Element} element
 * @param {...(Child | Child[])} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(isShown));
}

/**
 * Takes the nodes of a document that was written elsewhere, scripts and styles never among them.
 *
 * @param {string} text
 * @param {"text/html" | "image/svg+xml"} type
 * @returns {Element}
 */
export function adopt(text, type) {
  const parsed = new DOMParser().parseFromString(text, type);
  const root = type === "text/html" ? parsed.body.firstElementChild : parsed.documentElement;
  if (!root || root.nodeName === "parsererror") throw new TypeError("not a document");
  for (const one of root.querySelectorAll("script, style, link, iframe, object, embed, base, meta")) one.remove();
  return document.importNode(root, true);
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 * @param {Child[]} children
 */
function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter(isShown));
}

/**
 * @param {Child} child
 * @returns {child is Node | string}
 */
function isShown(child) {
  return child !== null && child !== undefined && child !== false;
}
