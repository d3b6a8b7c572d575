/** Predictable chance for the demo: the same seed and purpose give the same numbers on every machine. */
import { hash } from 'node:crypto';

export type Chance = {
  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** A real number from 0 to below 1. */
  share(): number;
  /** One of the pairs' first members, as often as its weight says. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
};

/** Counter mode over SHA-256: 53 bits of each digest. Purposes keep one draw from shifting all later ones. */
export function chanceOf(seed: string, purpose: string): Chance {
  let counter = 0;
  const share = (): number => {
    const digest = hash('sha256', `${seed}\n${purpose}\n${counter++}`, 'buffer');
    return Number(digest.readBigUInt64BE() >> 11n) / 2 ** 53;
  };
  return {
    share,
    between: (low, high) => low + Math.floor(share() * (high - low + 1)),
    weighted: (pairs) => {
      let left = share() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) {
        left -= weight;
        if (left < 0) return value;
      }
      return pairs.at(-1)![0];
    },
  };
}

/** Splits `total` into whole parts in proportion to `weights`, each shaken a little; the parts add up exactly. */
export function spread(total: number, weights: readonly number[], chance: Chance): number[] {
  const shaken = weights.map((weight) => weight * (0.85 + 0.3 * chance.share()));
  const sum = shaken.reduce((a, b) => a + b, 0);
  const exact = shaken.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((x, at) => ({ at, rest: x - Math.floor(x) })).sort((a, b) => b.rest - a.rest);
  for (const { at } of byRemainder.slice(0, missing)) parts[at]! += 1;
  return parts;
}

/** A new array in drawn order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = chance.between(0, last);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
