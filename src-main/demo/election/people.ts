/** Fictional people: no two of one election share surname and given name until some thousands are drawn. */
import { names } from './inputs.ts';
import { chanceOf, shuffled } from './random.ts';

export type Person = { readonly surname: string; readonly names: string };

const forms: readonly (readonly [surname: string, given: string])[] = [
  ...names.given.female.flatMap((given) =>
    surnamesOf((s) => s.replaceAll(/ki(?=-|$)/g, 'ka')).map((s) => [s, given] as const),
  ),
  ...names.given.male.flatMap((given) => surnamesOf((s) => s).map((s) => [s, given] as const)),
];

function surnamesOf(inflect: (surname: string) => string): string[] {
  return [...names.surnames.alike, ...names.surnames.inflected.map(inflect)];
}

/**
 * Draws people without putting any back. Past the last pair the drawing starts anew with a second given name, so that
 * even hundreds of commissions hold no two people of one name.
 */
export function peopleOf(seed: string): () => Person {
  const order = shuffled(forms, chanceOf(seed, 'people'));
  let drawn = 0;
  return () => {
    const [surname, given] = order[drawn % order.length]!;
    const round = Math.floor(drawn++ / order.length);
    if (round === 0) return { surname, names: given };
    const { female, male } = names.given;
    const others = (female.includes(given) ? female : male).filter((name) => name !== given);
    return { surname, names: `${given} ${others[(round - 1) % others.length]}` };
  };
}
