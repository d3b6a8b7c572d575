import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { revokeMandate } from '../../../../src-main/keys/mandate.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import { portableCrypto } from '../../../../src-shared/sealed/crypto/portable.ts';
import { mayReplace } from '../../../../src-shared/sealed/package/replace.ts';
import { kidOf } from '../../../../src-shared/sealed/thumbprint.ts';
import { planOf } from '../../../../src-shared/sealed/trusted.ts';
import * as made from '../../../support/sealed.ts';

const { seeds, jwks } = made;
const demo = made.demoIssuer();
type Files = Record<string, Uint8Array | undefined>;

const result = (files: Files, issuer = jwks.issuer) => openPackage(made.packageFiles(files), issuer, nodeCrypto);
const codeOf = (files: Files, issuer = jwks.issuer): string => {
  const opened = result(files, issuer);
  return opened.ok ? 'ok' : opened.error.code;
};
const mandateOf = (change: Parameters<typeof made.mandate>[0], seed = seeds.issuer) => seal(made.mandate(change), seed);
const definitionOf = (change: Parameters<typeof made.definition>[0], seed = seeds.commune) =>
  seal(made.definition(change), seed);
const rosterOf = (change: Parameters<typeof made.roster>[0], seed = seeds.commune) => seal(made.roster(change), seed);
const demoPackage = (mode: 'live' | 'rehearsal') => ({
  'mandate.urna': mandateOf({}, demo.seed),
  'mandate-county.urna': mandateOf({ teryt: '080400', key: jwks.county }, demo.seed),
  'definition.urna': definitionOf({ mode }),
});

describe('a good package', () => {
  it('is opened from the issuer down, with either library', () => {
    for (const crypto of [nodeCrypto, portableCrypto]) {
      const opened = openPackage(made.packageFiles(), jwks.issuer, crypto);
      if (!opened.ok) throw new Error(opened.error.message);
      const trusted = opened.value;
      expect(trusted.definition.hash).toBe(made.hashOf(made.definition()));
      expect([...trusted.contests.keys()]).toEqual(['mayor', 'county-council']);
      expect(trusted.rosterKeys.get(kidOf(jwks.deputy1, crypto))).toMatchObject({ precinct: 1, role: 'deputy' });
      expect([...trusted.mandates.keys()].sort()).toEqual(['080400', '080401']);
      expect(planOf(trusted, { precinct: 1, contest: 'mayor', constituency: 1 })?.form.id).toBe('2024/mayor');
      expect(planOf(trusted, { precinct: 2, contest: 'county-council', constituency: 1 })).toBeUndefined();
    }
  });

  it('is told apart by typ, not by names or order', () => {
    const files = made.packageFiles().reverse();
    const named = files.map(({ bytes }, at) => ({ name: `${at}.urna`, bytes }));
    expect(openPackage(named, jwks.issuer, nodeCrypto).ok).toBe(true);
  });

  it.each<[string, Files, string]>([
    ['protocols lying beside it do not matter', { 'p.urna': seal(made.protocol(), seeds.chair1) }, 'ok'],
    ['nor do copies', { 'copy.urna': seal(made.definition(), seeds.commune) }, 'ok'],
    [
      'nor do contests the definition does not name',
      { 'x.urna': seal(made.mayor({ number: 2 }), seeds.commune) },
      'ok',
    ],
    [
      'nor does an outdated roster',
      { 'roster.urna': rosterOf({ number: 2 }), 'old.urna': rosterOf({ keys: [] }) },
      'ok',
    ],
    ['demo issuer, rehearsal', {}, 'ok'],
  ])('%s', (name, files, code) => {
    const [of, issuer] = name.startsWith('demo') ? [demoPackage('rehearsal'), demo.jwk] : [files, jwks.issuer];
    expect(codeOf(of, issuer)).toBe(code);
  });

  it('the highest number wins', () => {
    const newer = rosterOf({ number: 3, keys: [] });
    const opened = result({ 'a.urna': rosterOf({ number: 2 }), 'b.urna': newer });
    expect(opened.ok && opened.value.roster.payload.number).toBe(3);
    expect(opened.ok && opened.value.rosterKeys.size).toBe(0);
  });
});

