import type { Millis } from '@samsvar/core';

/** A number in [0, 1), the next of a fixed row. */
export type Chance = () => number;

/** Chance that falls the same way for the same seed (mulberry32): a run that failed can be run again. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spans as between calls of people who do not know of each other, and as patience: memoryless, of this mean. */
export const exponential = (chance: Chance, mean: Millis): Millis => Math.round(-Math.log(1 - chance()) * mean);

/** Spans as of conversations: many short, a few long. `spread` is the logarithm's standard deviation. */
export function logNormal(chance: Chance, mean: Millis, spread = 0.8): Millis {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.round(mean * Math.exp(spread * normal - (spread * spread) / 2));
}

export const oneOf = <Item>(chance: Chance, items: readonly Item[]): Item | undefined =>
  items[Math.floor(chance() * items.length)];
