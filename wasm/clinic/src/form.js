/** Forms: a label above each field, help beside it, and what is wrong said where it is wrong. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

/** @import { Words } from "./words.js" */
/** @import { Child } from "./dom.js" */
/** @import { IconName } from "./icons.js" */

/** A date as far as it is known, as FHIR writes it. */
const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * @typedef {object} FieldOptions
 * @property {string} name                the name and id of the control
 * @property {string} label
 * @property {string} [help]
 * @property {boolean} [required]
 * @property {string} [optional]          the word that says so
 * @property {(value: string) => string | null} [check]  what is wrong with a value that is there
 */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** @type {WeakMap<Control, { required: boolean, check?: (value: string) => string | null }>} */
const rules = new WeakMap();

/**
 * A control with its label, its help and its place for what is wrong.
 *
 * @param {FieldOptions} options
 * @param {Control} control
 * @param {...Child} beside  shown beside the control
 */
export function field(options, control, ...beside) {
  const { name, label, help, required = false, check, optional } = options;
  control.id = name;
  control.setAttribute("name", name);
  control.setAttribute("data-testid", name);
  if (required) control.setAttribute("aria-required", "true");
  control.setAttribute("aria-describedby", help ? `${name}-help ${name}-wrong` : `${name}-wrong`);
  rules.set(control, { required, check });
  // What was wrong is not said any longer than it takes to mend it.
  control.addEventListener("input", () => mark(control, null));
  return h(
    "div",
    { class: "field" },
    h("label", { for: name }, label, optional ? h("span", { class: "optional" }, ` (${optional})`) : null),
    help ? h("p", { id: `${name}-help`, class: "help" }, withDates(help)) : null,
    beside.length > 0 ? h("div", { class: "beside" }, control, ...beside) : control,
    h("p", { id: `${name}-wrong`, class: "wrong" }),
  );
}

/**
 * @param {FieldOptions & { type?: string, value?: string, autocomplete?: string, inputmode?: string, latin?: boolean }} options
 * @param {...Child} beside
 */
export function textField(options, ...beside) {
  const { type = "text", value = "", autocomplete = "off", inputmode, latin } = options;
  const attributes = { type, value, autocomplete, inputmode, autocapitalize: "off", spellcheck: "false" };
  const input = h("input", { ...attributes, dir: latin ? "ltr" : "auto" });
  return field(options, input, ...beside);
}

/** @param {FieldOptions & { rows?: number, latin?: boolean }} options */
export function areaField(options) {
  const { rows = 3, latin } = options;
  const area = h("textarea", { rows, dir: latin ? "ltr" : "auto", autocomplete: "off", spellcheck: "false" });
  return field(options, area);
}

/**
 * A date that may be partial, today's unless told otherwise.
 *
 * @param {Words} words
 * @param {FieldOptions & { value?: string }} options
 */
export function dateField(words, options) {
  const check = (/** @type {string} */ value) => (isPartialDate(value) ? null : words.say("date-wrong"));
  return textField({ help: words.say("date-help"), check, inputmode: "numeric", latin: true, ...options });
}

/**
 * @param {FieldOptions & { value?: string, empty?: string, onchange?: () => void }} options
 * @param {[value: string, label: string][]} choices
 * @param {...Child} beside
 */
export function selectField(options, choices, ...beside) {
  const { value = "", empty, onchange } = options;
  const select = h(
    "select",
    { onchange },
    empty === undefined ? null : h("option", { value: "" }, empty),
    choices.map(([one, label]) => h("option", { value: one, selected: one === value }, label)),
  );
  return field(options, select, ...beside);
}

/**
 * A box to tick, with its words beside it.
 *
 * @param {{ name: string, label: Child, help?: string, checked?: boolean, disabled?: boolean, value?: string,
 *   onchange?: (event: Event) => void }} options
 */
export function tick({ name, label, help, checked = false, disabled = false, value = "on", onchange }) {
  const attributes = { type: "checkbox", id: name, name, value, checked, disabled, onchange, "data-testid": name };
  return h(
    "div",
    { class: "tick" },
    h("input", { ...attributes, "aria-describedby": help ? `${name}-help` : null }),
    h("label", { for: name }, label),
    help ? h("p", { id: `${name}-help`, class: "help" }, help) : null,
  );
}

/**
 * Several ways of which one is taken.
 *
 * @param {{ name: string, label: string, value: string, onchange?: (value: string) => void }} options
 * @param {[value: string, label: Child][]} choices
 */
export function choice({ name, label, value, onchange }, choices) {
  return h(
    "fieldset",
    { class: "choice" },
    h("legend", {}, label),
    h(
      "div",
      { class: "segments" },
      choices.map(([one, words]) =>
        h(
          "label",
          {},
          h("input", {
            type: "radio",
            name,
            value: one,
            checked: one === value,
            "data-testid": `${name}-${one}`,
            onchange: () => onchange?.(one),
          }),
          h("span", {}, words),
        ),
      ),
    ),
  );
}

