/** A definition that changes in the middle of the night (docs/decisions/older-definitions.md): what counts, and what is named. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../../../src-main/commune/common/evidence.ts';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import { offeredPackage } from '../../../../src-main/session/package-media.ts';
import { openWithPackage, packageInStore, takePackage } from '../../../../src-main/session/trust.ts';
import type { Definition } from '../../../../src-shared/definition/definition.ts';
import type { Result } from '../../../../src-shared/result.ts';
import { computeResults } from '../../../../src-shared/results/compute.ts';
import { genuineEvidence } from '../../../../src-shared/results/evidence.ts';
import { verifyResults } from '../../../../src-shared/results/verify-results.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import { isOpened } from '../../../../src-shared/sealed/open.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import { judge } from '../../../../src-shared/sealed/verdict.ts';
import { verifier } from '../../../../src-shared/sealed/verify.ts';
import { communeNight, type Night } from '../../../support/commune.ts';
import { bodyOf, candidates, type Body } from '../../../support/results.ts';
import { hashOf, jwks, mayor, seeds } from '../../../support/sealed.ts';
import { publishResults } from '../../../../src-main/commune/publish/publish-files.ts';
import { resultsView } from '../../../../src-main/commune/results/results-view.ts';

const first = bodyOf([mayor()], {});
const payloads = first.cells.map((cell) => first.protocol(cell, candidates(200, 94)));

/** Definition 2 beside definition 1, as a commune that met both trusts them. */
function after(second: Body): TrustedPackage {
  const opened = openPackage([...first.files, ...second.files], jwks.issuer, nodeCrypto);
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
  return opened.value;
}
const { precincts, forms } = first.pkg.definition.payload;
const next = (change: Partial<Definition>) => bodyOf([mayor()], {}, { number: 2, ...change });
const precinct1 = (change: Partial<Definition['precincts'][number]>) =>
  next({ precincts: precincts.map((one) => (one.number === 1 ? { ...one, ...change } : one)) });

const address = precinct1({ seat: 'Dom Kultury', commission: [{ name: 'Jan Łoś', role: 'chair' }] });
const struckOut = mayor({ number: 2 });
struckOut.constituencies[0]!.candidates[1]!.status = 'struck-out';
struckOut.constituencies[0]!.candidates[2]!.status = 'registered';
const withoutSecond = bodyOf([struckOut], {}, { number: 2 });

const codeUnder = (pkg: TrustedPackage) => {
  const [one] = payloads;
  return judge('a.urna', seal(one!, seeds.chair1), pkg, () => new Map(), nodeCrypto).verdict.code;
};

test.each([
  ['the address of its polling station and its commission', address, 'accepted'],
  ['another precinct’s type', next({ precincts: precincts.map((one) => (one.number === 2 ? { ...one, type: 'hospital' } : one)) }), 'accepted'],
  ['its own precinct’s type', precinct1({ type: 'hospital' }), 'other-definition'],
  ['postal voting in it', precinct1({ postalVoting: true }), 'other-definition'],
  ['a rule of its form', next({ forms: forms.map((one) => ({ ...one, rules: [] })) }), 'other-definition'],
  ['a candidate, struck out', withoutSecond, 'other-definition'],
] as const)('a protocol of definition 1 where definition 2 changes %s', (_, second, code) => {
  expect(codeUnder(after(second))).toBe(code);
}); // prettier-ignore

test('of a definition nobody has seen nothing is told apart from a stranger’s', () => {
  expect(codeUnder(address.pkg)).toBe('other-definition');
});

test('a store made from a folder that holds both knows both at its next opening', async () => {
  const at = mkdtempSync(join(tmpdir(), 'urna-both-'));
  const path = join(at, 'commune.sqlite');
  const both = offeredPackage([...first.files, ...address.files], jwks.issuer);
  const kept = { clock: () => '2029-04-09T01:00:00+02:00' };
  const opened = await openWithPackage(path, both, { kind: 'commune' }, kept);
  if (!opened.ok) throw new Error(opened.error.message);
  const again = await packageInStore(opened.value.store);
  expect(again.ok && codeUnder(again.value)).toBe('accepted');
  // the older one alone is still older than what the store knows
  const older = await takePackage(opened.value.store, offeredPackage(first.files, jwks.issuer));
  expect(older).toMatchObject({ error: { code: 'older-package' } });
  await opened.value.store.close();
  rmSync(at, { recursive: true });
});

