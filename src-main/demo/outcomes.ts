/** The results of a night in a few words, for `summary.json`: the answers of `allocate` and `mayor` without their steps. */
import { type ResultsView } from '../../src-shared/api/commune/results.ts';
import { type ConstituencyView, type LotNeeded } from '../../src-shared/results/view/constituency.ts';

type Lot = { kind: LotNeeded['kind']; places: number; between: string[] };
type Outcome = { outcome: string; elected?: string; runoff?: string[]; lot?: Lot };
type Body = Record<string, { status: string; seats?: Record<string, number>; lot?: Lot }>;
/** By contest: the mayor's outcome, or each constituency's. */
export type Outcomes = Readonly<Record<string, Outcome | Body>>;

export function outcomesOf({ contests }: ResultsView): Outcomes {
  return Object.fromEntries(
    contests.map(({ contest, mayor, constituencies }) => {
      if (mayor === null) return [contest, Object.fromEntries(constituencies.map((c) => [c.number, constituency(c)]))];
      const { outcome, elected, runoff, lot } = mayor;
      return [
        contest,
        {
          outcome,
          ...(elected === null ? {} : { elected }),
          ...(runoff.length === 0 ? {} : { runoff }),
          ...(lot === null ? {} : { lot: lotOf(lot) }),
        },
      ];
    }),
  );
}

function constituency({ status, lists, lot }: ConstituencyView): Body[string] {
  const decided = status === 'decided' || status === 'lot-required';
  return {
    status,
    ...(decided ? { seats: Object.fromEntries(lists.map(({ number, seats }) => [number, seats])) } : {}),
    ...(lot === null ? {} : { lot: lotOf(lot) }),
  };
}

function lotOf({ kind, places, between }: LotNeeded): Lot {
  return { kind, places, between: between.map((one) => one.id) };
}