describe('a package is refused', () => {
  const twoMayors = [...made.definition().contests, made.definition().contests[0]!];
  const asCounty = [{ contest: 'county-council' as const, hash: made.hashOf(made.mayor()) }];
  const unopposed = made.county({
    constituencies: made.county().constituencies.map((c) => ({ ...c, seats: 4, voting: 'unopposed' as const })),
  });
  const naming = (contest: ReturnType<typeof made.mayor>) => ({
    'contest-mayor.urna': seal(contest, seeds.commune),
    'definition.urna': definitionOf({ contests: [{ contest: 'mayor', hash: made.hashOf(contest) }, made.definition().contests[1]!] }),
  }); // prettier-ignore
  const standing = (registered: number, round: 1 | 2 = 1) => {
    const contest = made.mayor({ round });
    contest.constituencies[0]!.candidates.forEach((one, at) => (one.status = at < registered ? 'registered' : 'struck-out'));
    return naming(contest);
  }; // prettier-ignore
  const [mayorForm] = made.definition().forms;

  it.each<[string, Files, string]>([
    ['under another issuer', { 'mandate.urna': mandateOf({}, seeds.stranger) }, 'key-unknown'],
    ['where the commune signs its own mandate', { 'mandate.urna': mandateOf({}, seeds.commune) }, 'key-unknown'],
    ['without mandate', { 'mandate.urna': undefined }, 'key-unknown'],
    ['without definition', { 'definition.urna': undefined }, 'package-incomplete'],
    ['without roster', { 'roster.urna': undefined }, 'package-incomplete'],
    ['without a contest it names', { 'contest-mayor.urna': undefined }, 'package-incomplete'],
    ['with another contest than it names', { 'contest-mayor.urna': seal(made.mayor({ number: 2 }), seeds.commune) }, 'package-incomplete'],
    ['with a mandate of another election', { 'mandate.urna': mandateOf({ election: '2024-04-07-local' }) }, 'package-incomplete'],
    ['with a mandate of another commune', { 'mandate.urna': mandateOf({ teryt: '080402' }) }, 'package-incomplete'],
    ['with the definition signed by a stranger', { 'definition.urna': definitionOf({}, seeds.stranger) }, 'key-unknown'],
    ['with the definition signed by a chair', { 'definition.urna': definitionOf({}, seeds.chair1) }, 'key-unknown'],
    ['with the definition signed by the issuer', { 'definition.urna': definitionOf({}, seeds.issuer) }, 'key-unknown'],
    ['with the definition signed by the county', { 'definition.urna': definitionOf({}, seeds.county) }, 'package-inconsistent'],
    ['with the roster signed by the county', { 'roster.urna': rosterOf({}, seeds.county) }, 'package-inconsistent'],
    ['with the roster signed by a chair it lists', { 'roster.urna': rosterOf({}, seeds.chair1) }, 'key-unknown'],
    ['with a roster of another election', { 'roster.urna': rosterOf({ election: '2024-04-07-local' }) }, 'package-inconsistent'],
    ['with a roster of another commune', { 'roster.urna': rosterOf({ teryt: '080402' }) }, 'package-inconsistent'],
    ['with a county contest signed by the commune', { 'contest-county.urna': seal(made.county(), seeds.commune) }, 'package-inconsistent'],
    ['without the county’s mandate', { 'mandate-county.urna': undefined }, 'key-unknown'],
    ['with its own contest signed by the county', { 'contest-mayor.urna': seal(made.mayor(), seeds.county) }, 'package-inconsistent'],
    ['with one hash under two contests', { 'definition.urna': definitionOf({ contests: twoMayors }) }, 'package-inconsistent'],
    ['with a mayor named as a council', { 'definition.urna': definitionOf({ contests: asCounty, precincts: made.definition().precincts.map((p) => ({ ...p, protocols: p.protocols.map((a) => ({ ...a, contest: 'county-council' as const })) })) }) }, 'package-inconsistent'],
    ['with two rosters of one number', { 'other.urna': rosterOf({ keys: [] }) }, 'two-versions'],
    ['with two mandates of one number', { 'other.urna': mandateOf({ key: jwks.stranger }) }, 'two-versions'],
    ['with definitions of two elections', { 'other.urna': definitionOf({ election: '2029-04-22-runoff' }) }, 'package-inconsistent'],
    ['whose mandate was taken back', { 'revoked.urna': seal(revokeMandate(made.mandate(), '2029-03-20T10:00:00+01:00'), seeds.issuer) }, 'mandate-revoked'],
    ['whose key was replaced, still signed by the old one', { 'renewed.urna': mandateOf({ number: 2, key: jwks.stranger }) }, 'package-inconsistent'],
    ['with a key of small order mandated', { 'mandate-county.urna': mandateOf({ teryt: '080400', key: { ...jwks.county, x: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' } }) }, 'package-inconsistent'],
    ['with one key for two precincts', { 'roster.urna': rosterOf({ keys: [made.rosterKey(jwks.chair1, 1, 'chair'), made.rosterKey(jwks.chair1, 2, 'chair')] }) }, 'package-inconsistent'],
    ['with a key revoked without a reason', { 'roster.urna': rosterOf({ keys: [made.rosterKey(jwks.chair1, 1, 'chair', { status: 'revoked' })] }) }, 'package-inconsistent'],
    ['with a lenient base64url in a key', { 'roster.urna': rosterOf({ keys: [made.rosterKey({ ...jwks.chair1, x: `${jwks.chair1.x.slice(0, -1)}9` }, 1, 'chair')] }) }, 'package-inconsistent'],
    ['with one key for two bodies', { 'mandate-region.urna': mandateOf({ teryt: '080000' }) }, 'package-inconsistent'],
    ['without the form of a contest', { 'definition.urna': definitionOf({ forms: made.definition().forms.slice(1) }) }, 'package-incomplete'],
    ['with a form twice', { 'definition.urna': definitionOf({ forms: [...made.definition().forms, mayorForm!] }) }, 'package-inconsistent'],
    ['with a form that does not load', { 'definition.urna': definitionOf({ forms: made.definition().forms.map((f) => ({ ...f, rules: f.rules.map((r) => ({ ...r, holds: 'boxBallots ==' })) })) }) }, 'package-inconsistent'],
    ['voting where there is no voting', { 'contest-county.urna': seal(unopposed, seeds.county), 'definition.urna': definitionOf({ contests: [made.definition().contests[0]!, { contest: 'county-council', hash: made.hashOf(unopposed) }] }) }, 'package-inconsistent'],
    ['with names to choose from where one candidate stands', standing(1), 'package-inconsistent'],
    ['with a run-off of three', standing(3, 2), 'package-inconsistent'],
    ['with a file cut short', { 'roster.urna': rosterOf({}).subarray(0, 500) }, 'damaged'],
    ['with a file of another kind', { 'x.urna': new TextEncoder().encode('{}') }, 'damaged'],
  ])('%s', (_, files, code) => expect(codeOf(files)).toBe(code)); // prettier-ignore

  it('live under a demo issuer', () => expect(codeOf(demoPackage('live'), demo.jwk)).toBe('demo-issuer'));

  it('and the file is named', () => {
    const opened = result({ 'roster.urna': rosterOf({}, seeds.stranger) });
    expect(opened.ok ? '' : opened.error.where).toBe('roster.urna');
  });
});

describe('a contest nobody knows here (docs/decisions/open-ids.md)', () => {
  const [mayorForm, countyForm] = made.definition().forms;
  const [, countyNamed] = made.definition().contests;
  /** Precinct 1 votes in it, with the mayor's form under another name. */
  const unknown = (change: Partial<ReturnType<typeof made.mayor>>, by: Uint8Array, ballot: 'candidates' | 'for-against' = 'candidates'): Files => {
    const contest = made.mayor({ contest: 'district', form: '2029/district', decided: 'plurality', ...change });
    const form = { ...mayorForm!, id: contest.form, contest: contest.contest, ballot, results: { ...mayorForm!.results, for: mayorForm!.title, against: mayorForm!.title } };
    const [first] = made.definition().precincts;
    const protocols = first!.protocols.map((one) => (one.contest === 'mayor' ? { ...one, contest: contest.contest } : one));
    return {
      'contest-mayor.urna': seal(contest, by),
      'definition.urna': definitionOf({
        contests: [{ contest: contest.contest, hash: made.hashOf(contest) }, countyNamed!],
        forms: [form, countyForm!],
        precincts: [{ ...first!, protocols }],
      }),
    };
  }; // prettier-ignore
  const other = { 'mandate-other.urna': mandateOf({ teryt: '080500', key: jwks.stranger }) };
  const region = { 'mandate-other.urna': mandateOf({ teryt: '080000', key: jwks.stranger }) };
  const country = { 'mandate-other.urna': mandateOf({ teryt: '000000', key: jwks.stranger }) };
  const own = made.county({ teryt: made.TERYT });

  it.each<[string, Files, string]>([
    ['of this commune, by most votes', unknown({}, seeds.commune), 'ok'],
    ['of this commune, as a mayor', unknown({ decided: 'majority' }, seeds.commune, 'for-against'), 'package-inconsistent'],
    ['of its county', unknown({ teryt: '080400' }, seeds.county), 'ok'],
    ['of its region', { ...region, ...unknown({ teryt: '080000' }, seeds.stranger) }, 'ok'],
    ['of the country', { ...country, ...unknown({ teryt: '000000' }, seeds.stranger) }, 'ok'],
    ['of the country, signed by the commune', { ...country, ...unknown({ teryt: '000000' }, seeds.commune) }, 'package-inconsistent'],
    ['of another county', { ...other, ...unknown({ teryt: '080500' }, seeds.stranger) }, 'package-inconsistent'],
    ['decided by a method nobody knows', unknown({ decided: 'approval' as 'plurality' }, seeds.commune), 'unknown-schema'],
    ['of names, decided as lists are', unknown({ decided: 'dhondt' }, seeds.commune), 'unknown-schema'],
    ['for or against, by most votes', unknown({}, seeds.commune, 'for-against'), 'package-inconsistent'],
    ['that calls itself the county’s and is this commune’s', { 'contest-county.urna': seal(own, seeds.commune), 'definition.urna': definitionOf({ contests: [made.definition().contests[0]!, { contest: 'county-council', hash: made.hashOf(own) }] }) }, 'package-inconsistent'],
    ['that calls itself a mayor’s and is the county’s', unknown({ contest: 'mayor', decided: 'majority', teryt: '080400' }, seeds.county), 'package-inconsistent'],
  ])('%s', (_, files, code) => expect(codeOf(files)).toBe(code)); // prettier-ignore
});

describe('a package in place of another (docs/formats.md, "Who signs what": never the reverse)', () => {
  const held = made.trustedPackage({ 'roster.urna': rosterOf({ number: 2 }) });
  const replaces = (files: Files): string => {
    const judged = mayReplace(held, made.trustedPackage(files));
    return judged.ok ? 'ok' : judged.error.code;
  };

  it.each<[string, Files, string]>([
    ['the same', { 'roster.urna': rosterOf({ number: 2 }) }, 'ok'],
    ['a newer roster', { 'roster.urna': rosterOf({ number: 3, keys: [] }) }, 'ok'],
    ['an older roster', { 'roster.urna': rosterOf({ number: 1 }) }, 'older-package'],
    ['another roster with the number held', { 'roster.urna': rosterOf({ number: 2, keys: [] }) }, 'two-versions'],
    ['another definition with the number held', { 'roster.urna': rosterOf({ number: 2 }), 'definition.urna': definitionOf({ votingDay: '2029-04-09' }) }, 'two-versions'],
    ['a newer definition', { 'roster.urna': rosterOf({ number: 2 }), 'definition.urna': definitionOf({ number: 2 }) }, 'ok'],
    ['a renewed mandate', { 'roster.urna': rosterOf({ number: 2 }), 'mandate.urna': mandateOf({ number: 2 }) }, 'ok'],
    ['a rehearsal', { 'roster.urna': rosterOf({ number: 2 }), 'definition.urna': definitionOf({ number: 2, mode: 'rehearsal' }) }, 'other-election'],
  ])('%s', (_, files, code) => expect(replaces(files)).toBe(code)); // prettier-ignore
});
