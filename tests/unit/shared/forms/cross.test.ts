/** X1–X7: the protocols of one precinct beside each other. */
import { describe, expect, test } from 'vitest';
import { checkPrecinct, type CrossInput, type CrossProtocol } from '../../../../src-shared/forms/cross.ts';
import { crossTexts } from '../../../../src-shared/forms/cross-text.ts';

const common = { packagesSent: 2, proxyVoters: 3, boxFromEnvelopes: 0 };
const commune = {
  ...common,
  eligible: 900,
  eligibleA: 880,
  eligibleB: 20,
  issuedInPerson: 500,
  issuedInPersonA: 490,
  boxBallots: 500,
};
const upper = { ...common, eligible: 880, issuedInPerson: 490, boxBallots: 490 };

type Numbers = CrossProtocol['values'];
type Precinct = { council?: Numbers | null; mayor?: Numbers | null; county?: Numbers | null; region?: Numbers | null };

/** By ballot kind; `null`: nobody was asked. */
type Refusals = Partial<Record<CrossProtocol['contest'], number>> | null;

/** All four protocols fit; `null` takes one away. */
function precinct(change: Precinct, rest: Partial<CrossInput> = {}, refusals: Refusals = null): CrossInput {
  const protocol = (
    contest: CrossProtocol['contest'],
    base: Numbers,
    own: Numbers | null | undefined,
  ): CrossProtocol[] => {
    if (own === null) return [];
    const noted = refusals === null ? null : (refusals[contest] ?? 0);
    return [{ contest, constituency: 1, values: { ...base, ...own }, refusals: noted }];
  };
  return {
    precinctType: 'regular',
    council: { voting: 1, withoutVoting: 0 },
    protocols: [
      ...protocol('council', commune, change.council),
      ...protocol('mayor', commune, change.mayor),
      ...protocol('county-council', upper, change.county),
      ...protocol('regional-assembly', upper, change.region),
    ],
    ...rest,
  };
}
const found = (input: CrossInput) =>
  checkPrecinct(input).map(
    ({ rule, fields }) => `${rule} ${fields.map((one) => `${one.contest}/${one.constituency}/${one.field}`).join(' ')}`,
  );
const rules = (input: CrossInput) => found(input).map((text) => text.slice(0, 2));

test('four protocols that fit: nothing', () => {
  expect(checkPrecinct(precinct({}, {}, {}))).toEqual([]);
});
test('one protocol alone, or blank numbers: nothing to compare', () => {
  expect(checkPrecinct(precinct({ council: null, county: null, region: null, mayor: { eligible: 1 } }))).toEqual([]);
  expect(rules(precinct({ mayor: { eligible: null } }))).toEqual([]);
  expect(checkPrecinct(precinct({ council: null, county: null }, { protocols: [] }))).toEqual([]);
});
test('X1: council and mayor have the same voters, in regular precincts', () => {
  expect(found(precinct({ mayor: { eligible: 901 } }))).toEqual(['X1 council/1/eligible mayor/1/eligible']);
  expect(found(precinct({ mayor: { eligible: 899 } }))).toEqual(['X1 council/1/eligible mayor/1/eligible']);
  expect(rules(precinct({ mayor: { eligible: 901 } }, { precinctType: 'hospital' }))).toEqual([]);
  expect(checkPrecinct(precinct({ mayor: { eligible: 901 } }))[0]?.severity).toBe('warning');
});

describe('X2: a precinct in several council constituencies', () => {
  const split = (mayor: number, withoutVoting: number, second: Numbers | null = {}): CrossInput => {
    const half = {
      ...commune,
      eligible: 450,
      eligibleA: 440,
      eligibleB: 10,
      packagesSent: 1,
      proxyVoters: 1,
      boxBallots: 0,
      issuedInPerson: 0,
    };
    return {
      precinctType: 'regular',
      council: { voting: 2, withoutVoting },
      protocols: [
        { contest: 'council', constituency: 1, values: half, refusals: null },
        ...(second === null
          ? []
          : [{ contest: 'council' as const, constituency: 2, values: { ...half, ...second }, refusals: null }]),
        {
          contest: 'mayor',
          constituency: 1,
          values: { eligible: mayor, eligibleA: 880, eligibleB: 20 },
          refusals: null,
        },
      ],
    };
  };
  const X2 = 'X2 council/1/eligible council/2/eligible mayor/1/eligible';
  test.each<[number, number, string[]]>([
    [899, 0, [X2]],
    [900, 0, []],
    [901, 0, [X2]],
    [899, 1, [X2]],
    [900, 1, []],
    [901, 1, []],
  ])('mayor %d against 900, %d constituencies without voting', (mayor, withoutVoting, expected) => {
    expect(found(split(mayor, withoutVoting))).toEqual(expected);
  });
  test('parts A and B are summed too', () => {
    expect(found(split(900, 0, { eligibleB: 11 }))).toEqual([
      'X2 council/1/eligibleB council/2/eligibleB mayor/1/eligibleB',
    ]);
  });
  test('silent until all its protocols are there', () => {
    expect(found(split(901, 0, null))).toEqual([]);
  });
});

