/**
 * Text of a transfer slip's QR codes: a whole signed protocol on paper (docs/formats.md, "Transfer slip").
 *
 *     URNA1:<n>/<of>:<TERYT>-<precinct>-<CONTEST>-<constituency>:<definition hash, first 16 hex>:<base45>
 *
 * The base45 is that of kid (32 bytes) ‖ signature (64) ‖ raw deflate of the payload with its blank as preset
 * dictionary. What comes back is the very file that was sealed, byte for byte, to be judged like any other.
 */
import { deflateSync, inflateSync } from 'fflate';
import { contestKind } from '../primitives.ts';
import type { ProtocolPayload, ProtocolRef } from '../protocol/payload.ts';
import { fail, ok, type Result } from '../result.ts';
import { blankProtocol } from './blank.ts';
import { parseCanonical } from './canonical.ts';
import { decodeBase45, encodeBase45 } from './encoding/base45.ts';
import { decodeBase64url, encodeBase64url } from './encoding/base64url.ts';
import { decodeEnvelope, encodeEnvelope, typOf } from './jws.ts';
import { standsUnder, type TrustedPackage } from './trusted.ts';

/** Alphanumeric characters in one code of version 25, level M. */
export const QR_CAPACITY = 1451;
const MAX_PARTS = 99;
const KID_BYTES = 32;
const HEAD_BYTES = KID_BYTES + 64;
/** A protocol with every remark filled to its limit has a fifth of it; a hostile code gets no more memory. */
const MAX_PAYLOAD_BYTES = 512 * 1024;

const PART =
  /^URNA1:(?<n>[1-9]\d?)\/(?<of>[1-9]\d?):(?<subject>(?<teryt>\d{6})-(?<precinct>[1-9]\d{0,3})-(?<contest>[A-Z0-9-]+)-(?<constituency>[1-9]\d{0,2}):(?<definition>[0-9A-F]{16})):(?<body>.+)$/;

export type SlipCode =
  /** No code of Urna, or one that was cut or altered. */
  | 'slip-damaged'
  /** Parts of two protocols among the codes. */
  | 'slip-mixed'
  /** A part is missing. */
  | 'slip-incomplete'
  | 'wrong-commune'
  | 'wrong-precinct'
  | 'other-definition';

/**
 * Texts of the codes, each within {@link QR_CAPACITY}, of a sealed protocol of this package. Parts end on whole base45
 * groups, whose last character is never a space: nothing is lost where a pasted line is trimmed.
 */
export function encodeSlip(
  sealed: Uint8Array,
  trusted: TrustedPackage,
): Result<string[], 'not-a-protocol' | 'too-long'> {
  const envelope = decodeEnvelope(sealed);
  const json = envelope.ok && envelope.value.typ === typOf('protocol') && parseCanonical(envelope.value.payload);
  const payload = json && json.ok ? (json.value as ProtocolPayload) : undefined;
  const blank = payload && blankProtocol(payload, trusted);
  const kid = envelope.ok ? decodeBase64url(envelope.value.kid) : undefined;
  if (!envelope.ok || !blank || kid?.length !== KID_BYTES)
    return fail('not-a-protocol', 'Only a sealed protocol of this package fits a transfer slip.');

  const deflated = deflateSync(envelope.value.payload, { level: 9, dictionary: blank });
  const body = encodeBase45(joined([kid, envelope.value.signature, deflated]));
  const { teryt, precinct, contest, constituency } = payload;
  const subject = `${teryt}-${precinct}-${contest.toUpperCase()}-${constituency}:${definitionMark(trusted.definition.hash)}`;
  const room = Math.floor((QR_CAPACITY - `URNA1:${MAX_PARTS}/${MAX_PARTS}:${subject}:`.length) / 3) * 3;
  const of = Math.ceil(body.length / room);
  if (of > MAX_PARTS) return fail('too-long', 'The protocol is too long for a transfer slip. Carry it on a medium.');
  return ok(
    Array.from({ length: of }, (_, at) => `URNA1:${at + 1}/${of}:${subject}:${body.slice(at * room, (at + 1) * room)}`),
  );
}

