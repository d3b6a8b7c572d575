/**
 * One verdict on one sealed file against a trusted package and what is known already (docs/formats.md, "Verdicts").
 *
 * Order, after the steps of `open.ts`: `wrong-election`, `wrong-commune`, `wrong-mode`, `other-definition` (an unknown one),
 * `wrong-precinct`, `other-definition` (an older one) — what the file is of; `already-known`; `key-revoked` — a file known before its key was revoked or replaced stays;
 * shape and `has-errors` — what the file says; then its revision among those known.
 */
import type { KeyRole, PublicJwk } from '../primitives.ts';
import { errorsIn } from '../protocol/check.ts';
import { protocolKey, type EmergencyProtocolPayload, type ProtocolPayload } from '../protocol/payload.ts';
import type { SealedCrypto } from './crypto/ed25519.ts';
import { decodeEnvelope } from './jws.ts';
import { openEnvelope, type OpenCode, type Opened } from './open.ts';
import type { Numbered as PackagePayload } from './package/files.ts';
import type { Payload, PayloadType, RosterKey } from './payloads.ts';
import { shapeFault } from '../protocol/shape.ts';
import { isDefinitionOf, maySign, planOf, standsUnder, type TrustedPackage } from './trusted.ts';

type AnyProtocol = ProtocolPayload | EmergencyProtocolPayload;

export type VerdictCode =
  | 'accepted'
  | 'already-known'
  | 'older-revision'
  | 'newer-revision'
  | 'conflicting-revision'
  | 'key-revoked'
  | 'wrong-election'
  | 'wrong-commune'
  | 'wrong-precinct'
  | 'wrong-mode'
  | 'other-definition'
  | 'has-errors'
  | OpenCode;

/** Members are absent when unknown: nothing is repeated from a file whose signature does not hold but its `typ` and `kid`. */
export type Verdict = {
  readonly path: string;
  readonly ok: boolean;
  readonly code: VerdictCode;
  readonly typ?: string;
  readonly kid?: string;
  readonly role?: KeyRole;
  readonly precinct?: number;
  readonly symbol?: string;
  readonly revision?: number;
};

/** Payload hashes that are known, by {@link slotOf} and then by revision. */
export type Known = (slot: string) => ReadonlyMap<number, string>;

/** `opened` is there whenever the signature holds, whatever the verdict. */
export type Judged = { readonly verdict: Verdict; readonly opened?: Opened };

/**
 * An older edition of a file of the package: told and passed over, because the newest counts anyway. It refuses nothing
 * that lies beside it (docs/formats.md, "Trust chain").
 */
export function isOutdatedCopy({ verdict, opened }: Judged): boolean {
  return verdict.code === 'older-revision' && opened !== undefined && isOfPackage(opened.payload);
}

/**
 * Where a payload belongs among its likes, and which edition of it this is. A report's number is a place, not an edition.
 * What a commission signed and what the commune typed in an emergency are no editions of each other.
 */
export function slotOf({ payload, hash }: Opened): { readonly slot: string; readonly revision: number } {
  switch (payload.type) {
    case 'protocol':
    case 'emergency-protocol':
      return { slot: `${payload.type}/${protocolKey(payload)}`, revision: payload.revision };
    case 'report':
      return { slot: `report/${payload.precinct}/${payload.kind}/${payload.number}`, revision: 1 };
    case 'contest':
      return { slot: `contest/${payload.contest}`, revision: payload.number };
    case 'mandate':
      return { slot: `mandate/${payload.teryt}`, revision: payload.number };
    case 'definition':
    case 'roster':
      return { slot: payload.type, revision: payload.number };
    case 'receipt':
      return { slot: `receipt/${payload.protocol}`, revision: payload.number };
    case 'results':
      return { slot: 'results', revision: payload.number };
    case 'bundle':
      return { slot: `bundle/${hash}`, revision: 1 };
  }
}

/**
 * What a file taken now stands in the place of: the newest of its likes, and what the commune typed for a commission whose
 * own protocol comes after all.
 */
