/** What stands around every screen: the clinic, the language, the size of text, settings, the lock. */

import { h } from "../dom.js";
import { button } from "../form.js";
import { icon } from "../icons.js";
import { LANGUAGES } from "../words.js";

/** @import { App, Screen } from "../app.js" */

/** Per cent of the browser's own size. */
const TEXT_SIZES = [100, 125, 150, 200];

/** How long a message stays, in milliseconds: long enough to be read twice. */
const MESSAGE_STAYS = 8000;

/** The frame of the page. */
export class Frame {
  #busy = 0;
  #timer = 0;
  /** @type {Screen | null} */
  #screen = null;

  /**
   * @param {HTMLElement} root
   * @param {App} app
   */
  constructor(root, app) {
    this.app = app;
    this.header = h("header", { class: "frame" });
    this.main = h("main", { id: "content", tabindex: -1 });
    this.skip = h("a", { href: "#content", class: "skip", onclick: (event) => this.#skip(event) });
    this.alert = h("div", { class: "fault", role: "alert", "data-testid": "fault" });
    this.status = h("div", { class: "status", role: "status", "data-testid": "status" });
    root.append(this.skip, this.header, this.alert, this.main, this.status);
  }

  /** @param {Screen} screen */
  update(screen) {
    const { app } = this;
    const { words, session } = app;
    this.#screen = screen;
    this.skip.textContent = words.say("skip");
    this.clear();
    // What was said belongs to the screen before.
    if (document.body.dataset.screen !== screen.name) this.status.textContent = "";
    document.body.dataset.screen = screen.name;
    this.header.replaceChildren(
      h(
        "div",
        { class: "brand" },
        icon("card"),
        h("span", { class: "product" }, "Carnet"),
        session ? h("span", { class: "clinic", "data-testid": "clinic" }, h("bdi", {}, session.name)) : null,
      ),
      this.#language(),
      button({
        id: "text-size",
        label: null,
        icon: "letters",
        kind: "quiet",
        spoken: words.say("text-size-now", { percent: app.choices.textSize }),
        onclick: () => this.#nextTextSize(),
      }),
      session && screen.name !== "settings"
        ? button({
            id: "settings",
            label: null,
            icon: "settings",
            kind: "quiet",
            spoken: words.say("settings"),
            onclick: () => app.openSettings(),
          })
        : "",
      session
        ? button({ id: "lock", label: words.say("lock"), icon: "lock", kind: "lock", onclick: () => app.lock() })
        : "",
    );
  }

  /** A screen reader reads on from the new heading. */
  focusHeading() {
    scrollTo(0, 0);
    this.main.querySelector("h1")?.focus();
  }

  /**
   * Says what was done, to everybody.
   *
   * @param {string} text
   */
  say(text) {
    clearTimeout(this.#timer);
    this.status.textContent = text;
    this.#timer = window.setTimeout(() => (this.status.textContent = ""), MESSAGE_STAYS);
  }

  /** @param {string} text */
  fault(text) {
    const { words } = this.app;
    const close = button({
      id: "fault-close",
      label: null,
      icon: "cross",
      kind: "quiet",
      spoken: words.say("close"),
      onclick: () => this.clear(),
    });
    this.alert.replaceChildren(icon("warning"), h("p", {}, text), close);
    this.alert.scrollIntoView({ block: "nearest" });
  }

  clear() {
    this.alert.replaceChildren();
  }

  begin() {
    this.#busy += 1;
    this.clear();
    this.main.setAttribute("aria-busy", "true");
    document.body.classList.add("busy");
  }

  end() {
    this.#busy -= 1;
    if (this.#busy > 0) return;
    this.main.removeAttribute("aria-busy");
    document.body.classList.remove("busy");
  }

  /**
   * What is typed in the fields of the screen.
   *
   * @returns {Map<string, string | boolean>}
   */
  typed() {
    return new Map(this.#controls().map((one) => [keyOf(one), isTick(one) ? one.checked : one.value]));
  }

  /** @param {Map<string, string | boolean>} typed */
  type(typed) {
    for (const control of this.#controls()) {
      const value = typed.get(keyOf(control));
      if (typeof value === "boolean" && isTick(control) && value !== control.checked) control.click();
      else if (typeof value === "string" && value !== control.value) {
        control.value = value;
        control.dispatchEvent(new Event("change"));
      }
    }
  }

  /** What is typed stands in forms; other controls show what the page holds. */
  #controls() {
    const found = this.main.querySelectorAll("input:not([type=file]), select, textarea");
    const controls = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...found]);
    return controls.filter((one) => one.form !== null || one.type === "radio");
  }

  #language() {
    const { app } = this;
    const select = h(
      "select",
      {
        "aria-label": app.words.say("language"),
        "data-testid": "language",
        class: "language",
        onchange: () => app.chooseLanguage(select.value).then(() => this.#refocus("language")),
      },
      Object.entries(LANGUAGES).map(([tag, name]) =>
        h("option", { value: tag, lang: tag, selected: tag === app.words.tag }, name),
      ),
    );
    return select;
  }

  async #nextTextSize() {
    const next = TEXT_SIZES[(TEXT_SIZES.indexOf(this.app.choices.textSize) + 1) % TEXT_SIZES.length] ?? 100;
    await this.app.choose({ textSize: next });
    if (this.#screen) this.update(this.#screen);
    this.#refocus("text-size");
    this.say(this.app.words.say("text-size-now", { percent: next }));
  }

  /** @param {string} id */
  #refocus(id) {
    /** @type {HTMLElement | null} */ (this.header.querySelector(`[data-testid=${id}]`))?.focus();
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    this.main.focus();
  }
}

/**
 * Radio buttons share a name.
 *
 * @param {HTMLInputElement | HTMLSelectElement} control
 */
function keyOf(control) {
  return control.dataset.testid ?? control.name;
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @returns {control is HTMLInputElement}
 */
function isTick(control) {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}
