/** What this machine and its stores trust: issuers a person compared, and of each package the newest files ever met. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PublicJwk } from '../../src-shared/primitives.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import { type Home, openPackage } from '../../src-shared/sealed/chain.ts';
import { encodeBase64url } from '../../src-shared/sealed/encoding/base64url.ts';
import { decodeEnvelope } from '../../src-shared/sealed/jws.ts';
import { type Opened } from '../../src-shared/sealed/open.ts';
import { type Numbered, type SealedFile } from '../../src-shared/sealed/package/files.ts';
import { revokedMandates } from '../../src-shared/sealed/package/mandates.ts';
import { mayReplace } from '../../src-shared/sealed/package/replace.ts';
import { fingerprintOf, kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { maySign, type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { addPackageFile, listPackageFiles, type PackageFile } from '../store/common/repositories/package-files.ts';
import { flagSealed, listSealed } from '../store/common/repositories/sealed.ts';
import { keptTypes } from '../store/common/sealed-rows.ts';
import { sameIdentity } from '../store/engine/identity.ts';
import { type Kept } from '../store/engine/store.ts';
import { type Tx } from '../store/engine/transaction.ts';
import { type Store } from '../store/kinds.ts';
import { openStore, type OpenStore } from '../store/open.ts';
import { type OfferedPackage, readIssuer } from './package-media.ts';

/** Issuers a person compared and trusted on this machine: one JWK file each, named by thumbprint. */
export async function isTrusted(dataDir: string, kid: string): Promise<boolean> {
  return (await readIssuer(join(dataDir, 'issuers', `${kid}.jwk`))).ok;
}
export async function rememberIssuer(dataDir: string, kid: string, issuer: PublicJwk): Promise<void> {
  await mkdir(join(dataDir, 'issuers'), { recursive: true });
  await writeFile(join(dataDir, 'issuers', `${kid}.jwk`), JSON.stringify(issuer));
}

export type StoreOf = { readonly kind: 'precinct'; readonly precinct: number } | { readonly kind: 'commune' };

/** `2029-04-08-local-080401-001.sqlite`; rehearsals and communes tell themselves apart by name, too. */
export function storeName({ election, teryt, mode }: Home, of: StoreOf): string {
  const precinct = of.kind === 'precinct' ? `-${String(of.precinct).padStart(3, '0')}` : '';
  return `${mode === 'rehearsal' ? 'cwiczenie-' : ''}${election}-${teryt}${precinct}.sqlite`;
}

/** An open store and what it trusts now. */
export type TrustingStore = { readonly store: Store; readonly pkg: TrustedPackage };

/**
 * Opens the store at `path`, or makes it, and takes the package into it ({@link takePackage}). A package that does not
 * hold makes no store; one whose mandate was taken back is remembered by a store that is there already.
 */
export async function openWithPackage(
  path: string,
  offered: OfferedPackage,
  of: StoreOf,
  kept: Kept,
  open: OpenStore = openStore,
): Promise<Result<TrustingStore>> {
  const { home, issuer, opened: alone } = offered;
  if (!home.ok) return home;
  if (!alone.ok && !isRevocation(alone)) return alone;
  await mkdir(dirname(path), { recursive: true });
  const precinct = of.kind === 'precinct' ? of.precinct : null;
  const identity = { ...home.value, precinct, issuer };
  const opened = await open(path, { ...kept, kind: of.kind, create: alone.ok, identity });
  if (!opened.ok) return alone.ok || opened.error.code !== 'store-missing' ? opened : alone;
  const taken = await takePackage(opened.value, offered);
  if (taken.ok) return ok({ store: opened.value, pkg: taken.value });
  await opened.value.close();
  return taken;
}

/**
 * What a store knows judges every package, also one whose files it knows all: files held and offered are one trust, of
 * each kind the newest counts. Newer files are added beside the older ones, which stay.
 *
 * - `older-package`: nothing in it is new, and something is older than what the store knows
 * - `mandate-revoked`: the taking back is remembered, so that no older package opens afterwards
 * - `two-versions`, and every refusal of `openPackage`
 * @returns what the store trusts from now on
 */
