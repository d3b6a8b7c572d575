/**
 * A small sealed election: one commune, two precincts, a mayor with three candidates (one struck out), a county council
 * decided from above. Everything is derived, so that a failing test can be run again; keys are made once per file.
 */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { demoIssuerSeed, demoSeed } from '../../src-main/keys/demo.ts';
import { publicJwkOf, seal } from '../../src-main/keys/seal.ts';
import type { Contest } from '../../src-shared/definition/contest.ts';
import type { Definition } from '../../src-shared/definition/definition.ts';
import type { FormDefinition } from '../../src-shared/forms/schema.ts';
import type { PublicJwk } from '../../src-shared/primitives.ts';
import type { ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { openPackage } from '../../src-shared/sealed/chain.ts';
import type { SealedFile } from '../../src-shared/sealed/package/files.ts';
import type { Mandate, Payload, Roster, RosterKey } from '../../src-shared/sealed/payloads.ts';
import { controlSymbol, payloadHashOf } from '../../src-shared/sealed/symbol.ts';
import { jwkOf } from '../../src-shared/sealed/thumbprint.ts';
import type { TrustedPackage } from '../../src-shared/sealed/trusted.ts';

export const ELECTION = '2029-04-08-local';
export const TERYT = '080401';
const validity = { validFrom: '2029-03-01T00:00:00+01:00', validUntil: '2029-06-01T00:00:00+02:00' };
const text = { pl: 'tekst', en: 'text' };

/** Half of those appointed. */
export const half: Definition['quorums']['sign'] = { members: 1, part: [1, 2] };

const SEED = 'tests';
/** Private seeds by holder. */
export const seeds = {
  issuer: demoSeed(SEED, 'issuer'),
  commune: demoSeed(SEED, 'commune'),
  county: demoSeed(SEED, 'county'),
  stranger: demoSeed(SEED, 'stranger'),
  chair1: demoSeed(SEED, 'precinct/1/chair'),
  deputy1: demoSeed(SEED, 'precinct/1/deputy'),
  chair2: demoSeed(SEED, 'precinct/2/chair'),
};
/** DER of a PKCS #8 Ed25519 private key (RFC 8410), before the 32 bytes of the seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
/** The machine's own key of a seed, for tests that need thousands. */
export function nativeKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}
/** As `publicJwkOf`, without its ten milliseconds: every file of tests reads these. */
function nativeJwk(seed: Uint8Array): PublicJwk {
  const { x } = createPublicKey(nativeKey(seed)).export({ format: 'jwk' });
  return jwkOf(Buffer.from(x ?? '', 'base64url'));
}

export const jwks = Object.fromEntries(Object.entries(seeds).map(([name, seed]) => [name, nativeJwk(seed)])) as {
  [name in keyof typeof seeds]: PublicJwk;
};

/** The key of a demo's issuer takes a third of a second to find. */
export function demoIssuer(): { seed: Uint8Array; jwk: PublicJwk } {
  const seed = demoIssuerSeed(SEED);
  return { seed, jwk: publicJwkOf(seed) };
}

export function hashOf(payload: Payload): string {
  return payloadHashOf(canonicalBytes(payload), nodeCrypto);
}

/** The control symbol that is printed on its paper. */
export function symbolOf(payload: Payload): string {
  return controlSymbol(canonicalBytes(payload), nodeCrypto);
}

export function mandate(change: Partial<Mandate> = {}): Mandate {
  return {
    schema: 1,
    type: 'mandate',
    number: 1,
    election: ELECTION,
    teryt: TERYT,
    key: jwks.commune,
    ...validity,
    ...change,
  };
}