describe('X3: county and region are voted on by part A', () => {
  const all = 'X3 council/1/eligibleA mayor/1/eligibleA county-council/1/eligible regional-assembly/1/eligible';
  test.each<[string, Precinct, string[]]>([
    ['county one more', { county: { eligible: 881 } }, [all]],
    ['region one less', { region: { eligible: 879 } }, [all]],
    ['mayor’s part A', { mayor: { eligibleA: 879 } }, [all]],
    ['city with county rights: no county', { county: null }, []],
    [
      '… and a wrong region',
      { county: null, region: { eligible: 881 } },
      ['X3 council/1/eligibleA mayor/1/eligibleA regional-assembly/1/eligible'],
    ],
    ['nothing above the commune', { county: null, region: null, mayor: { eligibleA: 879 } }, []],
  ])('%s', (_, change, expected) => {
    expect(found(precinct(change))).toEqual(expected);
  });
  test('with a constituency without voting the council may have fewer, never more', () => {
    const council = { voting: 1, withoutVoting: 1 };
    expect(rules(precinct({ council: { eligibleA: 500, eligible: 520 } }, { council }))).toEqual([]);
    expect(rules(precinct({ council: { eligibleA: 880 } }, { council }))).toEqual([]);
    expect(rules(precinct({ council: { eligibleA: 881 } }, { council }))).toEqual(['X2', 'X3']);
    // more than the county, but not more than the region
    const upper = { county: { eligible: 880 }, region: { eligible: 882 } };
    expect(found(precinct({ council: { eligibleA: 881 }, ...upper }, { council })).at(-1)).toBe(
      'X3 council/1/eligibleA mayor/1/eligibleA county-council/1/eligible regional-assembly/1/eligible',
    );
  });
  test('without a council protocol the others are compared all the same', () => {
    const council = { voting: 0, withoutVoting: 1 };
    expect(found(precinct({ council: null, region: { eligible: 879 } }, { council }))).toEqual([
      'X3 mayor/1/eligibleA county-council/1/eligible regional-assembly/1/eligible',
    ]);
  });
});