export function displacedBy(opened: Opened, known: Known): string | null {
  const newest = (slot: string) => [...known(slot)].toSorted(([a], [b]) => b - a)[0]?.[1];
  const { payload } = opened;
  const typed = payload.type === 'protocol' ? newest(`emergency-protocol/${protocolKey(payload)}`) : undefined;
  return newest(slotOf(opened).slot) ?? typed ?? null;
}

/** Judges the bytes of one file, read once from its medium. `path` is only repeated. */
export function judge(
  path: string,
  bytes: Uint8Array,
  trusted: TrustedPackage,
  known: Known,
  crypto: SealedCrypto,
): Judged {
  return judgeAmong(examine(path, bytes, trusted, crypto), trusted, known);
}

/**
 * What of a file can be said whatever is known beside it: signature, schema, and when it is asked for its own rules. This
 * is nearly all of the work, and needs no turn at a store.
 */
export type Examined =
  | { readonly verdict: Verdict; readonly opened?: never }
  | { readonly path: string; readonly typ: string; readonly opened: Opened; readonly fault: () => Fault };
type Fault = 'unknown-schema' | 'has-errors' | undefined;

export function examine(path: string, bytes: Uint8Array, trusted: TrustedPackage, crypto: SealedCrypto): Examined {
  const envelope = decodeEnvelope(bytes);
  if (!envelope.ok) return { verdict: { path, ok: false, code: envelope.error.code } };
  const { typ, kid } = envelope.value;
  const opened = openEnvelope(envelope.value, crypto, (name, type) => signer(name, type, trusted));
  if (!opened.ok) return { verdict: { path, ok: false, code: opened.error.code, typ, kid } };
  const { payload } = opened.value;
  let found: { readonly fault: Fault } | null = null;
  const fault = () => (found ??= { fault: isProtocol(payload) ? protocolFault(payload, trusted) : undefined }).fault;
  return { path, typ, opened: opened.value, fault };
}

/** The verdict on an examined file, among those that are known. `trusted` is the package it was examined under. */
export function judgeAmong(examined: Examined, trusted: TrustedPackage, known: Known): Judged {
  if (examined.opened === undefined) return { verdict: examined.verdict };
  const { path, typ, opened, fault } = examined;
  const { payload, symbol, kid } = opened;
  const code = codeOf(opened, trusted, known, fault);
  const role = rosterKey(kid, trusted)?.role;
  const verdict: Verdict = {
    path,
    ok: code === 'accepted' || code === 'already-known',
    code,
    typ,
    kid,
    ...(role === undefined ? {} : { role }),
    ...('precinct' in payload ? { precinct: payload.precinct } : {}),
    symbol,
    ...('revision' in payload ? { revision: payload.revision } : {}),
  };
  return { verdict, opened };
}

function rosterKey(kid: string, { rosterKeys, former }: TrustedPackage): RosterKey | undefined {
  return rosterKeys.get(kid) ?? former.rosterKeys.get(kid);
}

/**
 * Who may sign what (docs/formats.md, "Who signs what"); what a key may not sign it is unknown for. A key that was
 * replaced is known for its own, so that the file can be told apart from a stranger's; `codeOf` takes nothing new from
 * it.
 */
function signer(kid: string, type: PayloadType, trusted: TrustedPackage): PublicJwk | undefined {
  const mandate = trusted.mandatedKeys.get(kid) ?? trusted.former.mandatedKeys.get(kid);
  switch (type) {
    case 'mandate':
      return kid === trusted.issuerKid ? trusted.issuer : undefined;
    case 'contest':
      return mandate?.key;
    case 'definition':
    case 'roster':
    case 'emergency-protocol':
    case 'receipt':
    case 'bundle':
    case 'results':
      return mandate?.teryt === trusted.definition.payload.teryt ? mandate.key : undefined;
    case 'report':
    case 'protocol':
      return rosterKey(kid, trusted)?.jwk;
  }
}

