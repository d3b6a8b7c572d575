/** The result from what was judged here, and how the published one stands beside it. Pure: the same entries, the same answer. */
import type { ContestKind } from '../../../src-shared/definition/primitives.ts';
import { computeResults, decideBodies, type DecidedBody } from '../../../src-shared/results/compute.ts';
import { genuineEvidence } from '../../../src-shared/results/evidence.ts';
import { verifyResults, type Disagreement } from '../../../src-shared/results/verify-results.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { portableCrypto } from '../../../src-shared/sealed/crypto/portable.ts';
import type { ResultsPayload } from '../../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import type { Entry } from '../session/session.ts';

export type PublishedResult = {
  readonly path: string;
  readonly hash: string;
  readonly payload: ResultsPayload;
  readonly disagreements: readonly Disagreement[];
  /** The recomputed payload is the published one, byte for byte. */
  readonly same: boolean;
};

export type Recomputed = {
  readonly bodies: ReadonlyMap<ContestKind, DecidedBody>;
  /** Canonical bytes of the payload of `results.urna` as it follows from the evidence. */
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** The newest one that was accepted; its lots and rulings are the only thing taken from it. */
  readonly published: PublishedResult | null;
};

export function recompute(pkg: TrustedPackage, entries: readonly Entry[]): Recomputed {
  const found = genuineEvidence(entries, pkg.definition.hash);
  const last = entries.findLast(({ verdict, opened }) => verdict.ok && opened?.payload.type === 'results');
  const payload = last?.opened?.payload.type === 'results' ? last.opened.payload : undefined;
  const evidence = {
    ...found,
    lots: payload?.contests.flatMap(({ lots }) => lots) ?? [],
    rulings: payload?.contests.flatMap(({ rulings }) => rulings) ?? [],
  };
  const bytes = canonicalBytes(computeResults(pkg, evidence));
  const hash = payloadHashOf(bytes, portableCrypto);
  const published =
    payload && last?.opened
      ? {
          path: last.verdict.path,
          hash: last.opened.hash,
          payload,
          disagreements: verifyResults(pkg, payload, found),
          same: equal(bytes, last.opened.envelope.payload),
        }
      : null;
  return { bodies: decideBodies(pkg, evidence), bytes, hash, published };
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
