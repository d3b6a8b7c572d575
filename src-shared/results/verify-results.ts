/**
 * Independent verification of a published result: everything it names is found and in force, nothing in force is left
 * out, and recomputing it from exactly what it names gives the same content. No disagreement means: the same bytes.
 * Every disagreement is listed; none hides another.
 */
import { canonicalBytes } from '../sealed/canonical.ts';
import { type DecidedContest, type ResultsPayload } from '../sealed/payloads.ts';
import { standsUnder, type TrustedPackage } from '../sealed/trusted.ts';
import { computeResults, definitionsOf } from './compute.ts';
import { type Evidence } from './body.ts';
import { currentProtocols, currentReceipts, fitsProtocol, type Files } from './current.ts';

export type Disagreement = {
  readonly code:
    | 'protocol-missing'
    | 'receipt-missing'
    /** A later revision of this protocol, or a later receipt for it, is among the files. */
    | 'protocol-superseded'
    | 'receipt-superseded'
    /** In force and of this contest (a receipt: of a protocol it counts), but not named. */
    | 'protocol-left-out'
    | 'receipt-left-out'
    /** Named, or in force by its number, and says something else of its protocol than the file does. */
    | 'receipt-contradicts'
    /** A result of a higher number is among the files: this one was replaced. */
    | 'result-superseded'
    /** Another result of the same number, or the one it says it replaces is another one. */
    | 'result-conflicts'
    /** Not decided by this commune, or there for the second time. */
    | 'contest-unexpected'
    | 'contest-left-out'
    | 'differs';
  /** Contest, and where in it: `mayor/protocols/<hash>`, `council/summaries/1/values/validVotes`, `council/outcome/3`. */
  readonly where: string;
  readonly published?: unknown;
  readonly recomputed?: unknown;
};

/** What was found, beside the published result: people's acts are taken from the result itself ({@link evidenceFor}). */
export type Found = Files;

/**
 * What a published result may be computed from: the files found, and what it says that people did or had not done yet. A
 * correction that waits for consent counts only once a receipt names it.
 */
export function evidenceFor(contests: ResultsPayload['contests'], { protocols, receipts }: Found): Evidence {
  const received = new Set(receipts.map(({ payload }) => payload.protocol));
  const waiting = new Set(contests.flatMap((one) => one.waiting.map(({ protocol }) => protocol)));
  const taken = protocols.filter(({ hash }) => !waiting.has(hash) || received.has(hash));
  return { protocols: taken, receipts, ...actsIn(contests) };
}

/** What people did and no file shows: lots, rulings, withdrawals, conflicts open and settled, corrections that wait. */
function actsIn(contests: ResultsPayload['contests']): Omit<Evidence, keyof Files> {
  return {
    lots: contests.flatMap(({ lots }) => lots),
    rulings: contests.flatMap(({ rulings }) => rulings),
    withdrawn: contests.flatMap(({ withdrawn }) => withdrawn),
    conflicts: contests.flatMap(({ contest, conflicts }) =>
      conflicts.map(({ protocols, ...place }) => ({ contest, ...place, hashes: protocols })),
    ),
    waiting: contests.flatMap(({ contest, waiting }) => waiting.map((one) => ({ contest, ...one }))),
    settled: contests.flatMap(({ contest, settled }) => settled.map((one) => ({ contest, ...one }))),
  };
}

/**
 * @param published judged against the package: its election, commune, mode and definition are the package's
 * @param all genuine files only: the caller has judged each of them
 */
export function verifyResults(pkg: TrustedPackage, published: ResultsPayload, all: Found): Disagreement[] {
  const found = evidenceFor(published.contests, all);
  const own = computeResults(pkg, { protocols: [], receipts: [], lots: [], rulings: [] }).contests;
  const expected = own.map(({ contest }) => contest);
  const named = published.contests.map(({ contest }) => contest);
  return [
    ...expected.filter((one) => !named.includes(one)).map((where) => ({ code: 'contest-left-out', where }) as const),
    ...reordered('contests', named, expected),
    ...differences(published.definitions, definitionsOf(pkg, namedIn(published.contests, found)), 'definitions'),
    ...published.contests.flatMap((contest, at) =>
      expected.includes(contest.contest) && named.indexOf(contest.contest) === at
        ? verifyContest(pkg, contest, found)
        : [{ code: 'contest-unexpected', where: contest.contest } as const],
    ),
  ];
}

function namedIn(contests: ResultsPayload['contests'], { protocols }: Found): Found['protocols'] {
  const named = new Set(contests.flatMap((one) => one.protocols));
  return protocols.filter(({ hash }) => named.has(hash));
}

