/** What a back-test keeps of each commune: counts and votes as numbers, so that a whole country fits in little memory. */
import { type Finding } from '../../../../src-shared/forms/check.ts';
import { fail, type Result, type ToolResult } from '../../../../src-shared/result.ts';
import { mayorLine } from '../../../../src-shared/results/lines.ts';
import { type MayorOutput } from '../../../../src-shared/results/schemas.ts';
import { type PublishedProtocol } from '../../../exchange/pkw-mayor.ts';

export type Tally = {
  readonly precincts: number[];
  /** Ballot lines in the order they were met: candidates' numbers, or `for` and `against`. */
  readonly lines: string[];
  /** Per line its votes, by the place of the precinct in `precincts`. */
  readonly votes: number[][];
  readonly seen: Set<number>;
  /** Protocols with a finding of this severity. */
  errors: number;
  explain: number;
};

export type Tallies = Map<string, Tally>;

/** Adds a protocol; a second one of the same precinct is refused, because one of the two is false. */
export function addProtocol(
  tallies: Tallies,
  { teryt, precinct, results }: PublishedProtocol,
  findings: readonly Finding[],
): Result<null, 'bad-row'> {
  const tally = tallies.get(teryt) ?? { precincts: [], lines: [], votes: [], seen: new Set(), errors: 0, explain: 0 };
  if (tally.seen.has(precinct))
    return fail('bad-row', `Precinct ${precinct} of ${teryt} has been read already; this row was not counted.`);
  tallies.set(teryt, tally);
  tally.seen.add(precinct);
  const place = tally.precincts.push(precinct) - 1;
  for (const [line, votes] of Object.entries('candidates' in results ? results.candidates : results)) {
    let at = tally.lines.indexOf(line);
    if (at === -1) at = tally.lines.push(line) - 1;
    (tally.votes[at] ??= Array.from({ length: place }, () => 0))[place] = votes ?? 0;
  }
  for (const column of tally.votes) column[place] ??= 0;
  if (findings.some(({ severity }) => severity === 'error')) tally.errors += 1;
  if (findings.some(({ severity }) => severity === 'explain')) tally.explain += 1;
  return { ok: true, value: null };
}

/** The mayor's outcome of a first round. Numbers per precinct are laid out only where a tie asks for them. */
export function decideTally({ precincts, lines, votes }: Tally): ToolResult<MayorOutput> {
  const total = (line: string) => (votes[lines.indexOf(line)] ?? []).reduce((sum, own) => sum + own, 0);
  const id = '';
  if (lines.includes('for')) return mayorLine({ id, single: { for: total('for'), against: total('against') } });
  const candidates = lines.toSorted((a, b) => Number(a) - Number(b)).map((line) => ({ id: line, votes: total(line) }));
  const decided = mayorLine({ id, round: 1, candidates });
  if (!decided.ok || decided.value.outcome !== 'lot-required') return decided;
  const byPrecinct = precincts.map((precinct, place) => ({
    id: String(precinct),
    votes: Object.fromEntries(lines.map((line, at) => [line, votes[at]?.[place] ?? 0])),
  }));
  return mayorLine({ id, round: 1, candidates, precincts: byPrecinct });
}
