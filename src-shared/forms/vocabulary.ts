/** The names a form may use for its items and remarks (domain: official form of 2024). New laws add names, never reuse one. */

export const fieldIds = [
  'ballotsReceived',
  'eligible',
  'eligibleA',
  'eligibleB',
  'ballotsUnused',
  'issuedInPerson',
  'issuedInPersonA',
  'issuedInPersonB',
  'packagesSent',
  'issuedTotal',
  'proxyVoters',
  'returnEnvelopes',
  'envNoDeclaration',
  'envUnsignedDeclaration',
  'envNoBallotEnvelope',
  'envUnsealedBallotEnvelope',
  'envPutInBox',
  'boxBallots',
  'boxFromEnvelopes',
  'invalidBallots',
  'validBallots',
  'invalidVotes',
  'invalidTooMany',
  'invalidNone',
  'invalidStruckOut',
  'validVotes',
] as const;
export type FieldId = (typeof fieldIds)[number];

export const remarkIds = [
  'remarkBallotBalance',
  'remarkBoxBalance',
  'remarkInvalidBallots',
  'orders',
  'observerRemarks',
  'memberRemarks',
  'otherRemarks',
] as const;
export type RemarkId = (typeof remarkIds)[number];

export const severities = ['error', 'explain', 'warning'] as const;
export type Severity = (typeof severities)[number];

export const ballots = ['candidates', 'lists', 'for-against'] as const;
export type Ballot = (typeof ballots)[number];

/** What was known before the day; a rule that needs one of these is silent without it. */
export const givenIds = [
  'estimatedEligible',
  'estimatedEligibleB',
  'plannedBallots',
  'proxyActs',
  'packages',
  'appointed',
] as const;
export type GivenId = (typeof givenIds)[number];

export type Language = 'pl' | 'en';
