// Loading a WASM module once, and saying so to whoever uses it before.
import { CarnetError } from "./error.js";

/** @typedef {import("./loader.js").Module} Module */
/** @typedef {import("./loader.js").InitOptions} InitOptions */

/** The languages of words and labels; the words of the first are in the module. */
const LANGUAGES = ["en", "fr", "es", "ar", "sw", "am"];

/** @type {Module | null} */
let inForce = null;

/** @type {Promise<void> | null} */
let starting = null;

/** @returns {Module} */
export function loaded() {
  return inForce ?? missing();
}

/** Waits for the module that the page is loading; `false` where it loads none. */
export async function isLoaded() {
  await starting;
  return inForce !== null;
}

/**
 * @param {Module} glue
 * @param {() => URL} module
 * @param {(file: string) => URL} file
 */
export function loader(glue, module, file) {
  let ready = false;
  /** @type {Promise<void> | null} */
  let loading = null;
  /** @type {InitOptions["languages"]} */
  let languages;
  /** @type {Map<string, Promise<void>>} */
  const installed = new Map();

  /** @param {InitOptions} options */
  async function start(options) {
    try {
      await glue.default({ module_or_path: options.module ?? module() });
    } catch (cause) {
      loading = null;
      throw new CarnetError("init.failed", "the WASM module could not be loaded", { cause });
    }
    ready = true;
    languages = options.languages;
    inForce ??= glue;
  }

  /** @param {InitOptions} [options] */
  function init(options = {}) {
    loading ??= start(options);
    starting ??= loading;
    return loading;
  }

  /** @param {string} tag */
  async function useLanguage(tag) {
    if (!ready) missing();
    const language = LANGUAGES.find((known) => known === primary(tag));
    if (!language || languages === false) return LANGUAGES[0];
    if (!installed.has(language)) installed.set(language, install(language));
    await installed.get(language);
    return language;
  }

  /** @param {string} language */
  async function install(language) {
    try {
      const words = language === LANGUAGES[0] ? null : text(`${language}.ftl`);
      glue.installLanguage(language, await words, await text(`${language}.tsv`));
    } catch (cause) {
      installed.delete(language);
      throw new CarnetError("init.language", "the words of this language could not be loaded", { cause });
    }
  }

  /** @param {string} name */
  async function text(name) {
    if (typeof languages === "function") return languages(name);
    const url = languages ? new URL(name, new URL(folder(languages), document.baseURI)) : file(name);
    if (url.protocol === "data:") return inlined(url);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.text();
  }

  /**
   * @template {Function} T
   * @param {T} inner
   * @returns {T}
   */
  function guarded(inner) {
    const check = () => ready || missing();
    return new Proxy(inner, {
      apply: (target, self, given) => check() && Reflect.apply(target, self, given),
      construct: (target, given, made) => check() && Reflect.construct(target, given, made),
      get(target, name) {
        const member = Reflect.get(target, name);
        // `Trust.fromBytes` and its like.
        return typeof member === "function" && Object.hasOwn(target, name) ? guarded(member) : member;
      },
    });
  }

  return { init, useLanguage, guarded };
}

/** @returns {never} */
function missing() {
  throw new CarnetError("init.missing", "call `await init()` first");
}

/**
 * The text in an address that a bundler has made of a small file. A strict policy lets nothing be fetched from there.
 *
 * @param {URL} url
 */
function inlined({ href }) {
  const [kind, body] = href.split(/,(.*)/s);
  if (!kind.endsWith(";base64")) return decodeURIComponent(body);
  return new TextDecoder().decode(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)));
}

/** @param {string} tag */
const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** @param {string | URL} url */
const folder = (url) => String(url).replace(/\/?$/, "/");
