/** The result from what was judged here, and how each published one stands beside it. Pure: the same entries, the same answer. */
import type { ContestKind } from '../../../../src-shared/primitives.ts';
import { decideBodies, firstEdition, resultsOf, type Edition } from '../../../../src-shared/results/compute.ts';
import { type Evidence } from '../../../../src-shared/results/body.ts';
import { genuineEvidence } from '../../../../src-shared/results/evidence.ts';
import { amongEditions, inForce } from '../../../../src-shared/results/editions.ts';
import {
  evidenceFor,
  verifyResults,
  type Disagreement,
  type Found,
} from '../../../../src-shared/results/verify-results.ts';
import { told, type ToldBody } from '../../../../src-shared/results/view/contest.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { portableCrypto } from '../../../../src-shared/sealed/crypto/portable.ts';
import type { ResultsPayload } from '../../../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../../../src-shared/sealed/symbol.ts';
import type { Opened } from '../../../../src-shared/sealed/open.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import type { Entry } from '../../session/session.ts';
import { unexplained } from './missing.ts';

/** What follows from the evidence: every contest, and canonical bytes of the payload of `results.urna`. */
export type Computed = {
  readonly bodies: ReadonlyMap<ContestKind, ToldBody>;
  readonly bytes: Uint8Array;
  readonly hash: string;
};

export type PublishedResult = {
  readonly path: string;
  readonly hash: string;
  readonly number: number;
  readonly supersedes: string | null;
  readonly reason: string;
  /** Nothing here has a higher number. */
  readonly inForce: boolean;
  /** Another one here carries its number, or replaces something else than it. */
  readonly conflicts: boolean;
  /** With the lots and rulings of this result, the only thing taken from it. */
  readonly computed: Computed;
  readonly disagreements: readonly Disagreement[];
  /** Those of them that no missing file can explain. */
  readonly unexplained: readonly Disagreement[];
  /** The recomputed payload is the published one, byte for byte. */
  readonly same: boolean;
};

export type Recomputed = {
  readonly computed: Computed;
  /** Every genuine one, each content once, in the order they were taken; the highest number is in force. */
  readonly published: readonly PublishedResult[];
  /** Whose lots and rulings `computed` stands on: the one in force; of several one that follows from the files. */
  readonly basis: PublishedResult | null;
};

type Accepted = { readonly path: string; readonly opened: Opened; readonly payload: ResultsPayload };

export function recompute(pkg: TrustedPackage, entries: readonly Entry[]): Recomputed {
  const found = genuineEvidence(entries, pkg);
  const results = acceptedResults(entries);
  const published = results.map((one) => compare(pkg, found, one, results));
  const standing = published.filter(({ inForce: stands }) => stands);
  const basis = standing.find(({ same }) => same) ?? standing.at(-1) ?? null;
  return { computed: basis?.computed ?? computedFrom(pkg, evidenceFor([], found)), published, basis };
}

function acceptedResults(entries: readonly Entry[]): Accepted[] {
  const all = new Map<string, Accepted>();
  for (const { verdict, opened } of entries) {
    // two contents of one number are each compared: their own verdict says that they contradict each other
    const genuine = verdict.ok || verdict.code === 'conflicting-revision';
    if (!genuine || opened?.payload.type !== 'results' || all.has(opened.hash)) continue;
    all.set(opened.hash, { path: verdict.path, opened, payload: opened.payload });
  }
  return [...all.values()];
}

function compare(
  pkg: TrustedPackage,
  found: Found,
  { path, opened, payload }: Accepted,
  all: readonly Accepted[],
): PublishedResult {
  const computed = computedFrom(pkg, evidenceFor(payload.contests, found), payload);
  const issued = all.map((one) => ({ hash: one.opened.hash, payload: one.payload }));
  const conflicts = amongEditions({ hash: opened.hash, payload }, issued).some(
    ({ code }) => code === 'result-conflicts',
  );
  const disagreements = verifyResults(pkg, payload, found);
  const { number, supersedes, reason } = payload;
  return {
    path,
    hash: opened.hash,
    number,
    supersedes,
    reason,
    inForce: inForce(issued).some(({ hash }) => hash === opened.hash),
    conflicts,
    computed,
    disagreements,
    unexplained: unexplained(pkg, payload, disagreements, found),
    same: equal(computed.bytes, opened.envelope.payload),
  };
}

function computedFrom(pkg: TrustedPackage, evidence: Evidence, of: Edition = firstEdition): Computed {
  const { number, supersedes, reason } = of;
  const bodies = told(decideBodies(pkg, evidence));
  const bytes = canonicalBytes(resultsOf(pkg, bodies, { number, supersedes, reason }));
  return { bodies, bytes, hash: payloadHashOf(bytes, portableCrypto) };
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
