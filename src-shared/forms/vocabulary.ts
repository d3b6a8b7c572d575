/**
 * The names of items and remarks on the official forms of 2024. A form declares its own; a new law adds names and never
 * gives one of these another meaning (docs/decisions/open-ids.md).
 */

export const knownFields = [
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
export type KnownField = (typeof knownFields)[number];
/** Open: a form declares its items. */
export type FieldId = string;

export const knownRemarks = [
  'remarkBallotBalance',
  'remarkBoxBalance',
  'remarkInvalidBallots',
  'orders',
  'observerRemarks',
  'memberRemarks',
  'otherRemarks',
] as const;
export type KnownRemark = (typeof knownRemarks)[number];
export type RemarkId = string;

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
