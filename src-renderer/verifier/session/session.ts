/**
 * One observer's check, from the first file to the recomputed result, without a page: what is known so far is one
 * snapshot, replaced as a whole. Nothing of the package is opened before a person has compared the issuer's fingerprint.
 */
import { fail, type ToolFailure, type ToolResult } from '../../../src-shared/result.ts';
import { openPackage } from '../../../src-shared/sealed/chain.ts';
import type { SealedCrypto } from '../../../src-shared/sealed/crypto/ed25519.ts';
import { encodeBase64url } from '../../../src-shared/sealed/encoding/base64url.ts';
import { decodeSlip } from '../../../src-shared/sealed/qr.ts';
import { fingerprintOf, isUsableKey } from '../../../src-shared/sealed/thumbprint.ts';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import type { Judged } from '../../../src-shared/sealed/verdict.ts';
import { verifier } from '../../../src-shared/sealed/verify.ts';
import type { SealedFile } from '../../../src-shared/sealed/package/files.ts';
import { nothing, printable, sorted, type Sorted, type TakenFile } from './sort.ts';

/** `number` is its place in the order of judging; a slip is a file that came on paper. */
export type Entry = Judged & { readonly number: number; readonly from: 'file' | 'slip' };

/** What was judged, to be judged again. */
type Kept = TakenFile & { readonly from: Entry['from'] };
const fromFile = (file: TakenFile): Kept => ({ ...file, from: 'file' });

export type Snapshot = {
  readonly taken: Sorted;
  /** Of the one issuer found; `null` while there is none, or not exactly one that can be used. */
  readonly fingerprint: string | null;
  /** Why the package cannot be trusted, whoever compared it. */
  readonly failure: ToolFailure | null;
  /** What a person said of the fingerprint. */
  readonly compared: 'not-yet' | 'same' | 'different';
  readonly pkg: TrustedPackage | null;
  readonly entries: readonly Entry[];
  /** Files whose content was there already. */
  readonly repeated: number;
  readonly ignored: number;
  readonly working: { readonly done: number; readonly of: number } | null;
};

export type Session = {
  readonly snapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly take: (files: readonly TakenFile[]) => Promise<void>;
  readonly compare: (same: boolean) => Promise<void>;
  /** The entry of the slip's protocol, or why there is none. */
  readonly takeSlip: (texts: readonly string[]) => Promise<ToolResult<Entry>>;
};

const start: Snapshot = {
  taken: nothing,
  fingerprint: null,
  failure: null,
  compared: 'not-yet',
  pkg: null,
  entries: [],
  repeated: 0,
  ignored: 0,
  working: null,
};

/** A verification in a browser takes some milliseconds; after so many of them the page may paint. */
const PAUSE_AFTER_MS = 100;

export type Host = {
  readonly crypto: SealedCrypto;
  /** Lets the page paint. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, only to know when to pause. */
  readonly now: () => number;
};

