/**
 * Every rule of the 2024 forms by its limits: changes to a faultless protocol that the rule lets pass (at the limit and
 * on the good side) and changes it must find. Read it beside the list of rules in the forms.
 */
import { type Context } from '../../../../src-shared/forms/draft.ts';
import { type Ballot, type Severity } from '../../../../src-shared/forms/vocabulary.ts';
import { type Change } from './sample.ts';

export type Row = {
  code: string;
  severity: Severity;
  /** Only forms of these ballots; all if absent. */
  ballot?: readonly Ballot[];
  context?: Context;
  fields: readonly string[];
  passes: readonly Change[];
  finds: readonly Change[];
};

const hospital: Context = { precinctType: 'hospital' };
const noPost: Context = { postalVoting: false };
// prettier-ignore
const noEnvelopes: Change = {
  packagesSent: 0, issuedTotal: 500, returnEnvelopes: 0, envNoDeclaration: 0, envUnsignedDeclaration: 0,
  envNoBallotEnvelope: 0, envUnsealedBallotEnvelope: 0, envPutInBox: 0, boxFromEnvelopes: 0,
};
const people = (chairs: number, deputies: number, members: number, absent = 0): Context => {
  const roles = [
    ...Array.from({ length: chairs }, () => 'chair' as const),
    ...Array.from({ length: deputies }, () => 'deputy' as const),
    ...Array.from({ length: members }, () => 'member' as const),
  ];
  // the last ones are absent
  return { attendance: roles.map((role, at) => ({ role, present: at < roles.length - absent })) };
};
/** Rules on people and times change the context, not the numbers. */
export type ContextRow = Omit<Row, 'passes' | 'finds' | 'ballot' | 'context'> & { passes: Context[]; finds: Context[] };

/** Voting from 7:00 to 21:00 on 7 April 2024, and when it really was. */
const hours = (opened: string, closed: string, day = '2024-04-07'): Context => ({
  votingDay: '2024-04-07',
  opens: '07:00',
  closes: '21:00',
  opened: `${day}T${opened}:00+02:00`,
  closed: `${day}T${closed}:00+02:00`,
});

// prettier-ignore
export const contextTable: readonly ContextRow[] = [
  { code: 'T24a', severity: 'error', fields: ['attendance'],
    passes: [{}, people(1, 1, 5), people(1, 1, 5, 3), people(1, 1, 6, 4), { ...people(1, 1, 2), appointed: 8 }, { ...people(1, 1, 3), appointed: 7, quorum: 5 }],
    finds: [people(1, 1, 5, 4), people(1, 1, 6, 5), people(1, 1, 7, 5), { ...people(1, 1, 1), appointed: 7 }, { ...people(1, 1, 3, 1), appointed: 7, quorum: 5 }] },
  { code: 'T24b', severity: 'error', fields: ['attendance'],
    passes: [{}, people(1, 0, 6), people(0, 1, 6), people(1, 1, 5, 3)],
    finds: [people(0, 0, 7), { attendance: [{ role: 'chair', present: false }, { role: 'member', present: true }] }] },
  { code: 'T24c', severity: 'error', fields: ['attendance'],
    passes: [{}, people(1, 1, 5), people(1, 0, 6)],
    finds: [people(0, 1, 6), people(2, 0, 5), people(1, 2, 4)] },
  { code: 'T24d', severity: 'warning', fields: ['attendance'],
    passes: [{}, people(1, 1, 5), { ...people(1, 1, 5), appointed: 7 }, { ...people(1, 1, 4), appointed: 6 }, { ...people(1, 1, 10), appointed: 12 }],
    finds: [{ ...people(1, 1, 4), appointed: 7 }, { ...people(1, 1, 6), appointed: 7 }, { ...people(1, 1, 3), appointed: 6, ...hospital }, { attendance: [], appointed: 5 }] },
  { code: 'T25', severity: 'error', fields: ['opened', 'closed'],
    passes: [
      {},
      { opened: '2024-04-07T07:00:00+02:00', closed: '2024-04-07T21:00:00+02:00' },
      { opened: '2024-04-07T07:00+02:00', closed: '2024-04-07T05:01Z' },
      { opened: '2024-04-07T07:00:00+02:00' },
    ],
    finds: [
      { opened: '2024-04-07T21:00:00+02:00', closed: '2024-04-07T07:00:00+02:00' },
      { opened: '2024-04-07T07:00:00+02:00', closed: '2024-04-07T07:00:00+02:00' },
      { opened: '2024-04-07T07:00:00+02:00', closed: '2024-04-07T05:00:00Z' },
      { opened: '2024-02-30T07:00:00+02:00', closed: '2024-04-07T21:00:00' },
    ] },
  { code: 'M23', severity: 'warning', fields: ['opened', 'closed'],
    passes: [{}, { opened: '1999-01-01T07:00:00+01:00', closed: '1999-01-01T21:00:00+01:00' }, hours('07:15', '20:45'), hours('06:45', '21:15')],
    finds: [hours('07:16', '20:44'), hours('06:44', '21:16'), hours('07:00', '21:00', '2024-04-06')] },
];

