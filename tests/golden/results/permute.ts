/** Deterministic reorderings: what must not depend on order is compared under each. */
export type Order = (length: number) => number[];

const upTo = (length: number): number[] => Array.from({ length }, (_, at) => at);

export const permutations: readonly Order[] = [
  (length) => upTo(length).toReversed(),
  (length) => upTo(length).map((at) => (at + 1) % length),
  (length) => [...upTo(length).filter((at) => at % 2 === 1), ...upTo(length).filter((at) => at % 2 === 0)],
];

/** The same JSON with the elements of every array of objects, and the members of every object, in another order. */
export function reorder(value: unknown, order: Order): unknown {
  if (Array.isArray(value)) {
    const elements: unknown[] = value;
    return order(elements.length).map((at) => reorder(elements[at], order));
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  return Object.fromEntries(order(members.length).map((at) => [members[at]![0], reorder(members[at]![1], order)]));
}
