/** Deterministic reorderings: what must not depend on order is compared under each. */
export type Order = (length: number) => number[];

const upTo = (length: number): number[] => Array.from({ length }, (_, at) => at);

type Named = readonly [name: string, order: Order];
export const permutations: readonly Named[] = [
  ['reversed', (length) => upTo(length).toReversed()],
  ['the first one last', (length) => upTo(length).map((at) => (at + 1) % length)],
  [
    'odd places before even ones',
    (length) => [...upTo(length).filter((at) => at % 2 === 1), ...upTo(length).filter((at) => at % 2 === 0)],
  ],
];
/** A table for `describe.each`. */
export const orders: readonly Named[] = [['as listed', upTo], ...permutations];

/**
 * The same JSON with the elements of every array and the members of every object in another order. Members named by
 * whole numbers stay: JavaScript itself keeps those ascending.
 */
export function reorder(value: unknown, order: Order): unknown {
  if (Array.isArray(value)) {
    const elements: unknown[] = value;
    return order(elements.length).map((at) => reorder(elements[at], order));
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  return Object.fromEntries(order(members.length).map((at) => [members[at]![0], reorder(members[at]![1], order)]));
}