// prettier-ignore
export const table: readonly Row[] = [
  { code: 'B01', severity: 'error', fields: ['eligible'], passes: [{ eligible: 0 }], finds: [{ eligible: null }] },
  { code: 'T01', severity: 'error', fields: ['ballotsReceived'],
    passes: [{ ballotsReceived: 0 }, { ballotsReceived: 99_999 }],
    finds: [{ ballotsReceived: -1 }, { ballotsReceived: 100_000 }, { ballotsReceived: 9_007_199_254_740_991 }] },
  { code: 'T02', severity: 'error', fields: ['eligible', 'eligibleA', 'eligibleB'],
    passes: [{ eligibleA: 881, eligibleB: 19 }], finds: [{ eligibleA: 879 }, { eligibleB: 21 }] },
  { code: 'T03', severity: 'error', fields: ['issuedInPerson', 'issuedInPersonA', 'issuedInPersonB'],
    passes: [{ issuedInPersonA: 500, issuedInPersonB: 0 }], finds: [{ issuedInPersonA: 489 }, { issuedInPersonB: 11 }] },
  { code: 'T04', severity: 'error', fields: ['issuedTotal', 'issuedInPerson', 'packagesSent'],
    passes: [{ issuedTotal: 521, packagesSent: 21 }], finds: [{ issuedTotal: 519 }, { issuedTotal: 521 }] },
  { code: 'T05', severity: 'error', fields: ['issuedInPerson', 'eligible'],
    passes: [{ issuedInPerson: 899 }, { issuedInPerson: 900 }], finds: [{ issuedInPerson: 901 }] },
  { code: 'T06', severity: 'error', fields: ['issuedTotal', 'eligible'],
    passes: [{ issuedTotal: 899 }, { issuedTotal: 900 }], finds: [{ issuedTotal: 901 }] },
  { code: 'T07a', severity: 'error', fields: ['issuedInPersonA', 'eligibleA'],
    passes: [{ issuedInPersonA: 880 }], finds: [{ issuedInPersonA: 881 }] },
  { code: 'T07b', severity: 'error', fields: ['issuedInPersonB', 'eligibleB'],
    passes: [{ issuedInPersonB: 20 }], finds: [{ issuedInPersonB: 21 }] },
  { code: 'T08', severity: 'error', fields: ['proxyVoters', 'issuedInPerson'],
    passes: [{ proxyVoters: 499 }, { proxyVoters: 500 }], finds: [{ proxyVoters: 501 }] },
  { code: 'T09', severity: 'warning', context: hospital, fields: ['proxyVoters'],
    passes: [{ proxyVoters: 0 }], finds: [{ proxyVoters: 1 }] },
  { code: 'T10', severity: 'error', fields: ['returnEnvelopes', 'packagesSent'],
    passes: [{ returnEnvelopes: 19 }, { returnEnvelopes: 20 }], finds: [{ returnEnvelopes: 21 }] },
  { code: 'T11', severity: 'error', fields: ['envNoDeclaration', 'envUnsignedDeclaration', 'returnEnvelopes'],
    passes: [{ envNoDeclaration: 14 }], finds: [{ envNoDeclaration: 15 }, { envUnsignedDeclaration: 15 }] },
  { code: 'T12', severity: 'error', fields: ['envNoBallotEnvelope', 'envUnsealedBallotEnvelope', 'returnEnvelopes'],
    passes: [{ envNoBallotEnvelope: 14 }], finds: [{ envNoBallotEnvelope: 15 }, { envUnsealedBallotEnvelope: 15 }] },
  { code: 'T13', severity: 'error',
    fields: ['envNoDeclaration', 'envUnsignedDeclaration', 'envNoBallotEnvelope', 'envUnsealedBallotEnvelope', 'envPutInBox', 'returnEnvelopes'],
    passes: [{ returnEnvelopes: 15 }, { envPutInBox: 12 }], finds: [{ returnEnvelopes: 16 }, { envPutInBox: 10 }, { envUnsealedBallotEnvelope: 0 }] },
  ...['packagesSent', 'returnEnvelopes', 'envNoDeclaration', 'envUnsignedDeclaration', 'envNoBallotEnvelope',
    'envUnsealedBallotEnvelope', 'envPutInBox', 'boxFromEnvelopes'].map((id): Row => (
    { code: 'T14', severity: 'error', context: noPost, fields: [id],
      passes: [noEnvelopes, { ...noEnvelopes, [id]: null }], finds: [{ ...noEnvelopes, [id]: 1 }] })),
  { code: 'T15', severity: 'error', fields: ['boxBallots', 'invalidBallots', 'validBallots'],
    passes: [{ boxBallots: 513, invalidBallots: 2 }], finds: [{ boxBallots: 510 }, { boxBallots: 512 }, { invalidBallots: 1 }] },
  { code: 'T16', severity: 'error', fields: ['validBallots', 'invalidVotes', 'validVotes'],
    passes: [{ validBallots: 512, invalidVotes: 12 }], finds: [{ validBallots: 510 }, { validBallots: 512 }, { validVotes: 501 }] },
  { code: 'T17', severity: 'error', ballot: ['candidates', 'lists'], fields: ['invalidVotes', 'invalidTooMany', 'invalidNone', 'invalidStruckOut'],
    passes: [{ invalidVotes: 12, invalidStruckOut: 1 }], finds: [{ invalidVotes: 10 }, { invalidVotes: 12 }, { invalidStruckOut: 1 }] },
  { code: 'T17', severity: 'error', ballot: ['for-against'], fields: ['invalidVotes', 'invalidTooMany', 'invalidNone'],
    passes: [{ invalidVotes: 12, invalidTooMany: 5 }], finds: [{ invalidVotes: 10 }, { invalidVotes: 12 }] },
  { code: 'T18', severity: 'error', ballot: ['candidates'], fields: ['validVotes', 'results/1', 'results/2'],
    passes: [{ validVotes: 501, 'results/2': 201 }], finds: [{ validVotes: 499 }, { validVotes: 501 }, { 'results/2': 201 }] },
  { code: 'T18', severity: 'error', ballot: ['for-against'], fields: ['validVotes', 'results/for', 'results/against'],
    passes: [{ validVotes: 501, 'results/for': 301 }], finds: [{ validVotes: 501 }, { 'results/against': 199 }] },
  { code: 'T18', severity: 'error', ballot: ['lists'], fields: ['validVotes', 'results/1/total', 'results/13/total'],
    passes: [{ validVotes: 501, 'results/1/total': 301 }, { 'results/1/1': 0 }], finds: [{ validVotes: 501 }, { 'results/13/total': 199 }] },
  { code: 'T19', severity: 'error', ballot: ['lists'], fields: ['results/1/total', 'results/1/1', 'results/1/2'],
    passes: [{ 'results/1/1': 179, 'results/1/2': 121 }], finds: [{ 'results/1/total': 299 }, { 'results/1/total': 301 }, { 'results/1/2': 121 }] },
  { code: 'T19', severity: 'error', ballot: ['lists'], context: { struckOut: ['1/2'] }, fields: ['results/1/total', 'results/1/1'],
    passes: [{ 'results/1/2': null }, { 'results/1/1': 300, 'results/1/2': null }], finds: [{ 'results/1/1': 301, 'results/1/2': null }] },
  { code: 'T20', severity: 'error', ballot: ['candidates'], context: { struckOut: ['2'] }, fields: ['results/2'],
    passes: [{ 'results/2': null }], finds: [{ 'results/2': 0 }, { 'results/2': 1 }] },
  { code: 'T20', severity: 'error', ballot: ['lists'], context: { struckOut: ['1/2'] }, fields: ['results/1/2'],
    passes: [{ 'results/1/2': null }], finds: [{ 'results/1/2': 0 }] },
  { code: 'T20', severity: 'error', ballot: ['lists'], context: { annulled: ['13'] }, fields: ['results/13/total'],
    passes: [{ 'results/13/total': null, 'results/13/1': null }], finds: [{ 'results/13/1': null }] },
  { code: 'T21', severity: 'error', ballot: ['candidates'], fields: ['results/1', 'validVotes'],
    passes: [{ 'results/1': 500 }], finds: [{ 'results/1': 501 }] },
  { code: 'T21', severity: 'error', ballot: ['for-against'], fields: ['results/against', 'validVotes'],
    passes: [{ 'results/against': 500 }], finds: [{ 'results/against': 501 }] },
  { code: 'T21', severity: 'error', ballot: ['lists'], fields: ['results/13/total', 'validVotes'],
    passes: [{ 'results/13/total': 500 }], finds: [{ 'results/13/total': 501 }] },
  { code: 'T21', severity: 'error', ballot: ['lists'], fields: ['results/13/1', 'validVotes'],
    passes: [{ 'results/13/1': 500 }], finds: [{ 'results/13/1': 501 }] },
  { code: 'T22', severity: 'error', fields: ['boxFromEnvelopes', 'boxBallots'],
    passes: [{ boxFromEnvelopes: 511 }], finds: [{ boxFromEnvelopes: 512 }] },
  { code: 'T23', severity: 'error', fields: ['issuedInPerson', 'boxBallots'],
    passes: [{ boxBallots: 1 }, { boxBallots: 0, issuedInPerson: 0 }], finds: [{ boxBallots: 0 }, { boxBallots: 0, issuedInPerson: 1 }] },
  { code: 'T26', severity: 'warning', fields: ['boxFromEnvelopes', 'packagesSent'],
    passes: [{ boxFromEnvelopes: 20 }], finds: [{ boxFromEnvelopes: 21 }] },
  { code: 'T27a', severity: 'warning', fields: ['validBallots', 'eligible'],
    passes: [{ validBallots: 900 }], finds: [{ validBallots: 901 }] },
  { code: 'T27b', severity: 'warning', fields: ['boxBallots', 'eligible'],
    passes: [{ boxBallots: 900 }], finds: [{ boxBallots: 901 }] },
  { code: 'M01', severity: 'explain', fields: ['ballotsUnused', 'issuedInPerson', 'ballotsReceived'],
    passes: [{ ballotsUnused: 501, ballotsReceived: 1001 }], finds: [{ ballotsUnused: 499 }, { ballotsUnused: 501 }] },
  { code: 'M02', severity: 'explain', fields: ['boxBallots', 'boxFromEnvelopes', 'issuedInPerson'],
    passes: [{ boxBallots: 512, boxFromEnvelopes: 12 }], finds: [{ boxBallots: 510 }, { boxBallots: 512 }, { boxFromEnvelopes: 10 }] },
  { code: 'M03', severity: 'explain', fields: ['boxFromEnvelopes', 'envPutInBox'],
    passes: [{ boxFromEnvelopes: 12, envPutInBox: 12 }], finds: [{ boxFromEnvelopes: 12 }, { boxFromEnvelopes: 10 }] },
  { code: 'M04', severity: 'explain', fields: ['invalidBallots'], passes: [{ invalidBallots: 0 }], finds: [{ invalidBallots: 1 }] },
  { code: 'M06', severity: 'warning', fields: ['invalidBallots', 'invalidVotes'],
    passes: [{ invalidVotes: 0 }, { invalidBallots: 1, invalidVotes: 1 }], finds: [{ invalidBallots: 1, invalidVotes: 0 }] },
  { code: 'M05', severity: 'warning', fields: ['invalidBallots', 'invalidVotes'],
    passes: [{ invalidBallots: 10 }, { invalidVotes: 0 }, { invalidBallots: 1, invalidVotes: 0 }],
    finds: [{ invalidBallots: 11 }, { invalidBallots: 12 }] },
  { code: 'M08', severity: 'warning', fields: ['boxBallots', 'envPutInBox', 'issuedInPerson'],
    passes: [{ boxBallots: 512, boxFromEnvelopes: 12, envPutInBox: 12 }, { boxBallots: 512 }], finds: [{ envPutInBox: 10 }, { envPutInBox: 12 }] },
  { code: 'M09', severity: 'warning', fields: ['validBallots', 'packagesSent', 'issuedInPerson'],
    passes: [{ validBallots: 520 }, { validBallots: 521, boxBallots: 521 }], finds: [{ validBallots: 521 }] },
  { code: 'M10', severity: 'warning',
    fields: ['envPutInBox', 'returnEnvelopes', 'envNoDeclaration', 'envUnsignedDeclaration', 'envNoBallotEnvelope', 'envUnsealedBallotEnvelope'],
    passes: [{ envPutInBox: 10 }, { envPutInBox: 11 }], finds: [{ envPutInBox: 12 }, { envNoDeclaration: 2 }] },
  { code: 'M11', severity: 'warning', fields: ['issuedInPerson', 'eligible'],
    passes: [{ issuedInPerson: 810 }], finds: [{ issuedInPerson: 811 }] },
  { code: 'M12', severity: 'warning', context: { estimatedEligible: 1000 }, fields: ['eligible'],
    passes: [{ eligible: 900 }, { eligible: 1100 }], finds: [{ eligible: 899 }, { eligible: 1101 }] },
  { code: 'M13', severity: 'warning', context: { plannedBallots: 1000 }, fields: ['ballotsReceived'],
    passes: [{ ballotsReceived: 900 }, { ballotsReceived: 1100 }], finds: [{ ballotsReceived: 899 }, { ballotsReceived: 1101 }] },
  { code: 'M14a', severity: 'warning', fields: ['eligible'], passes: [{ eligible: 1 }], finds: [{ eligible: 0 }] },
  { code: 'M14b', severity: 'warning', fields: ['issuedInPerson'], passes: [{ issuedInPerson: 1 }], finds: [{ issuedInPerson: 0 }] },
  { code: 'M14c', severity: 'warning', fields: ['boxBallots'], passes: [{ boxBallots: 1 }], finds: [{ boxBallots: 0 }] },
  { code: 'M14d', severity: 'warning', fields: ['validBallots'], passes: [{ validBallots: 1 }], finds: [{ validBallots: 0 }] },
  { code: 'M15', severity: 'warning', fields: ['proxyVoters', 'issuedInPerson'],
    passes: [{ proxyVoters: 499 }, { proxyVoters: 0, issuedInPerson: 0 }], finds: [{ proxyVoters: 500 }] },
  { code: 'M16', severity: 'warning', context: { proxyActs: 7 }, fields: ['proxyVoters'],
    passes: [{ proxyVoters: 6 }, { proxyVoters: 7 }], finds: [{ proxyVoters: 8 }] },
  { code: 'M17', severity: 'warning', context: { packages: 20 }, fields: ['packagesSent'],
    passes: [{ packagesSent: 19 }, { packagesSent: 20 }], finds: [{ packagesSent: 21 }] },
  { code: 'M18a', severity: 'warning', fields: ['eligibleB', 'eligibleA'], passes: [{ eligibleB: 880 }], finds: [{ eligibleB: 881 }] },
  { code: 'M18b', severity: 'warning', fields: ['issuedInPersonB', 'issuedInPersonA'],
    passes: [{ issuedInPersonB: 490 }], finds: [{ issuedInPersonB: 491 }] },
  { code: 'M19', severity: 'warning', context: { estimatedEligibleB: 25 }, fields: ['eligibleB'],
    passes: [{ eligibleB: 24 }, { eligibleB: 25 }], finds: [{ eligibleB: 26 }] },
  { code: 'M20', severity: 'warning', fields: ['issuedInPerson', 'ballotsReceived'],
    passes: [{ ballotsReceived: 500 }], finds: [{ ballotsReceived: 499 }] },
  { code: 'M21a', severity: 'warning', fields: ['invalidVotes', 'validBallots'],
    passes: [{ invalidVotes: 51 }, { invalidVotes: 50, validBallots: 500 }], finds: [{ invalidVotes: 52 }, { invalidVotes: 51, validBallots: 500 }] },
  { code: 'M21b', severity: 'warning', ballot: ['candidates'], fields: ['results/1', 'validVotes'],
    passes: [{ validVotes: 301 }, { validVotes: 50, 'results/1': 50 }], finds: [{ validVotes: 51, 'results/1': 51 }, { validVotes: 300 }] },
  { code: 'M21b', severity: 'warning', ballot: ['for-against'], fields: ['results/for', 'validVotes'],
    passes: [{ validVotes: 50, 'results/for': 50 }], finds: [{ validVotes: 51, 'results/for': 51 }] },
  { code: 'M21b', severity: 'warning', ballot: ['lists'], fields: ['results/13/1', 'validVotes'],
    passes: [{ validVotes: 50, 'results/13/1': 50 }], finds: [{ validVotes: 51, 'results/13/1': 51 }] },
  { code: 'M21c', severity: 'warning', ballot: ['candidates', 'lists'], fields: ['invalidStruckOut', 'invalidVotes'],
    passes: [{ invalidStruckOut: 10 }, { invalidVotes: 0, invalidStruckOut: 0 }], finds: [{ invalidStruckOut: 11 }] },
];
