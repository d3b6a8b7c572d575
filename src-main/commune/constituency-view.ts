/** One constituency of a council for the window: votes, quotients with the winning ones marked, names, what is still open. */
import { type Constituency } from '../../src-shared/definition/contest.ts';
import { type ConstituencyDecision } from '../../src-shared/results/decide.ts';
import { type LotRequired } from '../../src-shared/results/lots.ts';
import { type PluralityOutcome } from '../../src-shared/results/schemas.ts';
import { type RecordedRuling } from '../../src-shared/sealed/payloads.ts';
import { type ConstituencyResultView, type ListResultView, type LotNeeded } from '../../src-shared/views.ts';

/** One constituency with names; `expected` counts the protocols it waits for. */
export function constituencyView(
  decision: ConstituencyDecision,
  own: boolean,
  passes: (votes: number) => boolean,
  totals: Readonly<Record<string, number>>,
  expected: number,
  rulings: readonly RecordedRuling[],
): ConstituencyResultView {
  const { constituency, summary } = decision;
  const base: ConstituencyResultView = {
    number: constituency.number,
    seats: constituency.seats,
    voting: constituency.voting,
    received: summary.protocols.length,
    expected,
    validVotes: summary.sums['validVotes'] ?? 0,
    lists: constituency.lists.map((list) => ({
      number: list.number,
      committee: list.committee.short,
      status: list.status,
      votes: summary.sums[`results/${list.number}/total`] ?? 0,
      qualifies: list.status === 'registered' && passes(totals[`${list.number}`] ?? 0),
      seats: 0,
      elected: [],
      quotients: [],
    })),
    elected: [],
    steps: [],
    unfilled: 0,
    status: 'no-protocols',
    lot: null,
    question: null,
    readings: null,
  };
  switch (decision.kind) {
    case 'no-protocols':
      return base;
    case 'no-voting': {
      const elected = withoutVoting(constituency);
      return { ...base, elected, unfilled: constituency.seats - elected.length, status: 'no-voting' };
    }
    case 'mayor':
      throw new Error('a mayor is not elected by constituencies');
    case 'plurality': {
      const { answer } = decision.explained;
      if (answer.status === 'question') {
        const under = (outcome: PluralityOutcome) =>
          outcome.status === 'decided'
            ? outcome.elected.flatMap((id) => singleName(constituency, id, summary.sums).map(({ name }) => name))
            : null;
        const readings = { tied: under(answer.readings.tied), all: under(answer.readings.all) };
        return { ...base, status: 'question', question: 'reading', readings };
      }
      if (answer.status === 'lot-required')
        return { ...base, status: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
      const elected = answer.elected.flatMap((id) => singleName(constituency, id, summary.sums));
      return { ...base, elected, unfilled: answer.unfilled, status: 'decided' };
    }
    case 'dhondt': {
      const { answer, steps } = decision.explained;
      if (!own) return { ...base, status: 'goes-up' };
      const shown = {
        ...base,
        steps: steps.map((step) => ({ ...step, quotient: [...step.quotient] as [number, number] })),
      };
      const lists = base.lists.map((list) => withSeats(list, constituency, decision, summary.sums));
      if (answer.status === 'lot-required')
        return { ...shown, lists, status: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
      const open = answer.unfilled > 0 && !rulings.some((ruling) => ruling.question === 'unfilled');
      const question = open ? ('unfilled' as const) : null;
      return { ...shown, lists, unfilled: answer.unfilled, status: open ? 'question' : 'decided', question };
    }
  }
}

type Dhondt = Extract<ConstituencyDecision, { kind: 'dhondt' }>;

/** A list with its seats, its elected, and its column of quotients with the winning ones marked. */
function withSeats(
  list: ListResultView,
  constituency: Constituency,
  { explained }: Dhondt,
  sums: Readonly<Record<string, number>>,
): ListResultView {
  const { answer, steps } = explained;
  const own = steps.filter((step) => step.list === `${list.number}`);
  const divisors = Math.min(constituency.seats, own.length + 2);
  const quotients = Array.from({ length: list.qualifies ? divisors : 0 }, (_, at) => ({
    divisor: at + 1,
    seat: own.find((step) => step.quotient[1] === at + 1)?.seat ?? null,
  }));
  if (answer.status !== 'decided') return { ...list, seats: own.length, quotients };
  const register = constituency.lists.find((l) => l.number === list.number)?.candidates ?? [];
  const elected = (answer.elected?.[`${list.number}`] ?? []).flatMap((id) => {
    const candidate = register.find((c) => `${c.position}` === id);
    if (!candidate) return [];
    const votes = sums[`results/${list.number}/${id}`] ?? 0;
    return [{ position: candidate.position, name: `${candidate.surname} ${candidate.names}`, votes }];
  });
  return { ...list, seats: answer.seats[`${list.number}`] ?? 0, elected, quotients };
}

export function singleName(constituency: Constituency, id: string, sums: Readonly<Record<string, number>>) {
  const candidate = constituency.candidates.find((c) => `${c.position}` === id);
  if (!candidate) return [];
  const { position, surname, names, committee } = candidate;
  return [
    { position, name: `${surname} ${names}`, committee: committee.short, votes: sums[`results/${position}`] ?? 0 },
  ];
}

/** No more candidates than seats: all registered ones are elected, the other seats stay empty (art. 380). */
export function withoutVoting(constituency: Constituency): ConstituencyResultView['elected'] {
  const listed = constituency.lists
    .filter((list) => list.status === 'registered')
    .flatMap((list) => list.candidates.map((candidate) => ({ ...candidate, committee: list.committee })));
  return [...listed, ...constituency.candidates]
    .filter((candidate) => candidate.status === 'registered')
    .map(({ position, surname, names, committee }) => ({
      position,
      name: `${surname} ${names}`,
      committee: committee.short,
      votes: null,
    }));
}

/** The lot in names, as the commission has to draw it. */
export function lotNeeded(
  { lot }: LotRequired,
  constituency: Constituency,
  sums: Readonly<Record<string, number>>,
): LotNeeded {
  const list = constituency.lists.find((l) => `${l.number}` === lot.list);
  return {
    kind: lot.kind,
    list: lot.list ?? null,
    places: lot.places,
    between: lot.between.map((id) => {
      if (lot.kind === 'list') {
        const named = constituency.lists.find((l) => `${l.number}` === id);
        return { id, name: named?.committee.short ?? id, votes: sums[`results/${id}/total`] ?? 0 };
      }
      const candidate = (list ?? constituency).candidates.find((c) => `${c.position}` === id);
      const path = list ? `results/${list.number}/${id}` : `results/${id}`;
      return { id, name: candidate ? `${candidate.surname} ${candidate.names}` : id, votes: sums[path] ?? 0 };
    }),
  };
}