test('X4: in a separate precinct commune ≤ county ≤ region', () => {
  const hospital = { precinctType: 'hospital' as const };
  expect(found(precinct({ county: { eligible: 881 }, region: { eligible: 882 } }, hospital))).toEqual([]);
  expect(found(precinct({ county: { eligible: 879 } }, hospital))).toEqual([
    'X4 council/1/eligibleA county-council/1/eligible',
    'X4 mayor/1/eligibleA county-council/1/eligible',
  ]);
  expect(found(precinct({ region: { eligible: 879 } }, hospital))).toEqual([
    'X4 county-council/1/eligible regional-assembly/1/eligible',
  ]);
  expect(found(precinct({ county: null, council: null, region: { eligible: 879 } }, hospital))).toEqual([
    'X4 mayor/1/eligibleA regional-assembly/1/eligible',
  ]);
});
test('X5: packages and proxies belong to voters', () => {
  expect(rules(precinct({ county: { packagesSent: 3 } }))).toEqual(['X5']);
  expect(rules(precinct({ region: { proxyVoters: 2 } }))).toEqual(['X5']);
  expect(rules(precinct({ region: { proxyVoters: 2 } }, { precinctType: 'care-home' }))).toEqual([]);
});
test('X5: voters of a constituency without voting have no council ballot, so the council is not compared', () => {
  const council = { voting: 1, withoutVoting: 1 };
  const change = { council: { packagesSent: 1, eligible: 500, eligibleA: 490, eligibleB: 10 } };
  expect(rules(precinct(change, { council }))).toEqual([]);
  expect(found(precinct({ ...change, mayor: { packagesSent: 3 } }, { council }))).toEqual([
    'X5 mayor/1/packagesSent county-council/1/packagesSent regional-assembly/1/packagesSent',
  ]);
});
const fewer = (issuedInPerson: number) => ({ region: { issuedInPerson, boxBallots: issuedInPerson } });
test.each<[number, number, string[]]>([
  [490, 0, []],
  [489, 0, ['X6']],
  [489, 1, []],
  [488, 1, ['X6']],
  [488, 2, []],
  [488, 3, []],
])('X6: region issued %d of 490 with %d refusals of its ballot', (issued, refused, expected) => {
  expect(rules(precinct(fewer(issued), {}, { 'regional-assembly': refused }))).toEqual(expected);
});
test('X6: refusals of another ballot explain nothing', () => {
  expect(rules(precinct(fewer(488), {}, { mayor: 9, council: 9, 'county-council': 9 }))).toEqual(['X6']);
});
test('X6: 1,475 mayor’s ballots and 1,421 of the county (Ruciane-Nida 2018)', () => {
  const change = {
    council: null,
    mayor: { issuedInPerson: 1475, issuedInPersonA: 1475, boxBallots: 1475 },
    county: { issuedInPerson: 1421, boxBallots: 1421 },
    region: null,
  };
  expect(found(precinct(change, {}, {}))).toEqual(['X6 mayor/1/issuedInPersonA county-council/1/issuedInPerson']);
  expect(found(precinct(change, {}, { 'county-council': 54 }))).toEqual([]);
});
test('X6 is silent while refusals are unknown, and of one kind asks nothing', () => {
  expect(rules(precinct(fewer(400)))).toEqual([]);
  expect(rules(precinct({ council: null, county: null, region: null }, {}, {}))).toEqual([]);
});
test('X6: of council and mayor, part A counts: foreigners have no county ballot', () => {
  expect(rules(precinct({ mayor: { issuedInPersonA: 489 } }, {}, {}))).toEqual(['X6']);
  expect(rules(precinct({ council: { issuedInPersonA: 489 } }, {}, {}))).toEqual(['X6']);
});
test.each(['boxBallots', 'issuedInPerson', 'boxFromEnvelopes'])('X7 waits for a blank %s', (field) => {
  const change = { council: { boxBallots: 501, [field]: null }, region: { boxBallots: 489 } };
  expect(rules(precinct(change))).not.toContain('X7');
});
test('X7: too many in one pile and too few in another', () => {
  expect(found(precinct({ council: { boxBallots: 501 }, region: { boxBallots: 489 } }))).toEqual([
    'X7 council/1/boxBallots regional-assembly/1/boxBallots',
  ]);
  expect(found(precinct({ council: { boxBallots: 499 }, region: { boxBallots: 489 } }))).toEqual([]);
  expect(found(precinct({ council: { boxBallots: 501, boxFromEnvelopes: 1 }, region: { boxBallots: 489 } }))).toEqual(
    [],
  );
  expect(found(precinct({ council: { boxBallots: 501 }, region: { boxBallots: 491 } }))).toEqual([]);
});
test('every rule has its text in both languages', () => {
  for (const { pl, en } of Object.values(crossTexts)) expect(Math.min(pl.length, en.length)).toBeGreaterThan(20);
});

describe('a contest nobody knows (docs/decisions/open-ids.md)', () => {
  const besides = (values: Numbers) => {
    const known = precinct({}, {}, {});
    return { ...known, protocols: [...known.protocols, { contest: 'district', constituency: 1, values, refusals: 0 }] };
  };
  test('that fits says nothing, with a list in two parts or without', () => {
    expect(found(besides(commune))).toEqual([]);
    expect(found(besides(upper))).toEqual([]);
  });
  test.each<[string, Numbers, string]>([
    ['X5', { ...commune, proxyVoters: 4 }, 'district/1/proxyVoters'],
    ['X6', { ...commune, issuedInPersonA: 480 }, 'district/1/issuedInPersonA'],
    ['X6', { ...upper, issuedInPerson: 480, boxBallots: 480 }, 'district/1/issuedInPerson'],
  ])('%s looks at it, too', (rule, values, where) => {
    expect(found(besides(values)).map((text) => [text.slice(0, 2), text.endsWith(where)])).toEqual([[rule, true]]);
  });
});
