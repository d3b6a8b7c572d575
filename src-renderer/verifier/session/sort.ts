/** What was dropped, told apart by content and never by place: the issuer's key, the package, everything to be judged. */
import { publicJwk, type PublicJwk } from '../../../src-shared/primitives.ts';
import { MAX_SEALED_BYTES } from '../../../src-shared/sealed/canonical.ts';
import { decodeEnvelope } from '../../../src-shared/sealed/jws.ts';
import { typeOf } from '../../../src-shared/sealed/open.ts';
import type { SealedFile } from '../../../src-shared/sealed/package/files.ts';

/** `path` is for people: made harmless by {@link printable}. */
export type TakenFile = { readonly path: string; readonly bytes: Uint8Array };

export type Sorted = {
  /** The same key in several files is one key; an unreadable one is `null`. */
  readonly issuers: readonly (PublicJwk | null)[];
  readonly package: readonly SealedFile[];
  readonly others: readonly TakenFile[];
  /** Papers, tables, manifests: not for this program. */
  readonly ignored: number;
};

export const nothing: Sorted = { issuers: [], package: [], others: [], ignored: 0 };

const partOfPackage = new Set(['mandate', 'definition', 'contest', 'roster']);
const byPath = new Intl.Collator('pl-PL', { numeric: true });

/** Larger than any sealed file may be by one byte, so that its verdict is `too-large` without reading all of it. */
export const READ_LIMIT = MAX_SEALED_BYTES + 1;

/** Adds files to what is there already; the order of dropping does not matter. */
export function sorted(before: Sorted, files: readonly TakenFile[]): Sorted {
  const issuers = [...before.issuers];
  const pkg = [...before.package];
  const others = [...before.others];
  let { ignored } = before;
  for (const { path, bytes } of files.toSorted((a, b) => byPath.compare(a.path, b.path))) {
    if (path.toLowerCase().endsWith('.jwk')) {
      const issuer = readIssuer(bytes);
      if (!issuers.some((known) => known?.x === issuer?.x)) issuers.push(issuer);
    } else if (!path.toLowerCase().endsWith('.urna')) ignored += 1;
    else if (isPartOfPackage(bytes)) pkg.push({ name: path, bytes });
    else others.push({ path, bytes });
  }
  return { issuers, package: pkg, others, ignored };
}

/** Other tools write `kid`, `use` or `alg` into a JWK; only the key itself is taken. */
function readIssuer(bytes: Uint8Array): PublicJwk | null {
  try {
    return publicJwk.strip().safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

function isPartOfPackage(bytes: Uint8Array): boolean {
  const envelope = decodeEnvelope(bytes);
  return envelope.ok && partOfPackage.has(typeOf(envelope.value.typ) ?? '');
}

/** Control characters and direction marks in a name could make the page say something else. */
export function printable(path: string): string {
  return path.toWellFormed().replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/gu, '\ufffd');
}
