/** Files of a package, told apart by `typ` and never by name, opened type by type. */
import type { Definition } from '../../definition/definition.ts';
import type { Contest } from '../../definition/contest.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { SealedCrypto } from '../crypto/ed25519.ts';
import { decodeEnvelope, type ReadEnvelope } from '../jws.ts';
import { isOpened, openEnvelope, typeOf, type KeyOf, type OpenCode, type Opened, type PayloadNamed } from '../open.ts';
import type { Mandate, PayloadType, Roster } from '../payloads.ts';

export type PackageCode =
  | OpenCode
  /** A mandate, the definition, the roster or a contest it names is not in the package. */
  | 'package-incomplete'
  /** Two different files carry the same highest number. */
  | 'two-versions'
  /** The commune's (county's, region's) mandate was taken back. */
  | 'mandate-revoked'
  /** Files that are each genuine but do not belong together. */
  | 'package-inconsistent'
  /** A live election under an issuer of the demo. */
  | 'demo-issuer';

export type SealedFile = { readonly name: string; readonly bytes: Uint8Array };
export type Numbered = Mandate | Definition | Contest | Roster;
export type Chain<T> = Result<T, PackageCode>;
export type PackageFile = { readonly name: string; readonly type: PayloadType; readonly envelope: ReadEnvelope };

/** Takes every file apart; one that cannot be read spoils the package, whatever it was. */
export function sortByType(files: readonly SealedFile[]): Chain<PackageFile[]> {
  const sorted: PackageFile[] = [];
  for (const { name, bytes } of files) {
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) return fail(envelope.error.code, envelope.error.message, name);
    const type = typeOf(envelope.value.typ);
    if (!type)
      return fail('unknown-schema', `The file is “${envelope.value.typ}”, which this version does not know.`, name);
    sorted.push({ name, type, envelope: envelope.value });
  }
  return ok(sorted);
}

/** Opens the files of one type; other types are left alone, so that protocols may lie beside a package. */
export function openAll<T extends PayloadType>(
  files: readonly PackageFile[],
  type: T,
  crypto: SealedCrypto,
  keyOf: KeyOf,
): Chain<Opened<PayloadNamed<T>>[]> {
  const all: Opened<PayloadNamed<T>>[] = [];
  for (const file of files) {
    if (file.type !== type) continue;
    const opened = openEnvelope(file.envelope, crypto, keyOf);
    if (!opened.ok) return fail(opened.error.code, opened.error.message, file.name);
    if (isOpened(opened.value, type)) all.push(opened.value);
  }
  return ok(all);
}

/** The highest number wins; copies of one file are one file. */
export function newest<P extends Numbered>(files: readonly Opened<P>[], what: string): Chain<Opened<P>> {
  const [first, ...others] = [...files].sort((a, b) => b.payload.number - a.payload.number);
  if (!first) return incomplete(`No file here is the ${what}.`);
  const rival = others.find(({ payload, hash }) => payload.number === first.payload.number && hash !== first.hash);
  if (!rival) return ok(first);
  return fail('two-versions', `Two different files are ${what} number ${first.payload.number}. Ask who made them.`);
}

export function incomplete(message: string): Result<never, 'package-incomplete'> {
  return fail('package-incomplete', `${message} Take the whole package folder again from the commune.`);
}

export function inconsistent(message: string): Result<never, 'package-inconsistent'> {
  return fail('package-inconsistent', `${message} Do not use this package; call the commune's coordinator.`);
}