/**
 * @param {{ id: string, label: Child, icon?: IconName, kind?: "primary" | "plain" | "danger" | "quiet" | "lock",
 *   submit?: boolean, spoken?: string, onclick?: (event: MouseEvent) => unknown }} options
 */
export function button({ id, label, icon: drawing, kind = "plain", submit = false, spoken, onclick }) {
  const attributes = { type: submit ? "submit" : "button", class: `button ${kind}`, "data-testid": id };
  return h(
    "button",
    { ...attributes, "aria-label": spoken, title: spoken, onclick: onclick && once(onclick) },
    drawing ? icon(drawing) : null,
    label ? h("span", {}, label) : null,
  );
}

/**
 * A button that lets the reader choose a file.
 *
 * @param {{ name: string, label: string, icon?: IconName, kind?: string, accept?: string, help?: string,
 *   onfile: (file: File) => void }} options
 */
export function fileButton({ name, label, icon: drawing = "file", kind = "plain", accept, help, onfile }) {
  const input = h("input", {
    type: "file",
    id: name,
    name,
    accept,
    class: "visually-hidden",
    "data-testid": name,
    "aria-describedby": help ? `${name}-help` : null,
    onchange: () => {
      const file = input.files?.[0];
      if (file) onfile(file);
      input.value = "";
    },
  });
  const shown = h("label", { for: name, class: `button ${kind}` }, icon(drawing), h("span", {}, label));
  const below = help ? h("p", { class: "help", id: `${name}-help` }, help) : null;
  return h("div", { class: "file" }, input, shown, below);
}

/**
 * A form that checks its fields before it does anything, and says what is wrong at the first that is.
 *
 * @param {Words} words
 * @param {{ id: string, onsubmit: (values: Map<string, string>, form: HTMLFormElement) => unknown }} options
 * @param {...Child} children
 */
export function form(words, { id, onsubmit }, ...children) {
  const submit = once(onsubmit);
  const element = h(
    "form",
    {
      novalidate: true,
      autocomplete: "off",
      "data-testid": id,
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        if (isRight(words, element)) submit(values(element), element);
      },
    },
    ...children,
  );
  return element;
}

/**
 * What the fields hold, without those that are empty or not shown.
 *
 * @param {HTMLFormElement} element
 * @returns {Map<string, string>}
 */
export function values(element) {
  const shown = controls(element).filter((control) => !control.closest("[hidden]"));
  return new Map(
    shown
      .filter((control) => !(control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)) || control.checked)
      .map((control) => /** @type {[string, string]} */ ([control.name, control.value.trim()]))
      .filter(([name, value]) => name && value),
  );
}

/**
 * Does nothing while the same is being done: a second press must not make a second pair of keys.
 *
 * @template {unknown[]} A
 * @param {(...given: A) => unknown} action
 * @returns {(...given: A) => Promise<void>}
 */
function once(action) {
  let isRunning = false;
  return async (...given) => {
    if (isRunning) return;
    isRunning = true;
    try {
      await action(...given);
    } finally {
      isRunning = false;
    }
  };
}

/**
 * Marks a field as wrong and goes there.
 *
 * @param {Control} control
 * @param {string} what
 */
export function refuse(control, what) {
  mark(control, what);
  control.focus();
}

/**
 * A text with its dates set apart: within Arabic, their parts would change places, and nowhere may a line break in one.
 *
 * @param {string} text
 * @returns {(Node | string)[]}
 */
function withDates(text) {
  const parts = text.split(/(\d{4}-\d{2}(?:-\d{2})?)/);
  return parts.map((part, at) => (at % 2 ? h("bdi", { dir: "ltr", class: "number" }, part) : part));
}

/** @param {string} text */
export function isPartialDate(text) {
  return PARTIAL_DATE.test(text);
}

/**
 * @param {Words} words
 * @param {HTMLFormElement} element
 */
function isRight(words, element) {
  /** @type {Control | undefined} */
  let first;
  for (const control of controls(element)) {
    const rule = rules.get(control);
    if (!rule || control.closest("[hidden]")) continue;
    const value = control.value.trim();
    const what = value === "" ? (rule.required ? words.say("required") : null) : (rule.check?.(value) ?? null);
    mark(control, what);
    if (what) first ??= control;
  }
  first?.focus();
  return first === undefined;
}

/**
 * @param {Control} control
 * @param {string | null} what
 */
function mark(control, what) {
  const place = document.getElementById(`${control.id}-wrong`);
  place?.replaceChildren(...withDates(what ?? ""));
  if (what) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/**
 * @param {HTMLFormElement} element
 * @returns {Control[]}
 */
function controls(element) {
  return /** @type {Control[]} */ ([...element.elements].filter((one) => "value" in one && one.tagName !== "BUTTON"));
}