/**
 * The sealed file behind a slip's codes: one text per code, or several codes in one text on lines of their own, in any
 * order. Nothing is trusted yet: `judge` the bytes as if they came from a medium.
 */
export function decodeSlip(texts: readonly string[], trusted: TrustedPackage): Result<Uint8Array, SlipCode> {
  const lines = texts.flatMap((text) => text.split(/[\r\n]+/)).map((line) => line.trim());
  const parts = lines.filter((line) => line !== '').map((line) => PART.exec(line)?.groups);
  const [first] = parts;
  if (!first || parts.includes(undefined)) return damaged();
  const { subject, of, teryt, definition } = first as Record<string, string>;
  const bodies = new Map<number, string>();
  for (const part of parts) {
    const n = Number(part?.['n']);
    const body = part?.['body'] ?? '';
    if (part?.['subject'] !== subject || part?.['of'] !== of || n > Number(of) || (bodies.get(n) ?? body) !== body)
      return fail('slip-mixed', 'These codes are of two slips. Read the codes of one slip.');
    bodies.set(n, body);
  }
  const numbers = Array.from({ length: Number(of) }, (_, at) => at + 1);
  const missing = numbers.filter((n) => !bodies.has(n));
  if (missing.length > 0)
    return fail('slip-incomplete', `Of ${of} codes these are missing: ${missing.join(', ')}. Read them too.`);

  if (teryt !== trusted.definition.payload.teryt)
    return fail('wrong-commune', `The slip is of commune ${teryt}; here is ${trusted.definition.payload.teryt}.`);
  const ref = refOf(first);
  const made = definitionsOf(trusted).find((hash) => definitionMark(hash) === definition);
  if (
    made === undefined ||
    (ref && made !== trusted.definition.hash && !standsUnder(trusted, { ...ref, definition: made }))
  )
    return fail('other-definition', 'The slip was made with another definition. Check the number of the package.');
  const blank = ref && blankProtocol(ref, trusted, made);
  if (!blank) return fail('wrong-precinct', `This commune expects no protocol ${subject?.split(':')[0] ?? ''}.`);
  const bytes = decodeBase45(numbers.map((n) => bodies.get(n)).join(''));
  const payload = bytes && bytes.length > HEAD_BYTES ? inflated(bytes.subarray(HEAD_BYTES), blank) : undefined;
  if (!bytes || !payload) return damaged();
  const kid = encodeBase64url(bytes.subarray(0, KID_BYTES));
  const signature = bytes.subarray(KID_BYTES, HEAD_BYTES);
  return ok(encodeEnvelope({ typ: typOf('protocol'), kid, payload, signature }));
}

function refOf(part: Readonly<Record<string, string>>): ProtocolRef | undefined {
  const contest = contestKind.safeParse(part['contest']?.toLowerCase());
  if (!contest.success) return undefined;
  return { precinct: Number(part['precinct']), contest: contest.data, constituency: Number(part['constituency']) };
}

/** The one in force and those it replaced. */
function definitionsOf({ definition, former }: TrustedPackage): string[] {
  return [definition.hash, ...former.definitions.keys()];
}

/** First 16 hex digits of the definition's hash: enough to tell definitions apart; the payload names it in full. */
function definitionMark(hash: string): string {
  const bytes = decodeBase64url(hash) ?? new Uint8Array();
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Inflates into a buffer of fixed size: what would grow past it is refused. */
function inflated(deflated: Uint8Array, dictionary: Uint8Array): Uint8Array | undefined {
  try {
    const out = inflateSync(deflated, { dictionary, out: new Uint8Array(MAX_PAYLOAD_BYTES) });
    return out.length < MAX_PAYLOAD_BYTES ? out : undefined;
  } catch {
    return undefined;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function damaged(): Result<never, 'slip-damaged'> {
  return fail(
    'slip-damaged',
    'This is no whole code of a transfer slip. Read it again, or take the file from the medium.',
  );
}
