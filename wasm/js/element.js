// `<carnet-scanner>`: everything between a card and an opened record.
import { CarnetError, codeOf } from "./error.js";
import { isLoaded, loaded } from "./loader.js";
import { Scanner } from "./scanner.js";
import { view } from "./element/view.js";
import { known, wordsOf } from "./element/words.js";
import { KeyboardWedge } from "./wedge.js";

/** @typedef {import("./element.js").CarnetScannerElement} Declared */
/** @typedef {import("./core/carnet_read.js").Keys} Keys */
/** @typedef {import("./core/carnet_read.js").Trust} Trust */
/** @typedef {import("./core/carnet_read.js").OpenOptions} OpenOptions */

/** @implements {Declared} */
export class CarnetScannerElement extends HTMLElement {
  static observedAttributes = ["lang"];

  // A page may have set them before this class was there.
  /** @type {Keys | null} */
  keys = Reflect.get(this, "keys") ?? null;
  /** @type {Trust | null} */
  trust = Reflect.get(this, "trust") ?? null;
  #view = view(this.attachShadow({ mode: "open" }));
  #words = wordsOf("en");
  #connected = new AbortController();
  /** @type {Promise<Scanner> | null} */
  #scanner = null;
  /** What waits for a code or a passphrase. @type {Uint8Array | null} */
  #envelope = null;
  /** Whether the scanner has its card, and whatever comes next is of another one. */
  #isDone = false;

  connectedCallback() {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    const { camera, cancel, choose, file, light, which, ask, textForm } = this.#view;
    /** @param {EventTarget} target @param {string} type @param {(event: any) => unknown} listener */
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    on(camera, "click", () => (this.#view.stage.hidden ? this.#start() : this.#stop()));
    on(light, "click", () => this.#setLight(light.getAttribute("aria-pressed") !== "true"));
    on(which, "change", () => this.#start(which.value));
    on(choose, "click", () => file.click());
    on(file, "change", () => this.#takeFiles([...(file.files ?? [])]).then(() => (file.value = "")));
    on(textForm, "submit", (event) => this.#takeTyped(event));
    on(ask, "submit", (event) => this.#answer(event));
    on(cancel, "click", () => this.#forget());
    on(this, "dragover", (event) => this.#over(event, true));
    on(this, "dragleave", (event) => this.#over(event, false));
    on(this, "drop", (event) => {
      this.#over(event, false);
      this.#takeTransfer(event.dataTransfer);
    });
    on(document, "paste", (event) => {
      if (!isField(event.composedPath()[0])) this.#takeTransfer(event.clipboardData);
    });
    const wedge = new KeyboardWedge();
    wedge.addEventListener("text", ({ detail }) => this.#takeText(detail.text), { signal });
    signal.addEventListener("abort", () => wedge.close());
    this.#speak();
  }

  disconnectedCallback() {
    this.#connected.abort();
    this.#forget();
    this.#hide();
    this.#scanner?.then((scanner) => scanner.close(), () => {});
    this.#scanner = null;
  }

  attributeChangedCallback() {
    this.#speak();
  }

  #speak() {
    const page = /** @type {HTMLElement | null} */ (this.closest("[lang]"))?.lang;
    const language = known(page || navigator.language);
    this.#words = wordsOf(language);
    this.#view.speak(language, this.#words);
  }

  /** The scanner, made when it is first needed: by then, the page has chosen its module, if it does. */
  #ready() {
    this.#scanner ??= this.#prepare().catch((error) => {
      this.#scanner = null;
      throw error;
    });
    return this.#scanner;
  }

  async #prepare() {
    if (!(await isLoaded())) await (await import("./read.js")).init();
    const scanner = new Scanner();
    scanner.addEventListener("progress", ({ detail }) => {
      this.#say(this.#words.progress.replace("{received}", `${detail.received}`).replace("{needed}", `${detail.needed}`));
      this.#tell("carnet-progress", detail);
    });
    scanner.addEventListener("hint", ({ detail: { hint } }) => {
      this.#view.hint.textContent = hint && this.#words.hints[hint];
      this.#say(hint ? this.#words.hints[hint] : this.#words.hold);
    });
    scanner.addEventListener("card", ({ detail }) => this.#take(scanner, detail.envelope));
    scanner.addEventListener("other", ({ detail }) => {
      this.#warn("qr.not-carnet");
      this.#tell("carnet-other", detail);
    });
    scanner.addEventListener("refused", ({ detail: { error, text } }) => {
      // A card that was begun was put aside. Before the camera, both may lie there.
      if (error.code === "qr.other-card" && text && this.#view.stage.hidden) {
        scanner.reset();
        return scanner.readText(text);
      }
      if (error.code.startsWith("camera.")) this.#hide();
      this.#fail(error);
    });
    return scanner;
  }

  /** @param {string} [deviceId] */
  async #start(deviceId) {
    const { stage, video, light, which } = this.#view;
    this.#forget();
    await this.#attempt(async (scanner) => {
      scanner.reset();
      stage.hidden = false;
      this.#speak();
      try {
        await scanner.start(video, { deviceId });
      } catch (error) {
        this.#hide();
        throw error;
      }
      // Stopped meanwhile.
      if (stage.hidden) return;
      this.#say(this.#words.hold);
      light.hidden = !scanner.hasTorch;
      light.setAttribute("aria-pressed", "false");
      const cameras = await scanner.cameras();
      which.hidden = cameras.length < 2;
      const current = /** @type {MediaStream | null} */ (video.srcObject)?.getVideoTracks()[0]?.getSettings().deviceId;
      which.replaceChildren(
        ...cameras.map(({ id, label }, at) => new Option(label || `${at + 1}`, id, false, id === current)),
      );
    });
  }

  async #stop() {
    this.#hide();
    this.#say("");
    (await this.#scanner)?.stop();
  }

  #hide() {
    const { stage, light, which, hint } = this.#view;
    for (const part of [stage, light, which]) part.hidden = true;
    hint.textContent = "";
    this.#speak();
  }

  /** @param {boolean} on */
  #setLight(on) {
    this.#view.light.setAttribute("aria-pressed", `${on}`);
    return this.#attempt((scanner) => scanner.setTorch(on));
  }

  /** @param {DragEvent} event @param {boolean} isOver */
  #over(event, isOver) {
    event.preventDefault();
    this.#view.frame.classList.toggle("over", isOver);
  }

  /** @param {DataTransfer | null} data what was dropped or pasted */
  #takeTransfer(data) {
    if (!data) return;
    if (data.files.length > 0) this.#takeFiles([...data.files]);
    else if (data.getData("text")) this.#takeText(data.getData("text"));
  }

