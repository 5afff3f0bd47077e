/** A field for a passphrase, which can be shown. */

import { button, textField } from "../form.js";

/** @import { Words } from "../words.js" */
/** @import { FieldOptions } from "../form.js" */

/**
 * @param {Words} words
 * @param {FieldOptions & { isNew?: boolean }} options
 */
export function passphraseField(words, { isNew = false, ...options }) {
  const toggle = button({
    id: `${options.name}-show`,
    label: null,
    icon: "eye",
    spoken: words.say("passphrase-show"),
    onclick: () => show(),
  });
  toggle.setAttribute("aria-pressed", "false");
  const autocomplete = isNew ? "new-password" : "current-password";
  const element = textField({ required: true, ...options, type: "password", autocomplete }, toggle);
  const input = /** @type {HTMLInputElement} */ (element.querySelector("input"));

  function show(visible = input.type === "password") {
    input.type = visible ? "text" : "password";
    toggle.setAttribute("aria-pressed", String(visible));
  }
  return { element, input, show };
}