/** A tiny form: what is in the box is valid or not; all valid votes are for somebody. */
function form(id: 'mayor' | 'county-council'): FormDefinition {
  const ballot = id === 'mayor' ? 'candidates' : 'lists';
  const field = (name: 'boxBallots' | 'invalidBallots' | 'validVotes', number: string) =>
    ({ id: name, number, section: 'box', label: text }) as const;
  return {
    schema: 1,
    type: 'form',
    id: `2024/${id}`,
    contest: id,
    ballot,
    title: text,
    sections: [{ id: 'box', number: 'I', title: text }],
    fields: [field('boxBallots', '9'), field('invalidBallots', '10'), field('validVotes', '13')],
    results: { number: '14', section: 'box', label: text, total: text, list: text, listTotal: text, candidate: text },
    remarks: [{ id: 'otherRemarks', number: '20', label: text, defaults: ['brak'] }],
    rules: [
      {
        code: 'T15',
        severity: 'error',
        fields: ['boxBallots', 'invalidBallots', 'validVotes'],
        holds: 'boxBallots == invalidBallots + validVotes',
        message: text,
        help: text,
      },
    ],
  };
}

const committee = { name: 'Komitet Ćwiczebny', short: 'KĆ' };
const person = (position: number, surname: string) =>
  ({ position, surname, names: 'Łucja', status: 'registered' }) as const;

export function mayor(change: Partial<Contest> = {}): Contest {
  const candidates = [
    { ...person(1, 'Żółć'), committee },
    { ...person(2, 'Gęślą'), committee },
    { ...person(3, 'Jaźń'), status: 'struck-out' as const, committee },
  ];
  return {
    schema: 1,
    type: 'contest',
    number: 1,
    election: ELECTION,
    teryt: TERYT,
    contest: 'mayor',
    form: '2024/mayor',
    body: 'Burmistrz Ćwiczebny',
    title: text,
    threshold: 0,
    round: 1,
    decided: 'majority',
    constituencies: [{ number: 1, seats: 1, voting: 'held', lists: [], candidates }],
    ...change,
  };
}

export function county(change: Partial<Contest> = {}): Contest {
  const lists = [1, 2].map((number) => ({
    number,
    committee,
    status: 'registered' as const,
    candidates: [person(1, 'Pchnąć'), person(2, 'Wójt')],
  }));
  return {
    ...mayor({
      contest: 'county-council',
      form: '2024/county-council',
      teryt: '080400',
      threshold: 5,
      decided: 'dhondt',
    }),
    constituencies: [{ number: 1, seats: 3, voting: 'held', lists, candidates: [] }],
    ...change,
  };
}

export function definition(change: Partial<Definition> = {}): Definition {
  const assignment = { constituency: 1, estimatedEligible: 500, estimatedEligibleB: 0, plannedBallots: 400 };
  const precinct = (number: number) => ({
    number,
    type: 'regular' as const,
    seat: `Szkoła nr ${number}`,
    postalVoting: false,
    proxyActs: 0,
    packages: 0,
    protocols: [
      { contest: 'mayor' as const, ...assignment },
      ...(number === 1 ? [{ contest: 'county-council' as const, ...assignment }] : []),
    ],
    hours: { opens: '07:00', closes: '21:00' },
    appointed: 1,
    commission: [{ name: 'Ewa Ćma', role: 'chair' as const }],
    operators: ['Olga Klawisz'],
  });
  return {
    schema: 1,
    type: 'definition',
    number: 1,
    election: ELECTION,
    follows: null,
    teryt: TERYT,
    mode: 'live',
    title: text,
    votingDay: '2029-04-08',
    commune: {
      name: 'Ćwiczebna',
      county: 'ćwiczebny',
      voivodeship: 'ćwiczebne',
      commission: 'GKW',
      coordinator: { name: 'Jan Ćwik', phone: '000' },
    },
    contests: [
      { contest: 'mayor', hash: hashOf(mayor()) },
      { contest: 'county-council', hash: hashOf(county()) },
    ],
    forms: [form('mayor'), form('county-council')],
    precincts: [precinct(1), precinct(2)],
    calendar: { saturdayReport: '12:00', opening: '06:00', pollsOpen: '07:00', pollsClose: '21:00', turnout: [] },
    policies: {
      secondEntry: true,
      turnoutBase: 'mayor',
      reserveNotify: 60,
      reserveRequest: 80,
      originals: 2,
      copies: 2,
    },
    quorums: { open: half, sign: half, correct: half },
    notices: { unofficial: text, welcome: text },
    ...change,
  };
}

