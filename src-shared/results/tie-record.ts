/**
 * Equalities as the minutes, the window and the published result tell them (docs/domain.md, "Record of an equality"):
 * between whom, the votes of every precinct, and what decided.
 */
import { type TieRecord } from '../sealed/payloads.ts';
import { contenderName, votesPath, type Contenders } from './contender.ts';
import { type ConstituencyDecision } from './decide.ts';
import { winnerIn, type Tie, type VoteMap } from './ties.ts';

/** Every equality this constituency had to resolve: between lists first, then inside lists by list number. */
export function tieRecords(decision: ConstituencyDecision): TieRecord[] {
  return tiesOf(decision).map((tie) => recordOf(decision, tie));
}

type Precinct = TieRecord['precincts'][number];
/** With names in place of numbers, for people. */
export type NamedTie = Omit<TieRecord, 'between' | 'precincts'> & {
  readonly between: { id: string; name: string }[];
  /** `others`: the most votes anybody who is not among the equal ones has there; `null` if nobody else is compared. */
  readonly precincts: (Precinct & { others: number | null })[];
};

export function namedTies(decision: ConstituencyDecision): NamedTie[] {
  return tieRecords(decision).map((tie) => ({
    ...tie,
    between: tie.between.map((id) => ({ id, name: contenderName(decision.constituency, tie, id) })),
    precincts: tie.precincts.map((one) => ({ ...one, others: mostOfOthers(tie, one) })),
  }));
}

function mostOfOthers({ between }: TieRecord, { votes }: Precinct): number | null {
  const others = Object.entries(votes).flatMap(([id, own]) => (own === null || between.includes(id) ? [] : [own]));
  return others.length === 0 ? null : Math.max(...others);
}

/** The article under which such an equality is resolved. */
export function tieArticle({ kind, list }: Contenders): string {
  if (kind === 'mayor') return 'art. 473';
  if (kind === 'list') return 'art. 444 § 2';
  return typeof list === 'string' ? 'art. 444 § 3 w związku z art. 233' : 'art. 443 § 2';
}

function tiesOf(decision: ConstituencyDecision): readonly Tie[] {
  switch (decision.kind) {
    case 'no-protocols':
    case 'unopposed':
    case 'not-held':
      return [];
    case 'dhondt':
    case 'plurality':
      return decision.explained.ties;
    case 'mayor':
      return decision.explained.tie === undefined ? [] : [decision.explained.tie];
  }
}

function recordOf(decision: ConstituencyDecision, tie: Tie): TieRecord {
  const { kind, list, places, between, rivals = between, precincts, ahead, lot, drawn } = tie;
  const { constituency, summary } = decision;
  const [first = ''] = between;
  return {
    constituency: constituency.number,
    kind,
    list: list ?? null,
    article: tieArticle(tie),
    places,
    between: [...between],
    votes: summary.sums[votesPath(tie, first)] ?? 0,
    against: tie.rivals === undefined ? 'tied' : 'all',
    precincts: precinctVotes(decision, tie).map(({ precinct, votes }) => ({
      precinct,
      votes: Object.fromEntries(rivals.map((id) => [id, votes[id] ?? null])),
      winner: winnerIn(votes, rivals) ?? null,
    })),
    won: precincts === undefined ? null : { ...precincts },
    ahead: [...ahead],
    lot:
      lot === undefined
        ? null
        : { between: [...lot.between], places: lot.places, drawn: drawn === undefined ? null : [...drawn] },
  };
}

/** Votes of everybody of this kind in every precinct of the constituency. */
function precinctVotes(decision: ConstituencyDecision, { kind, list }: Tie): { precinct: number; votes: VoteMap }[] {
  switch (decision.kind) {
    case 'no-protocols':
    case 'unopposed':
    case 'not-held':
      return [];
    case 'dhondt':
      return (decision.input.precincts ?? []).map(({ id, votes, candidates }) => ({
        precinct: Number(id),
        votes: kind === 'list' ? votes : (candidates?.[list ?? ''] ?? {}),
      }));
    case 'plurality':
      return numbered(decision.input.precincts);
    case 'mayor':
      return 'single' in decision.input ? [] : numbered(decision.input.precincts);
  }
}

function numbered(precincts: readonly { id: string; votes: VoteMap }[] = []): { precinct: number; votes: VoteMap }[] {
  return precincts.map(({ id, votes }) => ({ precinct: Number(id), votes }));
}
