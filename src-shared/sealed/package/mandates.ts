/** Who may sign for whom in one election, by the issuer's mandates. */
import type { PublicJwk } from '../../primitives.ts';
import { fail, ok } from '../../result.ts';
import type { SealedCrypto } from '../crypto/ed25519.ts';
import type { Opened } from '../open.ts';
import type { Mandate } from '../payloads.ts';
import { isUsableKey, kidOf } from '../thumbprint.ts';
import {
  type Chain,
  incomplete,
  inconsistent,
  newest,
  type Numbered,
  openAll,
  type PackageFile,
  type SealedFile,
  sortByType,
} from './files.ts';

export type Authority = {
  /** The newest mandate of each TERYT. */
  readonly mandates: ReadonlyMap<string, Opened<Mandate>>;
  /** The same by thumbprint of the mandated key, without those taken back. */
  readonly keys: ReadonlyMap<string, Mandate>;
  /** Keys that an outdated mandate named and no newest one does, by thumbprint: lost or replaced, they sign nothing new. */
  readonly former: ReadonlyMap<string, Mandate>;
  /** Whether a file is of this election and of `teryt`, and signed by the key mandated for it now. */
  readonly over: (file: Opened<Numbered>, teryt: string) => Chain<null>;
};

/** A mandate taken back has an empty validity, so that no reader needs a clock to refuse it. */
export function isRevokedMandate({ validFrom, validUntil }: Mandate): boolean {
  return Date.parse(validUntil) <= Date.parse(validFrom);
}

/** All mandates of a package, outdated ones too: what an old key signed is told apart from what a stranger signed. */
export function openMandates(
  files: readonly PackageFile[],
  issuer: PublicJwk,
  crypto: SealedCrypto,
): Chain<Opened<Mandate>[]> {
  const issuerKid = kidOf(issuer, crypto);
  const mandates = openAll(files, 'mandate', crypto, (kid) => (kid === issuerKid ? issuer : undefined));
  const unusable = mandates.ok && mandates.value.find(({ payload }) => !isUsableKey(payload.key));
  return unusable ? inconsistent(`The mandate of ${unusable.payload.teryt} names an unusable key.`) : mandates;
}

/** The mandates among these files by which the issuer takes a key back. */
export function revokedMandates(
  files: readonly SealedFile[],
  issuer: PublicJwk,
  crypto: SealedCrypto,
): Opened<Mandate>[] {
  const sorted = sortByType(files);
  const mandates = sorted.ok ? openMandates(sorted.value, issuer, crypto) : sorted;
  return mandates.ok ? mandates.value.filter(({ payload }) => isRevokedMandate(payload)) : [];
}

export function authorityFor(
  election: string,
  all: readonly Opened<Mandate>[],
  crypto: SealedCrypto,
): Chain<Authority> {
  const ofElection = all.filter(({ payload }) => payload.election === election);
  const mandates = new Map<string, Opened<Mandate>>();
  for (const [teryt, numbered] of Map.groupBy(ofElection, ({ payload }) => payload.teryt)) {
    const mandate = newest(numbered, `mandate of ${teryt}`);
    if (!mandate.ok) return mandate;
    mandates.set(teryt, mandate.value);
  }
  const standing = [...mandates.values()].map(({ payload }) => payload).filter((mandate) => !isRevokedMandate(mandate));
  const keys = new Map(standing.map((mandate) => [kidOf(mandate.key, crypto), mandate]));
  if (keys.size < standing.length) return inconsistent('One key is mandated for two bodies.');
  const outdated = ofElection.map(({ payload }) => [kidOf(payload.key, crypto), payload] as const);
  const former = new Map(outdated.filter(([kid]) => !keys.has(kid)));

  const over = (file: Opened<Numbered>, teryt: string): Chain<null> => {
    const mandate = mandates.get(teryt)?.payload;
    if (!mandate) return incomplete(`No file here is the mandate of ${teryt} for ${election}.`);
    if (isRevokedMandate(mandate)) return fail('mandate-revoked', `The mandate of ${teryt} was taken back.`, teryt);
    const { payload, type, kid } = file;
    if (payload.election !== election || payload.teryt !== teryt)
      return inconsistent(`The ${type} is of ${payload.teryt}, ${payload.election}.`);
    return keys.get(kid)?.teryt === teryt
      ? ok(null)
      : inconsistent(`The ${type} is not signed by the key mandated for ${teryt}.`);
  };
  return ok({ mandates, keys, former, over });
}
