// Things to time, in turns.
import { processorTime } from "./chromium.mjs";
import { median } from "./figures.mjs";

/**
 * Lets each of `steps` take its turn, `rounds` times; each round starts with another one. One round more comes first and
 * is not counted. A step returns the milliseconds for one call, on the processor and on the wall.
 *
 * @param {number} rounds
 * @param {(() => Promise<{ cpu: number, wall?: number }>)[]} steps
 */
export async function takeTurns(rounds, steps) {
  const times = steps.map(() => new Times());
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < steps.length; turn += 1) {
      const index = (round + turn) % steps.length;
      const taken = await steps[index]();
      if (round > 0) times[index].add(taken);
    }
  }
  return times;
}

/** A step of a page: over all of `which`, each `calls` times in a row. */
export function pageStep(page, renderers, step, which, calls = 1) {
  let next = 0;
  return async () => {
    const one = which[next++ % which.length];
    const before = processorTime(renderers);
    const wall = await page.evaluate(([step, one, calls]) => globalThis.run(step, one, calls), [step, one, calls]);
    return { cpu: (processorTime(renderers) - before) / calls, wall };
  };
}

export class Times {
  #cpu = [];
  #wall = [];

  add({ cpu, wall }) {
    this.#cpu.push(cpu);
    if (wall !== undefined) this.#wall.push(wall);
  }

  /** The medians. */
  figures(scale = 1) {
    return { cpu: scale * median(this.#cpu), wall: this.#wall.length > 0 ? scale * median(this.#wall) : undefined };
  }
}
