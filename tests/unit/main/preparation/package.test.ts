import { describe, expect, it } from 'vitest';
import { buildPackage, type PackageParts } from '../../../../src-main/preparation/package.ts';
import { demoSeed } from '../../../../src-main/keys/demo.ts';
import { newMandate } from '../../../../src-main/keys/mandate.ts';
import { publicJwkOf, seal } from '../../../../src-main/keys/seal.ts';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import { type Contest } from '../../../../src-shared/definition/contest.ts';
import { formSchema } from '../../../../src-shared/forms/schema.ts';
import countyForm from '../../../../definitions/forms/2024/county-council.json' with { type: 'json' };
import { half } from '../../../support/sealed.ts';
import mayorForm from '../../../../definitions/forms/2024/mayor.json' with { type: 'json' };

const issuer = demoSeed('package test', 'issuer');
const commune = demoSeed('package test', 'commune');
const county = demoSeed('package test', 'county');
const election = '2029-04-08-local';
const validity = { validFrom: '2029-03-01T00:00:00+01:00', validUntil: '2029-06-30T00:00:00+02:00' };
const words = { pl: 'a', en: 'a' };

const candidate = (position: number) => ({ position, surname: 'Żuraw', names: 'Łucja', status: 'registered' as const });
const committee = { name: 'KWW Ćma', short: 'Ćma' };
const head = { schema: 1, type: 'contest', number: 1, election, title: words, round: 1 } as const;
const mayor: Contest = {
  ...head,
  teryt: '080401',
  contest: 'mayor',
  form: '2024/mayor',
  body: 'Prezydent',
  threshold: 0,
  decided: 'majority',
  constituencies: [
    {
      number: 1,
      seats: 1,
      voting: 'held' as const,
      lists: [],
      candidates: [1, 2].map((n) => ({ ...candidate(n), committee })),
    },
  ],
};
const countyCouncil: Contest = {
  ...head,
  teryt: '080400',
  contest: 'county-council',
  form: '2024/county-council',
  body: 'Rada',
  threshold: 5,
  decided: 'dhondt',
  constituencies: [
    {
      number: 1,
      seats: 1,
      voting: 'held' as const,
      candidates: [],
      lists: [{ number: 1, committee, status: 'registered', candidates: [candidate(1)] }],
    },
  ],
};
const mandate = (teryt: string, seed: Uint8Array) =>
  seal(newMandate({ election, teryt, key: publicJwkOf(seed), ...validity }), issuer);
const estimate = { constituency: 1, estimatedEligible: 10, estimatedEligibleB: 0, plannedBallots: 10 };

const parts: PackageParts = {
  received: [
    { name: 'mandate.urna', bytes: mandate('080401', commune) },
    { name: 'mandate-080400.urna', bytes: mandate('080400', county) },
    { name: 'contest-county-council.urna', bytes: seal(countyCouncil, county) },
  ],
  contests: [mayor],
  counting: ['county-council', 'mayor'],
  forms: [countyForm, mayorForm].map((form) => formSchema.parse(form)),
  definition: {
    schema: 1,
    type: 'definition',
    number: 1,
    election,
    follows: null,
    teryt: '080401',
    mode: 'live',
    title: words,
    votingDay: '2029-04-08',
    commune: {
      name: 'Nowa',
      county: 'n',
      voivodeship: 'l',
      commission: 'MKW',
      coordinator: { name: 'Żuraw', phone: '1' },
    },
    calendar: { saturdayReport: '15:00', opening: '06:00', pollsOpen: '07:00', pollsClose: '21:00', turnout: [] },
    policies: {
      secondEntry: true,
      turnoutBase: 'mayor',
      reserveNotify: 60,
      reserveRequest: 80,
      originals: 2,
      copies: 1,
    },
    quorums: { open: half, sign: half, correct: half },
    notices: { unofficial: words, welcome: words },
    precincts: [
      {
        number: 1,
        type: 'regular',
        seat: 's',
        postalVoting: true,
        proxyActs: 0,
        packages: 0,
        hours: { opens: '07:00', closes: '21:00' },
        appointed: 1,
        commission: [{ name: 'Żuraw Łucja', role: 'chair' }],
        operators: [],
        protocols: [
          { contest: 'county-council', ...estimate },
          { contest: 'mayor', ...estimate },
        ],
      },
    ],
  },
  roster: { schema: 1, type: 'roster', number: 1, election, teryt: '080401', keys: [] },
};
const build = (change: Partial<PackageParts> = {}, seed = commune) =>
  buildPackage({ ...parts, ...change }, seed, publicJwkOf(issuer));

describe('buildPackage', () => {
  it('signs the commune’s files, keeps received ones unchanged, and opens by the chain', () => {
    const files = build();
    if (!files.ok) throw new Error(files.error.message);
    expect(files.value.slice(0, 3)).toEqual(parts.received);
    const opened = openPackage(files.value, publicJwkOf(issuer), nodeCrypto);
    expect(opened.ok && opened.value.definition.payload.contests.map((c) => c.contest)).toEqual([
      'county-council',
      'mayor',
    ]);
  });

  it('embeds the forms its contests name, and no other', () => {
    const files = build({
      counting: ['mayor'],
      definition: {
        ...parts.definition,
        precincts: parts.definition.precincts.map((p) => ({ ...p, protocols: [{ contest: 'mayor', ...estimate }] })),
      },
    });
    const opened = files.ok && openPackage(files.value, publicJwkOf(issuer), nodeCrypto);
    expect(opened && opened.ok && opened.value.definition.payload.forms.map((form) => form.id)).toEqual(['2024/mayor']);
  });

  it.each([
    ['a contest of the county that has not come', { received: parts.received.slice(0, 2) }, 'package-incomplete'],
    ['no mandate of the county', { received: [parts.received[0]!, parts.received[2]!] }, 'key-unknown'],
    ['a form that is not at hand', { forms: [formSchema.parse(mayorForm)] }, 'package-incomplete'],
    [
      'a county contest signed by the commune',
      { received: [...parts.received.slice(0, 2), { name: 'c.urna', bytes: seal(countyCouncil, commune) }] },
      'package-inconsistent',
    ],
    ['a received file that is damaged', { received: [{ name: 'x.urna', bytes: Uint8Array.of(123) }] }, 'damaged'],
  ] as const)('refuses %s', (_title, change, code) => {
    const built = build(change);
    expect(built.ok ? 'built' : built.error.code).toBe(code);
  });

  it('refuses a key that is not the mandated one', () => {
    const built = build({}, county);
    expect(built.ok ? 'built' : built.error.code).toBe('package-inconsistent');
  });
});
