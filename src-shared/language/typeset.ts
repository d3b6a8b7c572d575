/**
 * Polish as it is set: a word of one letter (a, i, o, u, w, z) stays on the line of the word after it. Done where texts are
 * shown, so that whoever writes one does not have to think of it, and nothing of it gets into what is stored or signed.
 */
const single = /(?<![\p{L}\p{N}])([aiouwz]) (?=\S)/giu;

export function bound(text: string): string {
  return text.replaceAll(single, '$1\u00a0');
}

const held = /(?<![\p{L}\p{N}])([aiouwz])\u00a0(?=\S)/giu;

/** The opposite, where a shown text begins an answer that will be stored. */
export function loose(text: string): string {
  return text.replaceAll(held, '$1 ');
}

/** `bound`, of every text of a collection, however deep, and of what its functions give. */
export function typeset<T>(texts: T): T {
  return set(texts) as T;
}

function set(value: unknown): unknown {
  if (typeof value === 'string') return bound(value);
  if (typeof value === 'function')
    return (...args: readonly unknown[]) => set((value as (...given: readonly unknown[]) => unknown)(...args));
  if (Array.isArray(value)) return value.map(set);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, set(one)]));
}
