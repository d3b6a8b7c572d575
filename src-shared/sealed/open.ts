/**
 * Opens one sealed file: the only way from bytes of a medium to a typed payload.
 *
 * Order of the checks, cheapest and most telling first; nothing of a payload is interpreted before its signature holds:
 * 1. `too-large`; 2. `damaged` (not UTF-8 JSON); 3. `not-canonical`; 4. envelope (`damaged`, `unknown-schema`);
 * 5. `unknown-schema` (a `typ` this version does not know); 6. `key-unknown`; 7. `signature-invalid`;
 * 8. payload bytes (`damaged`, `not-canonical`); 9. `unknown-schema` (fields, schema number, `typ` ≠ `type`).
 */
import type { PublicJwk } from '../primitives.ts';
import { fail, ok, type Result } from '../result.ts';
import { parseCanonical } from './canonical.ts';
import { verifyStrict, type SealedCrypto } from './crypto/ed25519.ts';
import { encodeBase64url } from './encoding/base64url.ts';
import { crockfordGroups } from './encoding/crockford.ts';
import { decodeEnvelope, typOf, type ReadEnvelope } from './jws.ts';
import { payloadSchemas, type Payload, type PayloadType } from './payloads.ts';
import { publicKeyOf } from './thumbprint.ts';

export type OpenCode =
  | 'too-large'
  | 'damaged'
  | 'not-canonical'
  | 'unknown-schema'
  | 'key-unknown'
  | 'signature-invalid';

export type Opened<P extends Payload = Payload> = {
  readonly type: P['type'];
  readonly kid: string;
  /** SHA-256 of the payload bytes, base64url. */
  readonly hash: string;
  /** Control symbol of the payload. */
  readonly symbol: string;
  readonly payload: P;
  readonly envelope: ReadEnvelope;
};

/** The key that may sign this type under this thumbprint, by the chain of trust; never a key from the file itself. */
export type KeyOf = (kid: string, type: PayloadType) => PublicJwk | undefined;

const typeByTyp = new Map((Object.keys(payloadSchemas) as PayloadType[]).map((type) => [typOf(type), type]));

/** The type a `typ` names, or `undefined` for one that schema 1 does not have. */
export function typeOf(typ: string): PayloadType | undefined {
  return typeByTyp.get(typ);
}

export function openSealed(bytes: Uint8Array, crypto: SealedCrypto, keyOf: KeyOf): Result<Opened, OpenCode> {
  const envelope = decodeEnvelope(bytes);
  return envelope.ok ? openEnvelope(envelope.value, crypto, keyOf) : envelope;
}

/** As {@link openSealed}, from step 5, for a caller that has taken the file apart already. */
export function openEnvelope(envelope: ReadEnvelope, crypto: SealedCrypto, keyOf: KeyOf): Result<Opened, OpenCode> {
  const { typ, kid } = envelope;
  const type = typeOf(typ);
  if (!type) return fail('unknown-schema', `The file says it is “${typ}”, which this version does not know.`, 'typ');
  const jwk = keyOf(kid, type);
  const publicKey = jwk && publicKeyOf(jwk);
  if (!publicKey)
    return fail(
      'key-unknown',
      `No key ${kid} may sign a ${type} here. Check that the package is this election's newest.`,
    );
  if (!verifyStrict(crypto, publicKey, envelope.signed, envelope.signature))
    return fail('signature-invalid', 'The signature does not fit the content; the file was altered. Use another copy.');

  const json = parseCanonical(envelope.payload);
  if (!json.ok) return json;
  const parsed = payloadSchemas[type].safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail(
      'unknown-schema',
      `The content is no ${type} of schema 1: ${issue?.message ?? 'it does not fit'}.`,
      issue?.path.join('/') ?? '',
    );
  }
  const hash = crypto.sha256(envelope.payload);
  return ok({ type, kid, hash: encodeBase64url(hash), symbol: crockfordGroups(hash), payload: parsed.data, envelope });
}

/** The payload of one type, as the union's own member. */
export type PayloadNamed<T extends PayloadType> = Extract<Payload, { type: T }>;

/** Narrows an opened file to one type. */
export function isOpened<T extends PayloadType>(opened: Opened, type: T): opened is Opened<PayloadNamed<T>> {
  return opened.type === type;
}
