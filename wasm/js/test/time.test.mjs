// What depends on time alone: hints and the idle lock.
import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./package.mjs";

const { Held } = await load("held.js");
const { IdleLock } = await load("lock.js");

test("a hint counts once it has held for a second, and ends so", () => {
  const hint = new Held(1000);
  assert.equal(hint.see("closer", 5000), false);
  assert.equal(hint.see("closer", 5999), false);
  assert.equal(hint.see("closer", 6000), true);
  assert.equal(hint.value, "closer");
  assert.equal(hint.see(null, 6100), false);
  assert.equal(hint.value, "closer");
  assert.equal(hint.see(null, 7100), true);
  assert.equal(hint.value, null);
});

test("a hint that flickers is none", () => {
  const hint = new Held(1000);
  for (let now = 0; now < 5000; now += 500) {
    assert.equal(hint.see("light", now), false);
    assert.equal(hint.see(null, now + 250), false);
  }
  assert.equal(hint.value, null);
});

test("a hint ends at once when something was read", () => {
  const hint = new Held(1000);
  hint.see("steady", 0);
  assert.equal(hint.see("steady", 1000), true);
  assert.equal(hint.clear(), true);
  assert.equal(hint.clear(), false);
  assert.equal(hint.see("steady", 1100), false);
});

test("a page that nobody touches locks itself once", (context) => {
  const { clock, lock, locks } = idle(context, 5);
  clock.tick(5 * 60_000 - 1);
  assert.deepEqual([locks.count, lock.locked], [0, false]);
  clock.tick(1);
  assert.deepEqual([locks.count, lock.locked], [1, true]);
  clock.tick(20 * 60_000);
  assert.equal(locks.count, 1);
});

test("each touch moves the end, a touch of a locked page does not open it", (context) => {
  const { clock, lock, locks, target } = idle(context, 5);
  for (const type of ["keydown", "pointermove", "wheel"]) {
    clock.tick(4 * 60_000);
    target.dispatchEvent(new Event(type));
  }
  clock.tick(5 * 60_000 - 1);
  assert.equal(locks.count, 0);
  clock.tick(1);
  assert.equal(locks.count, 1);
  target.dispatchEvent(new Event("keydown"));
  assert.equal(lock.locked, true);
  lock.touch();
  assert.equal(lock.locked, false);
  clock.tick(5 * 60_000);
  assert.equal(locks.count, 2);
});

test("a computer that slept wakes up locked, whatever wakes it", (context) => {
  for (const type of ["visibilitychange", "pageshow", "keydown"]) {
    const { clock, locks, target } = idle(context, 5);
    // Sleep stops timers: the time passes without them.
    clock.setTime(Date.now() + 6 * 60_000);
    const before = locks.count;
    target.dispatchEvent(new Event(type));
    assert.deepEqual([before, locks.count], [0, 1], type);
  }
});

test("a lock can be let fall, and closed", (context) => {
  const { clock, lock, locks, target } = idle(context, 5);
  lock.lock();
  lock.lock();
  assert.equal(locks.count, 1);
  lock.touch();
  lock.close();
  clock.tick(60 * 60_000);
  target.dispatchEvent(new Event("pageshow"));
  assert.equal(locks.count, 1);
});

test("a lock that would never fall is refused", () => {
  const target = new EventTarget();
  for (const minutes of [0, -1, NaN, Infinity, 1441]) {
    assert.throws(() => new IdleLock({ minutes, target }), RangeError, `${minutes}`);
  }
});

/** An idle lock whose time is told here. */
function idle(context, minutes) {
  context.mock.timers.reset();
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_770_000_000_000 });
  const target = new EventTarget();
  const lock = new IdleLock({ minutes, target });
  const locks = { count: 0 };
  lock.addEventListener("lock", () => locks.count++);
  return { clock: context.mock.timers, lock, locks, target };
}
