/**
 * What makes an answer stale (docs/architecture.md, "The journal tells the windows"): each query of the table names the acts of the
 * journal after which it would answer something else, so that whoever writes tells nobody, and whoever shows asks no timer.
 */

/** A protocol of the precinct says something else. */
export const protocolActs = [
  'protocol-laid-out',
  'protocol-started',
  'field-saved',
  'entry-finished',
  'resolved',
  'remark-saved',
  'position-saved',
  'attendance-saved',
  'voting-times-saved',
  'refusals-saved',
  'read-aloud',
  'reopened',
  'frozen',
  'unfrozen',
  'paper-made',
  'signed',
  'exported',
  'revision-started',
] as const;

/** At the commune another file stands than before, or waits to. */
export const arrivals = [
  'received',
  'repaired',
  'offer-kept',
  'correction-accepted',
  'conflict-resolved',
  'flagged',
  'emergency-typed',
] as const;

/** A file and its paper are compared, agree, or do not. */
export const comparisons = [
  'agreement-begun',
  'agreement-differs',
  'agreement-shown',
  'agreed',
  'returned',
  'return-withdrawn',
] as const;

/** What the law leaves to the commission is on record, or not any more. */
export const decisions = ['lot-recorded', 'ruling-recorded', 'record-withdrawn'] as const;

/** Everything a journal can say; `src-main/store/events.ts` gives each its detail. */
export const journalActions = [
  // the store itself
  'workspace-created',
  'tables-migrated',
  'clock-moved-back',
  'clock-confirmed',
  'store-restored',
  'store-rebuilt',
  // trust and package
  'issuer-trusted',
  'package-taken',
  // whoever holds a key
  'unlock-failed',
  // the commission
  ...protocolActs,
  'keyboard-taken',
  'report-sealed',
  // the commune
  ...arrivals,
  'refused',
  'refused-more',
  'correction-shown',
  ...comparisons,
  'agreement-field',
  ...decisions,
  'result-numbered',
  'result-exported',
] as const;
export type JournalAction = (typeof journalActions)[number];

/**
 * What changes without a row of the journal: a drive that was put in or pulled out; the demo that is laid out beside the
 * program; a job of the window's own; a copy of the store that failed, or was made again; what this store trusts, which
 * everything it answers stands on.
 */
export type Cause = JournalAction | 'media' | 'demo' | 'job' | 'copies' | 'trust';