export function createSession({ crypto, pause, now }: Host): Session {
  let current = start;
  let judge: ReturnType<typeof verifier> | null = null;
  let judged = 0;
  /** Everything judged so far: a newer package file that comes later judges it again. */
  let kept: Kept[] = [];
  let queue: Promise<void> = Promise.resolve();
  /** Hashes of whole files, so that a folder dropped twice is shown once. */
  let seen = new Set<string>();
  const listeners = new Set<() => void>();
  const set = (change: Partial<Snapshot>) => {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  };
  /** One after the other: files dropped while others are judged wait. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  };

  const judgeOne = ({ path, bytes, from }: Kept): Entry => {
    if (judge === null) throw new Error('nothing is judged before the package is open');
    return { ...judge(printable(path), bytes), number: (judged += 1), from };
  };

  const judgeAll = async (files: readonly Kept[]): Promise<void> => {
    let since = -Infinity;
    let fresh: Entry[] = [];
    let { repeated } = current;
    // a page that drew after each file would draw longer than it judges
    const show = (working: Snapshot['working']) => {
      set({ entries: [...current.entries, ...fresh], repeated, working });
      fresh = [];
    };
    for (const [done, file] of files.entries()) {
      if (now() - since > PAUSE_AFTER_MS) {
        show({ done, of: files.length });
        await pause();
        since = now();
      }
      const content = encodeBase64url(crypto.sha256(file.bytes));
      if (file.from === 'file' && seen.has(content)) repeated += 1;
      else {
        fresh.push(judgeOne(file));
        kept.push(file);
      }
      seen.add(content);
    }
    show(null);
  };

  /** Trusts a package from now on, and judges by it whatever is here. */
  const judgeBy = async (pkg: TrustedPackage, taken: Sorted, files: readonly Kept[]): Promise<void> => {
    judge = verifier(pkg, crypto);
    judged = 0;
    seen = new Set();
    kept = [];
    set({ pkg, taken, entries: [], repeated: 0, compared: 'same' });
    // what of the package does not count is told; what counts stands in the chain
    const passedOver = taken.package.filter(({ name, bytes }) => judge?.(name, bytes).verdict.ok === false);
    judge = verifier(pkg, crypto);
    await judgeAll([...passedOver.map(({ name, bytes }) => fromFile({ path: name, bytes })), ...files]);
  };

  const open = async (): Promise<void> => {
    const [issuer] = current.taken.issuers;
    if (!issuer || current.fingerprint === null) throw new Error('no fingerprint was shown to be compared');
    set({ working: { done: 0, of: current.taken.package.length } });
    await pause();
    const pkg = openPackage(current.taken.package, issuer, crypto);
    set({ working: null });
    if (!pkg.ok) return set({ failure: pkg.error });
    await judgeBy(pkg.value, current.taken, current.taken.others.map(fromFile));
  };

  /** Package files that come later are one trust with the first. Those that spoil it are judged like any other file. */
  const takeMore = async (more: Sorted): Promise<void> => {
    const { pkg, taken } = current;
    const [issuer] = taken.issuers;
    if (!pkg || !issuer) throw new Error('nothing comes later than a package that is not open');
    const trust = (files: readonly SealedFile[]) => openPackage(files, issuer, crypto);
    let fitting = taken.package;
    const strange: SealedFile[] = [];
    const all = [...taken.package, ...more.package];
    if (trust(all).ok) fitting = all;
    else
      for (const file of more.package) {
        if (trust([...fitting, file]).ok) fitting = [...fitting, file];
        else strange.push(file);
      }
    const files = [...strange.map(({ name, bytes }) => ({ path: name, bytes })), ...more.others].map(fromFile);
    const union = fitting.length > taken.package.length ? trust(fitting) : undefined;
    if (union?.ok !== true) return judgeAll(files);
    await judgeBy(union.value, { ...taken, package: fitting }, [...kept, ...files]);
  };

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: (files) =>
      inTurn(async () => {
        if (current.pkg !== null) {
          const more = sorted(nothing, files);
          set({ ignored: current.ignored + more.ignored });
          return takeMore(more);
        }
        const taken = sorted(current.taken, files);
        set({ taken, ignored: taken.ignored, ...issuerOf(taken, crypto) });
      }),
    compare: (same) =>
      inTurn(async () => {
        if (current.fingerprint === null || current.pkg !== null) return;
        if (same) await open();
        else set({ compared: 'different' });
      }),
    takeSlip: (texts) =>
      inTurn(async () => {
        if (current.pkg === null) throw new Error('a slip is read with the package');
        const sealed = decodeSlip(texts, current.pkg);
        if (!sealed.ok) return sealed;
        const slip: Kept = { path: '', bytes: sealed.value, from: 'slip' };
        const entry = judgeOne(slip);
        kept.push(slip);
        set({ entries: [...current.entries, entry] });
        return { ok: true, value: entry };
      }),
  };
}

function issuerOf({ issuers }: Sorted, crypto: SealedCrypto): Pick<Snapshot, 'fingerprint' | 'failure'> {
  const [issuer] = issuers;
  if (issuers.length > 1)
    return { fingerprint: null, failure: fail('two-issuers', 'Two different issuer keys are here.').error };
  if (issuer === undefined) return { fingerprint: null, failure: null };
  if (issuer === null || !isUsableKey(issuer))
    return { fingerprint: null, failure: fail('issuer-invalid', 'This is no issuer key (Ed25519 JWK).').error };
  return { fingerprint: fingerprintOf(issuer, crypto), failure: null };
}
