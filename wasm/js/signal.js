// The beep and the buzz that tell the hand to move on.

/** Hertz and seconds, and milliseconds of buzzing. */
const SIGNALS = {
  symbol: { pitch: 660, length: 0.06, buzz: 30 },
  card: { pitch: 1050, length: 0.14, buzz: 120 },
};

/** Half the loudness there is: a clinic at night. */
const LOUDNESS = 0.2;

export class Signal {
  sound = true;
  vibration = true;
  /** @type {AudioContext | null} */
  #audio = null;

  /** To be called where a person has just pressed something: later, browsers allow no sound. */
  prepare() {
    if (!this.sound || !mayBeHeard() || typeof AudioContext === "undefined") return;
    this.#audio ??= new AudioContext();
    // Where the browser refuses, there is no sound, and nothing else is missing.
    this.#audio.resume().catch(() => {});
  }

  /** @param {keyof typeof SIGNALS} kind */
  give(kind) {
    const { pitch, length, buzz } = SIGNALS[kind];
    if (this.vibration && mayBeHeard()) navigator.vibrate?.(buzz);
    this.prepare();
    if (!this.sound || this.#audio?.state !== "running") return;
    const end = this.#audio.currentTime + length;
    const volume = this.#audio.createGain();
    volume.gain.value = LOUDNESS;
    // Without a slope, it ends in a click.
    volume.gain.setTargetAtTime(0, end - length / 4, length / 8);
    const tone = this.#audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(volume).connect(this.#audio.destination);
    tone.start();
    tone.stop(end);
  }

  close() {
    this.#audio?.close().catch(() => {});
    this.#audio = null;
  }
}

/** Before a person did something on the page, browsers refuse both, and some complain. */
const mayBeHeard = () => typeof navigator !== "undefined" && (navigator.userActivation?.hasBeenActive ?? true);
