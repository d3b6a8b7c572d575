/**
 * Independent verification of a published result: everything it names is found and genuine, and recomputing it from
 * that evidence gives the same content. Every disagreement is listed; none hides another.
 */
import { canonicalBytes } from '../sealed/canonical.ts';
import { type DecidedContest, type ResultsPayload } from '../sealed/payloads.ts';
import { type TrustedPackage } from '../sealed/trusted.ts';
import { computeResults, currentProtocols, type Evidence } from './compute.ts';

export type Disagreement = {
  readonly code:
    | 'protocol-missing'
    | 'receipt-missing'
    | 'protocol-superseded'
    | 'protocol-left-out'
    | 'contest-missing'
    | 'differs';
  /** Contest, and where in it: a hash, `summaries/1/validVotes`, `outcome/3`. */
  readonly where: string;
  readonly published?: unknown;
  readonly recomputed?: unknown;
};

/** @param evidence genuine files only: the caller has judged each of them against the package */
export function verifyResults(pkg: TrustedPackage, published: ResultsPayload, evidence: Evidence): Disagreement[] {
  const found: Disagreement[] = [];
  const byHash = new Map(evidence.protocols.map((one) => [one.hash, one]));
  const receiptHashes = new Map(evidence.receipts.map((one) => [one.hash, one]));
  const current = new Set(currentProtocols(evidence.protocols).map(({ hash }) => hash));

  for (const contest of published.contests) {
    const named = new Set(contest.protocols);
    for (const hash of contest.protocols) {
      const where = `${contest.contest}/protocols/${hash}`;
      if (!byHash.has(hash)) found.push({ code: 'protocol-missing', where });
      else if (!current.has(hash)) found.push({ code: 'protocol-superseded', where });
    }
    for (const { hash, payload } of evidence.protocols)
      if (payload.contest === contest.contest && current.has(hash) && !named.has(hash))
        found.push({ code: 'protocol-left-out', where: `${contest.contest}/protocols/${hash}` });
    for (const hash of contest.receipts)
      if (!receiptHashes.has(hash))
        found.push({ code: 'receipt-missing', where: `${contest.contest}/receipts/${hash}` });

    const recomputed = recompute(pkg, contest, evidence);
    if (recomputed === undefined) found.push({ code: 'contest-missing', where: contest.contest });
    else found.push(...differences(contest, recomputed, contest.contest));
  }
  return found;
}

/** The same contest from exactly the evidence the published one names, and its own recorded lots. */
function recompute(pkg: TrustedPackage, contest: DecidedContest, evidence: Evidence): DecidedContest | undefined {
  const results = computeResults(pkg, {
    protocols: evidence.protocols.filter(({ hash }) => contest.protocols.includes(hash)),
    receipts: evidence.receipts.filter(({ hash }) => contest.receipts.includes(hash)),
    lots: contest.lots,
    rulings: contest.rulings,
  });
  return results.contests.find((one) => one.contest === contest.contest);
}

/** Leaves that differ, down to single numbers; the lists of hashes are compared above. */
function differences(published: unknown, recomputed: unknown, where: string): Disagreement[] {
  if (same(published, recomputed)) return [];
  if (where.endsWith('/protocols') || where.endsWith('/receipts')) return [];
  if (isRecord(published) && isRecord(recomputed)) {
    const keys = [...new Set([...Object.keys(published), ...Object.keys(recomputed)])].sort();
    return keys.flatMap((key) => differences(published[key], recomputed[key], `${where}/${key}`));
  }
  if (Array.isArray(published) && Array.isArray(recomputed) && published.length === recomputed.length)
    return published.flatMap((one, at) => differences(one, recomputed[at], `${where}/${at}`));
  return [{ code: 'differs', where, published, recomputed }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [left, right] = [canonicalBytes(a), canonicalBytes(b)];
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
