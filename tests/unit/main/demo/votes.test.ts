import { describe, expect, it } from 'vitest';
import { demoContests } from '../../../../src-main/demo/election/contests.ts';
import { causeOf, positionOn } from '../../../../src-main/demo/night/explanations.ts';
import { demoElection } from '../../../../src-main/demo/election/election.ts';
import { peopleOf } from '../../../../src-main/demo/election/people.ts';
import { demoPrecincts } from '../../../../src-main/demo/election/precincts.ts';
import { type DemoProtocol } from '../../../../src-main/demo/election/paper.ts';
import { demoVotes, type Scenario } from '../../../../src-main/demo/election/votes.ts';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { checkDraft, typedPaths } from '../../../../src-shared/protocol/check.ts';
import { emptyDraft } from '../../../../src-shared/protocol/draft.ts';
import { flattened } from '../../../../src-shared/protocol/numbers.ts';
import { protocolKey } from '../../../../src-shared/protocol/payload.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import { planOf } from '../../../../src-shared/sealed/trusted.ts';

const VOTING = { opened: '2029-04-08T07:00:00+02:00', closed: '2029-04-08T21:00:00+02:00' };

function made(seed: string, precincts: number, scenario: Scenario = 'plain') {
  const election = demoElection({ seed, precincts });
  if (!election.ok) throw new Error(election.error.message);
  const opened = openPackage(election.value.files, election.value.issuer, nodeCrypto);
  if (!opened.ok) throw new Error(opened.error.message);
  return {
    pkg: opened.value,
    protocols: demoVotes(seed, election.value.contests, election.value.precincts, scenario),
  };
}

/** Findings of one protocol as its commission meets them, before and after it wrote what is asked. */
function findingsOf({ pkg }: Pick<ReturnType<typeof made>, 'pkg'>, protocol: DemoProtocol) {
  const plan = planOf(pkg, protocol)!;
  const attendance = plan.precinct.commission.map((member) => ({ ...member, present: true }));
  const draft = emptyDraft(protocol, { attendance, voting: VOTING, remarks: {} });
  const numbers = flattened(protocol.values, protocol.results);
  const typed = Object.fromEntries(typedPaths(plan).map((path) => [path, numbers[path] ?? null]));
  const first = checkDraft(plan, draft, typed);
  const remarks = Object.fromEntries(
    first
      .filter((f) => f.severity === 'explain')
      .map((f) => [plan.form.rules.find((r) => r.code === f.rule)!.remark!, causeOf(f.rule)]),
  );
  return { plan, first, explained: checkDraft(plan, { ...draft, remarks }, typed) };
}

const values = (protocols: readonly DemoProtocol[], precinct: number, contest: string, constituency?: number) =>
  protocols.filter(
    (p) => p.precinct === precinct && p.contest === contest && (constituency ?? p.constituency) === p.constituency,
  );

describe.each([
  ['19 precincts', 'demo', 19, 'plain'],
  ['19 precincts with ties', 'demo', 19, 'tie'],
  ['another seed', 'ćma', 19, 'plain'],
  ['one precinct', 'demo', 1, 'plain'],
  ['more than the commune has', 'stress', 60, 'plain'],
] as const)('protocols of the demo: %s', (_title, seed, count, scenario) => {
  const election = made(seed, count, scenario);
  const { pkg, protocols } = election;
  const judged = protocols.map((protocol) => ({ protocol, ...findingsOf(election, protocol) }));

  it('are exactly those the definition expects', () => {
    const expected = pkg.definition.payload.precincts.flatMap((p) =>
      p.protocols.map((a) => protocolKey({ ...a, precinct: p.number })),
    );
    expect(protocols.map(protocolKey)).toEqual(expected);
  });

  it('have no finding of severity error, and every explanation holds', () => {
    const errors = judged.flatMap(({ protocol, first }) =>
      first.filter((f) => f.severity === 'error').map((f) => `${protocolKey(protocol)} ${f.rule} ${f.fields.join()}`),
    );
    expect(errors).toEqual([]);
    for (const { explained } of judged)
      for (const finding of explained)
        if (finding.severity === 'explain') expect(finding.explained).toBe(true);
        else expect(positionOn(finding.rule)).not.toBe('');
  });

  it('carry warnings, but most are clean', () => {
    const clean = judged.filter(({ first }) => first.length === 0).length;
    expect(clean).toBeGreaterThan(judged.length * 0.5);
    if (count >= 19) {
      const rules = new Set(judged.flatMap(({ first }) => first.map((f) => f.rule)));
      expect([...rules]).toEqual(expect.arrayContaining(['M01', 'M02', 'M04', 'M12', 'M13']));
    }
  });

  it('X1–X3: the same voters stand in every contest of a precinct', () => {
    for (const { number } of pkg.definition.payload.precincts) {
      const [mayor] = values(protocols, number, 'mayor');
      const [county] = values(protocols, number, 'county-council');
      const [region] = values(protocols, number, 'regional-assembly');
      const council = values(protocols, number, 'council');
      const sum = (id: 'eligible' | 'eligibleA' | 'eligibleB' | 'packagesSent' | 'proxyVoters') =>
        council.reduce((total, p) => total + p.values[id], 0);
      for (const id of ['eligible', 'eligibleA', 'eligibleB', 'packagesSent', 'proxyVoters'] as const)
        expect([number, id, sum(id)]).toEqual([number, id, mayor!.values[id]]);
      expect(county!.values.eligible).toBe(mayor!.values.eligibleA);
      expect(region!.values.eligible).toBe(mayor!.values.eligibleA);
    }
  });
});