export function rosterKey(
  jwk: PublicJwk,
  precinct: number,
  role: 'chair' | 'deputy',
  change: Partial<RosterKey> = {},
): RosterKey {
  return { jwk, precinct, role, holder: 'Ewa Ćma', ...validity, status: 'active', revoked: null, ...change };
}

export function roster(change: Partial<Roster> = {}): Roster {
  const keys = [
    rosterKey(jwks.chair1, 1, 'chair'),
    rosterKey(jwks.deputy1, 1, 'deputy'),
    rosterKey(jwks.chair2, 2, 'chair'),
  ];
  return { schema: 1, type: 'roster', number: 1, election: ELECTION, teryt: TERYT, keys, ...change };
}

export const revoked = {
  status: 'revoked',
  revoked: { since: '2029-04-01T12:00:00+02:00', reason: 'zgubiony' },
} as const;

/** The files of a good package; give a name again to replace a file, or a new one to add it. */
/** The six files of the package by issuer: signing is slow, and gives the same bytes every time. */
const sealedBy = new Map<Uint8Array, Readonly<Record<string, Uint8Array>>>();
function sealAll(issuer: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return {
    'mandate.urna': seal(mandate(), issuer),
    'mandate-county.urna': seal(mandate({ teryt: '080400', key: jwks.county }), issuer),
    'definition.urna': seal(definition(), seeds.commune),
    'roster.urna': seal(roster(), seeds.commune),
    'contest-mayor.urna': seal(mayor(), seeds.commune),
    'contest-county.urna': seal(county(), seeds.county),
  };
}

export function packageFiles(change: Record<string, Uint8Array | undefined> = {}, issuer = seeds.issuer): SealedFile[] {
  const sealed = sealedBy.get(issuer) ?? sealAll(issuer);
  sealedBy.set(issuer, sealed);
  // copies: a test may turn a bit
  const copies = Object.entries(sealed).map(([name, bytes]) => [name, bytes.slice()] as const);
  const files: Record<string, Uint8Array | undefined> = { ...Object.fromEntries(copies), ...change };
  return Object.entries(files).flatMap(([name, bytes]) => (bytes ? [{ name, bytes }] : []));
}

export function trustedPackage(change: Record<string, Uint8Array | undefined> = {}): TrustedPackage {
  const opened = openPackage(packageFiles(change), jwks.issuer, nodeCrypto);
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
  return opened.value;
}

/** Protocol of precinct 1 for mayor, without errors. */
export function protocol(change: Partial<ProtocolPayload> = {}): ProtocolPayload {
  return {
    schema: 1,
    type: 'protocol',
    election: ELECTION,
    teryt: TERYT,
    precinct: 1,
    contest: 'mayor',
    constituency: 1,
    form: '2024/mayor',
    definition: hashOf(definition()),
    mode: 'live',
    revision: 1,
    supersedes: null,
    values: { boxBallots: 299, invalidBallots: 5, validVotes: 294 },
    results: { candidates: { '1': 200, '2': 94 } },
    remarks: { otherRemarks: 'brak' },
    findings: [],
    attendance: [{ name: 'Ewa Ćma', role: 'chair', present: true }],
    voting: { opened: '2029-04-08T07:00:00+02:00', closed: '2029-04-08T21:00:00+02:00' },
    refusals: 0,
    entries: { first: ['Ewa Ćma'], second: ['Jan Ćwik'] },
    correction: null,
    ...change,
  };
}
