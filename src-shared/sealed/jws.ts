/**
 * The envelope of a sealed file: JSON Web Signature, General JSON (RFC 7515 §7.2.1), canonical and with exactly one
 * signature (docs/formats.md, "Sealed files"). Reading it decides nothing about trust; `open.ts` does.
 */
import { fail, ok, type Result } from '../result.ts';
import { canonicalBytes, parseCanonical, type Json } from './canonical.ts';
import { decodeBase64url, encodeBase64url } from './encoding/base64url.ts';
import type { PayloadType } from './payloads.ts';

export type Envelope = {
  /** `urna-<type>+json`, as it stands in the protected header. */
  readonly typ: string;
  /** RFC 7638 thumbprint of the signing key. */
  readonly kid: string;
  readonly payload: Uint8Array;
  /** 64 bytes. */
  readonly signature: Uint8Array;
};

/** An envelope as it stood in a file. */
export type ReadEnvelope = Envelope & {
  /** What the signature must have been made over: the very characters of the file ({@link signingInput}). */
  readonly signed: Uint8Array;
};

type EnvelopeCode = 'too-large' | 'damaged' | 'not-canonical' | 'unknown-schema';

const ALG = 'Ed25519';
const encoder = new TextEncoder();

export function typOf(type: PayloadType): string {
  return `urna-${type}+json`;
}

function protectedHeader(typ: string, kid: string): string {
  return encodeBase64url(canonicalBytes({ alg: ALG, kid, typ }));
}

/** The bytes a signature is made over (RFC 7515 §5.1): ASCII of `protected.payload`. */
export function signingInput({ typ, kid, payload }: Omit<Envelope, 'signature'>): Uint8Array {
  return encoder.encode(`${protectedHeader(typ, kid)}.${encodeBase64url(payload)}`);
}

/** The one byte sequence of a sealed content. */
export function encodeEnvelope(envelope: Envelope): Uint8Array {
  const { typ, kid, payload, signature } = envelope;
  return canonicalBytes({
    payload: encodeBase64url(payload),
    signatures: [{ protected: protectedHeader(typ, kid), signature: encodeBase64url(signature) }],
  });
}

/**
 * Takes a file apart. `unknown-schema`: well-formed, but with members, a header, an algorithm or a number of signatures
 * that schema 1 does not have. `not-canonical`: base64url or header bytes another than {@link encodeEnvelope} writes.
 */
export function decodeEnvelope(bytes: Uint8Array): Result<ReadEnvelope, EnvelopeCode> {
  const file = parseCanonical(bytes);
  if (!file.ok) return file;
  const outer = strings(file.value, ['payload'], ['signatures']);
  const signatures = member(file.value, 'signatures');
  if (!outer.ok) return outer;
  if (!Array.isArray(signatures)) return damaged('signatures');
  if (signatures.length !== 1) return unknown('signatures');
  const signed = strings(signatures[0] as Json, ['protected', 'signature']);
  if (!signed.ok) return signed;

  const payload = decodeBase64url(outer.value['payload']!);
  const header = decodeBase64url(signed.value['protected']!);
  const signature = decodeBase64url(signed.value['signature']!);
  if (!payload || !header || !signature) return fail('not-canonical', 'The file holds base64url that is not strict.');
  if (signature.length !== 64) return damaged('signatures/0/signature');

  const parsedHeader = parseCanonical(header);
  if (!parsedHeader.ok) return parsedHeader;
  const named = strings(parsedHeader.value, ['alg', 'kid', 'typ']);
  if (!named.ok) return named;
  const { alg, kid, typ } = named.value as { alg: string; kid: string; typ: string };
  if (alg !== ALG) return unknown('signatures/0/protected/alg');
  const over = `${signed.value['protected']!}.${outer.value['payload']!}`;
  return ok({ typ, kid, payload, signature, signed: encoder.encode(over) });
}

/** An object whose members `names` are strings, with no other member than those and `others`. */
function strings(
  value: Json,
  names: readonly string[],
  others: readonly string[] = [],
): Result<Record<string, string>, 'damaged' | 'unknown-schema'> {
  const missing = names.find((name) => typeof member(value, name) !== 'string');
  if (missing !== undefined) return damaged(missing);
  const known = [...names, ...others];
  const foreign = Object.keys(value as object).find((name) => !known.includes(name));
  return foreign === undefined ? ok(value as Record<string, string>) : unknown(foreign);
}

function member(value: Json, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
    return undefined;
  return (value as { readonly [member: string]: Json })[name];
}

function damaged(where: string): Result<never, 'damaged'> {
  return fail(
    'damaged',
    'This is not a sealed file, or a part of it is missing. Copy it again from its source.',
    where,
  );
}

function unknown(where: string): Result<never, 'unknown-schema'> {
  return fail(
    'unknown-schema',
    'The envelope has a part this version does not know. Update Urna or refuse the file.',
    where,
  );
}