function codeOf(opened: Opened, trusted: TrustedPackage, known: Known, faultOf: () => Fault): VerdictCode {
  const { payload, kid, hash } = opened;
  const definition = trusted.definition.payload;
  if (payload.election !== definition.election) return 'wrong-election';
  if (isOfPackage(payload)) return packageCode(opened, payload, trusted);
  if (payload.teryt !== definition.teryt) return 'wrong-commune';
  if (payload.mode !== definition.mode) return 'wrong-mode';
  const key = rosterKey(kid, trusted);
  if (!isDefinitionOf(trusted, payload.definition)) return 'other-definition';
  if (key && 'precinct' in payload && key.precinct !== payload.precinct) return 'wrong-precinct';
  if (!isOfDefinition(payload, trusted)) return 'other-definition';
  if ('constituency' in payload && !planOf(trusted, payload)) return 'wrong-precinct';

  const { slot, revision } = slotOf(opened);
  const revisions = known(slot);
  if ([...revisions.values()].includes(hash)) return 'already-known';
  if (!maySign(trusted, kid)) return 'key-revoked';
  if (!isProtocol(payload)) return amongRevisions(revision, revisions);
  const fault = faultOf();
  if (fault) return fault;
  // an emergency protocol replaces nothing that a chair or a deputy signed
  const signed = known(`protocol/${protocolKey(payload)}`);
  if (payload.type === 'emergency-protocol' && signed.size > 0) return 'older-revision';
  const latest = revisions.get(revision - 1);
  const replacesAnother = latest !== undefined && latest !== payload.supersedes;
  return replacesAnother ? 'conflicting-revision' : amongRevisions(revision, revisions);
}

/** A receipt stands for its protocol, whatever definition came later; a result or a report is of the one in force. */
function isOfDefinition(payload: Exclude<Payload, PackagePayload>, trusted: TrustedPackage): boolean {
  if (isProtocol(payload)) return standsUnder(trusted, payload);
  return payload.type === 'receipt' || payload.definition === trusted.definition.hash;
}

/** A file of the package itself: accepted when it is the very one the chain was built on. */
function packageCode(opened: Opened, payload: PackagePayload, trusted: TrustedPackage): VerdictCode {
  const counterpart = counterpartOf(payload, trusted);
  if (!counterpart) return payload.type === 'contest' ? 'other-definition' : 'wrong-commune';
  if (opened.hash === counterpart.hash) return 'accepted';
  return amongRevisions(payload.number, new Map([[counterpart.payload.number, counterpart.hash]]));
}

function counterpartOf(payload: PackagePayload, trusted: TrustedPackage): Opened<PackagePayload> | undefined {
  switch (payload.type) {
    case 'mandate':
      return trusted.mandates.get(payload.teryt);
    case 'contest':
      return trusted.contests.get(payload.contest);
    case 'definition':
    case 'roster':
      return payload.teryt === trusted.definition.payload.teryt ? trusted[payload.type] : undefined;
  }
}

function protocolFault(payload: AnyProtocol, trusted: TrustedPackage): Fault {
  const plan = planOf(trusted, payload);
  const shape = plan && shapeFault(payload, plan);
  if (!plan || shape) return shape;
  return errorsIn(plan, payload).length > 0 ? 'has-errors' : undefined;
}

/** Another content is known under a revision that this one is not: older, newer, or in conflict. */
function amongRevisions(revision: number, known: ReadonlyMap<number, string>): VerdictCode {
  if (known.has(revision)) return 'conflicting-revision';
  const newest = Math.max(0, ...known.keys());
  if (newest === 0) return 'accepted';
  return revision < newest ? 'older-revision' : 'newer-revision';
}

export function isOfPackage(payload: Payload): payload is PackagePayload {
  return ['mandate', 'contest', 'definition', 'roster'].includes(payload.type);
}

export function isProtocol(payload: Payload): payload is AnyProtocol {
  return payload.type === 'protocol' || payload.type === 'emergency-protocol';
}