function verifyContest(pkg: TrustedPackage, contest: DecidedContest, found: Found): Disagreement[] {
  const { contest: kind, protocols, receipts } = contest;
  const inForce = currentProtocols(found.protocols).filter(({ payload }) => payload.contest === kind);
  const current = inForce.filter(({ payload }) => standsUnder(pkg, payload));
  const strays = inForce.filter((one) => !current.includes(one));
  const standing = [...currentReceipts(found)].filter(([protocol]) => protocols.includes(protocol));
  const recomputed = recompute(pkg, contest, found);
  return [
    ...named('protocol', `${kind}/protocols`, protocols, found.protocols, current),
    ...named(
      'receipt',
      `${kind}/receipts`,
      receipts,
      found.receipts,
      standing.map(([, receipt]) => receipt),
    ),
    ...named('protocol', `${kind}/otherDefinition`, contest.otherDefinition, found.protocols, strays),
    ...contradicting(contest, found),
    ...reordered(`${kind}/protocols`, protocols, recomputed.protocols),
    ...reordered(`${kind}/receipts`, receipts, recomputed.receipts),
    ...reordered(`${kind}/summaries`, numbers(contest), numbers(recomputed)),
    ...differences(content(contest), content(recomputed), kind),
  ];
}

/** Receipts of protocols it counts that do not fit them: whoever shows the receipt shows another protocol. */
function contradicting({ contest, protocols }: DecidedContest, found: Found): Disagreement[] {
  const here = new Map(found.protocols.map((one) => [one.hash, one]));
  return found.receipts
    .filter((one) => protocols.includes(one.payload.protocol) && !fitsProtocol(one, here.get(one.payload.protocol)))
    .map(({ hash }) => ({ code: 'receipt-contradicts', where: `${contest}/receipts/${hash}` }));
}

type Hashed = { readonly hash: string };

/** The named hashes against all files found and against those of them that are in force. */
function named(
  what: 'protocol' | 'receipt',
  where: string,
  hashes: readonly string[],
  found: readonly Hashed[],
  inForce: readonly Hashed[],
): Disagreement[] {
  const has = (files: readonly Hashed[], hash: string) => files.some((file) => file.hash === hash);
  return [
    ...hashes.flatMap((hash): Disagreement[] => {
      if (!has(found, hash)) return [{ code: `${what}-missing`, where: `${where}/${hash}` }];
      return has(inForce, hash) ? [] : [{ code: `${what}-superseded`, where: `${where}/${hash}` }];
    }),
    ...inForce
      .filter(({ hash }) => !hashes.includes(hash))
      .map(({ hash }): Disagreement => ({ code: `${what}-left-out`, where: `${where}/${hash}` })),
  ];
}

/** A list that names the right things, each once or more, in another order or number. */
function reordered(where: string, published: readonly string[], recomputed: readonly string[]): Disagreement[] {
  const sameThings =
    published.every((one) => recomputed.includes(one)) && recomputed.every((one) => published.includes(one));
  return sameThings ? differences(published, recomputed, where) : [];
}

/** The same contest from exactly the evidence the published one names, and its own recorded acts of people. */
function recompute(pkg: TrustedPackage, contest: DecidedContest, { protocols, receipts }: Found): DecidedContest {
  const counted = [...contest.protocols, ...contest.otherDefinition];
  const results = computeResults(pkg, {
    protocols: protocols.filter(({ hash }) => counted.includes(hash)),
    receipts: receipts.filter(({ hash }) => contest.receipts.includes(hash)),
    ...actsIn([contest]),
  });
  return results.contests.find((one) => one.contest === contest.contest)!;
}

const numbers = ({ summaries }: DecidedContest) => summaries.map(({ constituency }) => `${constituency}`);

/** Without the lists of hashes, which have words of their own; summaries by the number of their constituency. */
function content(contest: DecidedContest): unknown {
  const { contest: _, protocols: _p, receipts: _r, otherDefinition: _o, summaries, ...rest } = contest;
  return { ...rest, summaries: Object.fromEntries(summaries.map((one) => [one.constituency, one])) };
}

/** Leaves that differ, down to single numbers. */
function differences(published: unknown, recomputed: unknown, where: string): Disagreement[] {
  if (same(published, recomputed)) return [];
  if (isRecord(published) && isRecord(recomputed)) {
    const keys = [...new Set([...Object.keys(published), ...Object.keys(recomputed)])].sort();
    return keys.flatMap((key) => differences(member(published, key), member(recomputed, key), `${where}/${key}`));
  }
  if (Array.isArray(published) && Array.isArray(recomputed) && published.length === recomputed.length)
    return published.flatMap((one, at) => differences(one, recomputed[at], `${where}/${at}`));
  return [{ code: 'differs', where, published, recomputed }];
}

type Members = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A published member may be called `constructor`. */
function member(record: Members, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function same(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [left, right] = [canonicalBytes(a), canonicalBytes(b)];
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