describe('at the commune', () => {
  let night: Night;
  let out: string;
  beforeEach(async () => {
    out = mkdtempSync(join(tmpdir(), 'urna-older-'));
    night = await communeNight(first.pkg);
    await night.receive(payloads);
    await night.agree(payloads);
  });
  afterEach(async () => {
    await night.close();
    rmSync(out, { recursive: true });
  });
  const must = async <T>(result: Promise<Result<T>>): Promise<T> => {
    const settled = await result;
    if (!settled.ok) throw new Error(`${settled.error.code}: ${settled.error.message}`);
    return settled.value;
  };
  /** The commune opens definition 2; then publishes, and a stranger verifies the folder alone. */
  const publishedAfter = async (second: Body) => {
    await must(takePackage(night.store, offeredPackage(first.files, jwks.issuer)));
    const pkg = await must(takePackage(night.store, offeredPackage(second.files, jwks.issuer)));
    const workspace = { kind: 'commune', store: night.store, pkg, actor: 'tests' } as const;
    await must(publishResults(workspace, out, { seal: { seed: seeds.commune } }));
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.urna'));
    const files = names.map((name) => ({ name, bytes: readFileSync(join(out, name)) }));
    const inside = openPackage(files.filter(({ name }) => name.startsWith('package')), jwks.issuer, nodeCrypto); // prettier-ignore
    if (!inside.ok) throw new Error(inside.error.message);
    const judging = verifier(inside.value, nodeCrypto);
    const judged = files.map(({ name, bytes }) => judging(name, bytes));
    const [results] = judged.flatMap(({ opened }) => (opened && isOpened(opened, 'results') ? [opened.payload] : []));
    const found = genuineEvidence(judged, inside.value);
    return { workspace, results: results!, disagreements: verifyResults(inside.value, results!, found) };
  };

  test('what passes over counts, every definition is listed, and the folder verifies by itself', async () => {
    const { results, disagreements } = await publishedAfter(address);
    expect(disagreements).toEqual([]);
    expect(results.definitions).toEqual([first.pkg.definition.hash, address.pkg.definition.hash].sort());
    expect(results.contests[0]).toMatchObject({
      final: true,
      otherDefinition: [],
      summaries: [{ results: { 2: 188 } }],
    });
  });
  test('votes for a candidate struck out since do not vanish: the protocols are named, nothing is final', async () => {
    const { workspace, results, disagreements } = await publishedAfter(withoutSecond);
    expect(disagreements).toEqual([]);
    expect(results.contests[0]).toMatchObject({
      final: false,
      protocols: [],
      otherDefinition: payloads.map(hashOf),
      outcome: { 1: { status: 'no-protocols' } },
    });
    const [contest] = (await must(resultsView(workspace, '2029-04-09T03:00:00+02:00'))).contests;
    expect(contest?.caveats.map(({ kind, precinct }) => [kind, precinct])).toEqual([
      ['otherDefinition', 1],
      ['otherDefinition', 2],
    ]);
    expect(disagreements).toEqual([]);
    const hidden = structuredClone(results);
    hidden.contests[0]!.otherDefinition = [];
    const evidence = await must(gatherEvidence(workspace));
    expect(verifyResults(workspace.pkg, hidden, evidence).map(({ code }) => code)).toContain('protocol-left-out');
  });
  test('a new version under the definition in force counts', async () => {
    await must(takePackage(night.store, offeredPackage(first.files, jwks.issuer)));
    const pkg = await must(takePackage(night.store, offeredPackage(withoutSecond.files, jwks.issuer)));
    const correction = { reason: 'nowe pliki definicyjne', persons: ['Ewa Ćma'] };
    const results = { candidates: { 1: 200, 3: 94 } };
    const newer = payloads.map((one) => withoutSecond.protocol(one, results, { revision: 2, supersedes: hashOf(one), correction })); // prettier-ignore
    const evidence = await must(gatherEvidence({ ...night, pkg }));
    const protocols = [...evidence.protocols, ...newer.map((payload) => ({ hash: hashOf(payload), payload }))];
    expect(computeResults(pkg, { ...evidence, protocols }).contests[0]).toMatchObject({
      otherDefinition: [],
      protocols: newer.map(hashOf),
      summaries: [{ results: { 1: 400, 3: 188 } }],
    });
  });
});