export async function takePackage(store: Store, offered: OfferedPackage): Promise<Result<TrustedPackage>> {
  const { home } = offered;
  const own = home.ok ? sameIdentity(store.identity, { ...home.value, issuer: offered.issuer }, store.name) : home;
  if (!own.ok) return own;
  // a refusal may leave something to be remembered: it is an answer here, not what undoes the transaction
  const taken = await store.write('urna', async (tx) => ok(await take(tx, offered)));
  return taken.ok ? taken.value : taken;
}

async function take(tx: Tx, { files, issuer, opened: alone }: OfferedPackage): Promise<Result<TrustedPackage>> {
  // a package counts only whole: what is missing or wrong in it the store's own files do not make good
  if (!alone.ok && !isRevocation(alone)) return alone;
  const held = await listPackageFiles(tx);
  const beside = held.filter(({ bytes }) => !files.some((file) => Buffer.compare(file.bytes, bytes) === 0));
  const union = beside.length === 0 ? alone : openPackage([...beside.map(asFile), ...files], issuer, nodeCrypto);
  if (!union.ok) {
    if (isRevocation(union)) await add(tx, held, rowsOf(files, revokedMandates(files, issuer, nodeCrypto)));
    return union;
  }
  if (held.length === 0)
    await tx.journal({
      action: 'issuer-trusted',
      subject: kidOf(issuer, nodeCrypto),
      detail: { fingerprint: fingerprintOf(issuer, nodeCrypto) },
    });
  const news = await add(tx, held, rowsOf(files, filesInForce(union.value)));
  const may = alone.ok ? mayReplace(union.value, alone.value) : alone;
  if (news === 0 && !may.ok) return may;
  // what older files among them make known has to be known again at the next opening
  await add(tx, held, rowsOf(files, union.value.former.files));
  if (news > 0) await flagUnsigned(tx, union.value);
  return union;
}

/** The package as a store holds it, its chain followed again from the issuer it was made with. */
export async function packageInStore(store: Store): Promise<Result<TrustedPackage>> {
  return openPackage((await listPackageFiles(store)).map(asFile), store.identity.issuer, nodeCrypto);
}

function isRevocation(opened: Result<TrustedPackage>): boolean {
  return !opened.ok && opened.error.code === 'mandate-revoked';
}

function asFile({ hash, bytes }: PackageFile): SealedFile {
  return { name: hash, bytes };
}

function filesInForce({ definition, roster, mandates, contests }: TrustedPackage): Opened<Numbered>[] {
  return [definition, roster, ...mandates.values(), ...contests.values()];
}

/** Those of the files that `wanted` names, with what the store wants to know of each. */
function rowsOf(files: readonly SealedFile[], wanted: readonly Opened<Numbered>[]): PackageFile[] {
  const rows = files.flatMap(({ bytes }): PackageFile[] => {
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) return [];
    const hash = encodeBase64url(nodeCrypto.sha256(envelope.value.payload));
    const payload = wanted.find((one) => one.hash === hash && one.kid === envelope.value.kid)?.payload;
    if (payload === undefined) return [];
    const { type, number } = payload;
    return [{ hash, type, number, contest: payload.type === 'contest' ? payload.contest : null, bytes }];
  });
  return [...new Map(rows.map((row) => [row.hash, row])).values()];
}

/** @returns how many of them were not held with just these bytes */
async function add(tx: Tx, held: readonly PackageFile[], rows: readonly PackageFile[]): Promise<number> {
  const news = rows.filter(({ hash, bytes }) => {
    const known = held.find((one) => one.hash === hash);
    return known === undefined || Buffer.compare(known.bytes, bytes) !== 0;
  });
  for (const file of news) {
    await addPackageFile(tx, file);
    const { hash, type, number, contest } = file;
    await tx.journal({ action: 'package-taken', subject: hash, detail: { type, number, contest } });
  }
  return news.length;
}

/**
 * What was signed by a key that may sign no more stays, marked to be compared with the paper
 * (docs/formats.md, "Trust chain").
 */
async function flagUnsigned(tx: Tx, pkg: TrustedPackage): Promise<void> {
  for (const type of keptTypes)
    for (const { hash, kid, flag } of await listSealed(tx, type)) {
      if (flag !== null || maySign(pkg, kid)) continue;
      await flagSealed(tx, hash, 'key-revoked');
      await tx.journal({ action: 'flagged', subject: hash, detail: { hash, reason: 'key-revoked' } });
    }
}
