/**
 * Scenario `tie`: two lists with equal totals, each ahead in equally many precincts, compete for the last seat of council
 * constituency 1 (art. 444 §2), and two mayor candidates for the second place of the run-off (art. 473 §3): both need a
 * lot. Votes only move between the two within a precinct (an odd one goes to the leader), so every sum of a protocol stays.
 */
import { type ProtocolResults } from '../../../src-shared/protocol/payload.ts';
import { type DemoProtocol } from './paper.ts';

/** How far one is ahead in every other precinct, and behind in the next. */
const LEAD = 16;

type Tie = { readonly first: string; readonly second: string; readonly donor: string };
const lists: Tie = { first: '1', second: '16', donor: '14' };
const candidates: Tie = { first: '2', second: '3', donor: '1' };

export function arrangeTies(protocols: readonly DemoProtocol[]): DemoProtocol[] {
  const leads = new Map([
    ...leadsOf(
      protocols.filter((p) => p.contest === 'council' && p.constituency === 1),
      lists,
    ),
    ...leadsOf(
      protocols.filter((p) => p.contest === 'mayor'),
      candidates,
    ),
  ]);
  return protocols.map((protocol) => {
    const { results } = protocol;
    const lead = leads.get(protocol);
    if (lead === undefined) return protocol;
    if ('lists' in results)
      return { ...protocol, results: { lists: withTotals(results.lists, tie(votesOf(results), lists, lead)) } };
    return { ...protocol, results: { candidates: tie(votesOf(results), candidates, lead) } };
  });
}

/** Precincts go in pairs: ahead in one, behind in the next; an odd last one, and those too small for the lead, are even. */
function leadsOf(protocols: readonly DemoProtocol[], { first, second }: Tie): [DemoProtocol, number][] {
  const large = protocols.filter(({ results }) => votesOf(results)[first]! + votesOf(results)[second]! > 2 * LEAD);
  return protocols.map((protocol) => {
    const at = large.indexOf(protocol);
    const alone = at === large.length - 1 && at % 2 === 0;
    if (at === -1 || alone) return [protocol, 0];
    return [protocol, at % 2 === 0 ? LEAD : -LEAD];
  });
}

function votesOf(results: ProtocolResults): Record<string, number> {
  if ('for' in results) return {};
  if ('candidates' in results) return results.candidates;
  return Object.fromEntries(Object.entries(results.lists).map(([list, { total }]) => [list, total]));
}

/** Gives `first` exactly `lead` more than `second`; where their sum is odd, one vote goes to the donor. */
function tie(
  votes: Readonly<Record<string, number>>,
  { first, second, donor }: Tie,
  lead: number,
): Record<string, number> {
  const both = votes[first]! + votes[second]!;
  const odd = both % 2;
  const half = (both - odd) / 2;
  return { ...votes, [first]: half + lead / 2, [second]: half - lead / 2, [donor]: votes[donor]! + odd };
}

type Lists = Extract<ProtocolResults, { lists: unknown }>['lists'];

/** The candidate strongest on a list takes what its list gained or gives what it lost; others follow when that is not enough. */
function withTotals(before: Lists, totals: Readonly<Record<string, number>>): Lists {
  const entries = Object.entries(before).map(([number, list]) => {
    const total = totals[number]!;
    let change = total - list.total;
    const strongest = Object.entries(list.candidates).sort(([, a], [, b]) => b - a);
    const votes = strongest.map(([position, had]) => {
      const now = Math.max(0, had + change);
      change -= now - had;
      return [position, now] as const;
    });
    return [number, { total, candidates: Object.fromEntries(votes) }] as const;
  });
  return Object.fromEntries(entries);
}