describe('the hard cases of the data model', () => {
  const { pkg, protocols } = made('demo', 19);

  it('precinct 18 is a hospital without postal voting', () => {
    const precinct = pkg.definition.payload.precincts[17]!;
    expect([precinct.type, precinct.postalVoting]).toEqual(['hospital', false]);
    expect(values(protocols, 18, 'mayor')[0]!.values.boxBallots).toBe(21);
  });

  it('precinct 19 is split between council constituencies 1 and 2', () => {
    expect(values(protocols, 19, 'council').map((p) => p.constituency)).toEqual([1, 2]);
    expect(protocols).toHaveLength(77);
  });

  it('constituency 5 needs no voting: as many candidates as seats (art. 380)', () => {
    const fifth = pkg.contests.get('council')!.payload.constituencies[4]!;
    expect([fifth.voting, fifth.seats, fifth.lists.flatMap((l) => l.candidates).length]).toEqual(['unopposed', 2, 2]);
  });

  it('a county list has a struck-out candidate: no line, reason 12c used, list total at least the sum (T19, T20)', () => {
    const county = protocols.filter((p) => p.contest === 'county-council');
    const lists = county.map((p) => ('lists' in p.results ? p.results.lists['5']! : undefined)!);
    expect(lists.every((list) => !('3' in list.candidates))).toBe(true);
    const spare = lists.map((l) => l.total - Object.values(l.candidates).reduce((a, b) => a + b, 0));
    expect(Math.min(...spare)).toBe(0);
    expect(Math.max(...spare)).toBeGreaterThan(0);
    expect(county.some((p) => p.values.invalidStruckOut > 0)).toBe(true);
  });

  it('real votes stand unchanged: precinct 1, mayor and council', () => {
    expect(values(protocols, 1, 'mayor')[0]!.results).toEqual({ candidates: { 1: 371, 2: 210, 3: 181, 4: 88 } });
    const [council] = values(protocols, 1, 'council', 1);
    expect('lists' in council!.results && council!.results.lists['14']).toEqual({
      total: 404,
      candidates: { 1: 269, 2: 26, 3: 5, 4: 15, 5: 29, 6: 11, 7: 49 },
    });
  });
});

describe.each([1, 2, 3, 4, 5, 19, 40])('scenario tie with %i precincts', (count) => {
  const protocols = demoVotes('demo', demoContests(peopleOf('demo')), demoPrecincts('demo', count), 'tie');

  it('lists 1 and 16 of council constituency 1 are equal in totals and in precincts (art. 444 § 2)', () => {
    const lists = protocols.filter((p) => p.contest === 'council' && p.constituency === 1).map(totals);
    expect(total(lists, '1')).toBe(total(lists, '16'));
    expect(ahead(lists, '1', '16')).toBe(ahead(lists, '16', '1'));
    // they compete for the fifth of five seats: behind list 14 thrice and list 15 once, ahead of the next quotients
    const tied = total(lists, '1');
    expect(total(lists, '14')).toBeGreaterThan(3 * tied);
    expect(total(lists, '14')).toBeLessThan(4 * tied);
    expect(total(lists, '15')).toBeGreaterThan(tied);
    expect(total(lists, '15')).toBeLessThan(2 * tied);
  });

  it('mayor candidates 2 and 3 share the second place, equal in precincts, and nobody has a majority (art. 473 § 3)', () => {
    const votes = protocols.filter((p) => p.contest === 'mayor').map(totals);
    expect(total(votes, '2')).toBe(total(votes, '3'));
    expect(ahead(votes, '2', '3')).toBe(ahead(votes, '3', '2'));
    expect(total(votes, '1')).toBeGreaterThan(total(votes, '2'));
    expect(total(votes, '2')).toBeGreaterThan(total(votes, '4'));
    expect(2 * total(votes, '1')).toBeLessThan(
      protocols.filter((p) => p.contest === 'mayor').reduce((s, p) => s + p.values.validVotes, 0),
    );
  });
});

function totals({ results }: DemoProtocol): Record<string, number> {
  if ('candidates' in results) return results.candidates;
  if ('lists' in results)
    return Object.fromEntries(Object.entries(results.lists).map(([list, { total: votes }]) => [list, votes]));
  return {};
}
const total = (precincts: readonly Record<string, number>[], id: string) =>
  precincts.reduce((sum, votes) => sum + votes[id]!, 0);
const ahead = (precincts: readonly Record<string, number>[], a: string, b: string) =>
  precincts.filter((votes) => votes[a]! > votes[b]!).length;
