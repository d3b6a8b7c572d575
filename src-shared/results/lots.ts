/**
 * Lots are human acts, recorded and passed in (docs/architecture.md, "Results are pure functions"). Here a recorded lot
 * is found for the lot that is needed; nothing is ever drawn.
 */

/** Who is drawn between: lists; candidates of one list, or of a constituency where single names stand; mayors. */
export type LotSubject = {
  readonly kind: 'list' | 'candidate' | 'mayor';
  readonly list?: string | undefined;
  readonly between: readonly string[];
};
/** A lot somebody has to draw: `places` of the ids in `between`. */
export type Lot = LotSubject & { readonly places: number };
/** The first lot needed; `missing` where the law first asks for precinct numbers, and they are not (all) there. */
export type LotRequired = { readonly lot: Lot; readonly missing?: 'precincts' };

type Drawn = {
  readonly between: readonly string[];
  readonly drawn: readonly string[];
  readonly places?: number | undefined;
};

/** One text for one question: `between` is a set, so its order does not matter. */
export function lotKey(lot: LotSubject): string {
  return JSON.stringify([lot.kind, lot.list ?? null, ...lot.between.toSorted()]);
}

/** Whether `between` and `drawn` name nobody twice, `drawn` nobody else, and as many as `places` says (if it does). */
export function lotIsWellFormed(lot: Drawn): boolean {
  const between = new Set(lot.between);
  return (
    between.size === lot.between.length &&
    new Set(lot.drawn).size === lot.drawn.length &&
    lot.drawn.every((drawn) => between.has(drawn)) &&
    (lot.places ?? lot.drawn.length) === lot.drawn.length
  );
}

/**
 * The ids drawn, in their order, if this very lot is recorded: same kind and list, between exactly the same ids, for
 * exactly as many places. Any other recorded lot answers another question and is not used.
 */
export function findDrawn(needed: Lot, recorded: readonly (LotSubject & Drawn)[] = []): readonly string[] | undefined {
  if (recorded.length === 0) return undefined;
  const key = lotKey(needed);
  return recorded.find((lot) => lotKey(lot) === key && lot.drawn.length === needed.places && lotIsWellFormed(lot))
    ?.drawn;
}
