/** The result from what was judged here, and how each published one stands beside it. Pure: the same entries, the same answer. */
import type { ContestKind } from '../../../../src-shared/definition/primitives.ts';
import {
  computeResults,
  decideBodies,
  type DecidedBody,
  type Evidence,
} from '../../../../src-shared/results/compute.ts';
import { genuineEvidence } from '../../../../src-shared/results/evidence.ts';
import { verifyResults, type Disagreement, type Found } from '../../../../src-shared/results/verify-results.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { portableCrypto } from '../../../../src-shared/sealed/crypto/portable.ts';
import type { ResultsPayload } from '../../../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../../../src-shared/sealed/symbol.ts';
import type { Opened } from '../../../../src-shared/sealed/open.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import type { Entry } from '../../session/session.ts';
import { unexplained } from './missing.ts';

/** Canonical bytes of the payload of `results.urna` as it follows from the evidence. */
export type Computed = { readonly bytes: Uint8Array; readonly hash: string };

export type PublishedResult = {
  readonly path: string;
  readonly hash: string;
  /** With the lots and rulings of this result, the only thing taken from it. */
  readonly computed: Computed;
  readonly disagreements: readonly Disagreement[];
  /** Those of them that no missing file can explain. */
  readonly unexplained: readonly Disagreement[];
  /** The recomputed payload is the published one, byte for byte. */
  readonly same: boolean;
};

export type Recomputed = {
  readonly bodies: ReadonlyMap<ContestKind, DecidedBody>;
  readonly computed: Computed;
  /** Every accepted one, each content once, in the order they were taken: nothing in them says which is the newer. */
  readonly published: readonly PublishedResult[];
  /** Whose lots and rulings `bodies` and `computed` stand on: one that follows from the files, or else the last. */
  readonly basis: PublishedResult | null;
};

type Accepted = { readonly path: string; readonly opened: Opened; readonly payload: ResultsPayload };

export function recompute(pkg: TrustedPackage, entries: readonly Entry[]): Recomputed {
  const found = genuineEvidence(entries, pkg.definition.hash);
  const results = acceptedResults(entries);
  const published = results.map((one) => compare(pkg, found, one));
  const basis = published.find(({ same }) => same) ?? published.at(-1) ?? null;
  const evidence = evidenceFor(found, results.find(({ opened }) => opened.hash === basis?.hash)?.payload);
  return {
    bodies: decideBodies(pkg, evidence),
    computed: basis?.computed ?? computedFrom(pkg, evidence),
    published,
    basis,
  };
}

function acceptedResults(entries: readonly Entry[]): Accepted[] {
  const all = new Map<string, Accepted>();
  for (const { verdict, opened } of entries) {
    if (!verdict.ok || opened?.payload.type !== 'results' || all.has(opened.hash)) continue;
    all.set(opened.hash, { path: verdict.path, opened, payload: opened.payload });
  }
  return [...all.values()];
}

function compare(pkg: TrustedPackage, found: Found, { path, opened, payload }: Accepted): PublishedResult {
  const computed = computedFrom(pkg, evidenceFor(found, payload));
  const disagreements = verifyResults(pkg, payload, found);
  return {
    path,
    hash: opened.hash,
    computed,
    disagreements,
    unexplained: unexplained(pkg, payload, disagreements, found),
    same: equal(computed.bytes, opened.envelope.payload),
  };
}

function evidenceFor(found: Found, payload: ResultsPayload | undefined): Evidence {
  return {
    ...found,
    lots: payload?.contests.flatMap(({ lots }) => lots) ?? [],
    rulings: payload?.contests.flatMap(({ rulings }) => rulings) ?? [],
  };
}

function computedFrom(pkg: TrustedPackage, evidence: Evidence): Computed {
  const bytes = canonicalBytes(computeResults(pkg, evidence));
  return { bytes, hash: payloadHashOf(bytes, portableCrypto) };
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