  /** @param {File[]} files pictures or texts of one card */
  #takeFiles(files) {
    return this.#attempt(async (scanner) => {
      this.#forget();
      for (const file of files) {
        if (file.type.startsWith("text/")) scanner.readText(await file.text());
        else await scanner.readImage(file);
      }
    });
  }

  /** @param {string} text */
  #takeText(text) {
    return this.#attempt(async (scanner) => {
      this.#forget();
      scanner.readText(text);
    });
  }

  /** @param {Event} event */
  #takeTyped(event) {
    event.preventDefault();
    const { value } = this.#view.text;
    this.#view.text.value = "";
    if (value.trim()) return this.#takeText(value);
  }

  /** @param {Scanner} scanner @param {Uint8Array} envelope */
  async #take(scanner, envelope) {
    this.#isDone = true;
    scanner.stop();
    this.#hide();
    try {
      const { takesCode, takesPassphrase } = loaded().inspect(envelope);
      const hasKeys = (this.keys?.count ?? 0) > 0;
      const asksCode = takesCode && hasKeys;
      const isOpen = !asksCode && (hasKeys || !takesPassphrase) && (await this.#open(envelope, {}, takesPassphrase));
      if (!isOpen) this.#ask(envelope, asksCode, takesPassphrase);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {Uint8Array} envelope @param {boolean} asksCode @param {boolean} asksPassphrase */
  #ask(envelope, asksCode, asksPassphrase) {
    const { ask, codeField, code, passphraseField, passphrase } = this.#view;
    this.#envelope = envelope;
    this.#say("");
    ask.hidden = false;
    codeField.hidden = !asksCode;
    passphraseField.hidden = !asksPassphrase;
    (asksCode ? code : passphrase).focus();
  }

  /** @param {Event} event */
  async #answer(event) {
    event.preventDefault();
    const { code, passphrase } = this.#view;
    if (!this.#envelope) return;
    try {
      const options = { code: code.value || undefined, passphrase: passphrase.value || undefined };
      await this.#open(this.#envelope, options, false);
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Opens an envelope and tells the page; `false` where no key fits and `asksOn` says that something else may.
   *
   * @param {Uint8Array} envelope
   * @param {OpenOptions} options
   * @param {boolean} asksOn
   */
  async #open(envelope, options, asksOn) {
    const { Keys, Trust, open } = loaded();
    this.#warn(null);
    this.#say(this.#words.opening);
    // A passphrase takes a while, and nothing is shown meanwhile.
    await new Promise((shown) => setTimeout(shown, 20));
    const keys = this.keys ?? new Keys();
    const trust = this.trust ?? new Trust();
    try {
      const record = open(envelope, keys, trust, options);
      this.#forget();
      this.#say(this.#words.opened);
      this.#tell("carnet-record", { record, envelope });
      return true;
    } catch (error) {
      if (asksOn && codeOf(error) === "open.no-key-fits") return false;
      throw error;
    } finally {
      if (keys !== this.keys) keys.free();
      if (trust !== this.trust) trust.free();
    }
  }

  /** Forgets the envelope that waits, and what was typed for it. */
  #forget() {
    const { ask, code, passphrase, camera } = this.#view;
    const hadFocus = ask.contains(this.shadowRoot?.activeElement ?? null);
    this.#envelope = null;
    code.value = passphrase.value = "";
    ask.hidden = true;
    if (hadFocus) camera.focus();
    this.#warn(null);
  }

  /** @param {(scanner: Scanner) => Promise<void>} action */
  async #attempt(action) {
    this.#warn(null);
    try {
      const scanner = await this.#ready();
      if (this.#isDone) scanner.reset();
      this.#isDone = false;
      await action(scanner);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#say("");
    this.#warn(codeOf(error) ?? "unknown");
    const known = error instanceof CarnetError ? error : new CarnetError("unknown", "something unforeseen", { cause: error });
    this.#tell("carnet-error", { error: known });
  }

  /** @param {string} text */
  #say(text) {
    this.#view.status.textContent = text;
  }

  /** @param {string | null} code */
  #warn(code) {
    const { errors, failed } = this.#words;
    // The code stands apart from the writing around it, which may run from right to left.
    this.#view.alert.textContent = code && (errors[code] ?? `${failed} (\u2068${code}\u2069)`);
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** @param {EventTarget} target */
const isField = (target) =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);

customElements.define("carnet-scanner", CarnetScannerElement);
