import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { seal, sealBytes } from '../../../../src-main/keys/seal.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { portableCrypto } from '../../../../src-shared/sealed/crypto/portable.ts';
import { encodeBase64url } from '../../../../src-shared/sealed/encoding/base64url.ts';
import { openSealed } from '../../../../src-shared/sealed/open.ts';
import { controlSymbol, payloadHashOf } from '../../../../src-shared/sealed/symbol.ts';
import { fingerprintOf, isDemoIssuer, kidOf } from '../../../../src-shared/sealed/thumbprint.ts';
import { demoIssuer, jwks, protocol, seeds } from '../../../support/sealed.ts';

const kid = kidOf(jwks.chair1, nodeCrypto);
const keyOf = (name: string) => (name === kid ? jwks.chair1 : undefined);
const open = (bytes: Uint8Array, crypto = nodeCrypto) => openSealed(bytes, crypto, keyOf);
const codeOf = (bytes: Uint8Array): string => {
  const opened = open(bytes);
  return opened.ok ? 'ok' : opened.error.code;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const b64 = (value: unknown): string => encodeBase64url(utf8(JSON.stringify(value)));

const sealed = seal(protocol(), seeds.chair1);
type General = { payload: string; signatures: { protected: string; signature: string }[] };
const parts = JSON.parse(textOf(sealed)) as General;
const signed = parts.signatures[0]!;

describe('a sealed file', () => {
  it('is the one byte sequence of docs/formats.md, "Sealed files"', () => {
    expect(textOf(sealed)).toBe(
      `{"payload":"${encodeBase64url(canonicalBytes(protocol()))}","signatures":[{"protected":"${b64({ alg: 'Ed25519', kid, typ: 'urna-protocol+json' })}","signature":"${signed.signature}"}]}`,
    );
  });

  it('opens to what was sealed, with either library', () => {
    for (const crypto of [nodeCrypto, portableCrypto]) {
      const opened = open(sealed, crypto);
      const bytes = canonicalBytes(protocol());
      expect(opened).toMatchObject({
        ok: true,
        value: {
          type: 'protocol',
          kid,
          payload: protocol(),
          hash: payloadHashOf(bytes, crypto),
          symbol: controlSymbol(bytes, crypto),
        },
      });
    }
  });

  it('verifies with jose and nothing of ours (RFC 7515, RFC 9864)', async () => {
    const key = await jose.importJWK(jwks.chair1, 'Ed25519');
    const verified = await jose.generalVerify(parts, key, { algorithms: ['Ed25519'] });
    expect(JSON.parse(textOf(verified.payload))).toEqual(protocol());
    expect(verified.protectedHeader).toEqual({ alg: 'Ed25519', kid, typ: 'urna-protocol+json' });
  });

  it('made by jose is accepted', async () => {
    const jwk = { ...jwks.chair1, d: encodeBase64url(seeds.chair1) };
    const made = await new jose.GeneralSign(canonicalBytes(protocol()))
      .addSignature(await jose.importJWK(jwk, 'Ed25519'))
      .setProtectedHeader({ alg: 'Ed25519', kid, typ: 'urna-protocol+json' })
      .sign();
    expect(canonicalBytes(made)).toEqual(sealed);
    expect(codeOf(canonicalBytes(made))).toBe('ok');
  });
});

const altered = (change: Partial<General>): Uint8Array => canonicalBytes({ ...parts, ...change });
const withHeader = (header: unknown): Uint8Array => altered({ signatures: [{ ...signed, protected: b64(header) }] });
const goodHeader = { alg: 'Ed25519', kid, typ: 'urna-protocol+json' };
const sealedAs = (value: unknown, typ = 'urna-protocol+json'): Uint8Array =>
  sealBytes(utf8(typeof value === 'string' ? value : textOf(canonicalBytes(value))), typ, seeds.chair1);
const lastCharacter = (text: string): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1)!) ^ 1]!;
};

describe('refused, with its code', () => {
  it.each<[string, Uint8Array, string]>([
    ['over 4 MiB', new Uint8Array(4 * 1024 * 1024 + 1), 'too-large'],
    ['empty', new Uint8Array(), 'damaged'],
    ['not JSON', utf8('PK\u0003\u0004'), 'damaged'],
    ['another JSON', utf8('{"files":[]}'), 'damaged'],
    ['an array', utf8('[]'), 'damaged'],
    ['compact JWS', utf8(`${signed.protected}.${parts.payload}.${signed.signature}`), 'damaged'],
    ['trailing newline', utf8(`${textOf(sealed)}\n`), 'not-canonical'],
    ['BOM', utf8(`\ufeff${textOf(sealed)}`), 'not-canonical'],
    ['pretty-printed', utf8(JSON.stringify(parts, null, 1)), 'not-canonical'],
    ['duplicate payload', utf8(textOf(sealed).replace('{', `{"payload":"${parts.payload}",`)), 'not-canonical'],
    ['flattened JWS', canonicalBytes({ payload: parts.payload, ...signed }), 'unknown-schema'],
    ['no signature', altered({ signatures: [] }), 'unknown-schema'],
    ['two signatures', altered({ signatures: [signed, signed] }), 'unknown-schema'],
    ['an unprotected header', altered({ signatures: [{ ...signed, header: {} } as typeof signed] }), 'unknown-schema'],
    ['a further member', altered({ extra: 1 } as Partial<General>), 'unknown-schema'],
    ['signature of 63 bytes', altered({ signatures: [{ ...signed, signature: signed.signature.slice(0, 84) }] }), 'damaged'],
    ['padded base64url', altered({ payload: `${parts.payload}=` }), 'not-canonical'],
    ['lenient last character', altered({ signatures: [{ ...signed, signature: lastCharacter(signed.signature) }] }), 'not-canonical'],
    ['alg none', withHeader({ ...goodHeader, alg: 'none' }), 'unknown-schema'],
    ['alg EdDSA', withHeader({ ...goodHeader, alg: 'EdDSA' }), 'unknown-schema'],
    ['alg HS256', withHeader({ ...goodHeader, alg: 'HS256' }), 'unknown-schema'],
    ['header with crit', withHeader({ alg: 'Ed25519', crit: ['b64'], kid, typ: goodHeader.typ }), 'unknown-schema'],
    ['header with a key', withHeader({ alg: 'Ed25519', jwk: jwks.stranger, kid, typ: goodHeader.typ }), 'unknown-schema'],
    ['header with jku', withHeader({ alg: 'Ed25519', jku: 'https://x', kid, typ: goodHeader.typ }), 'unknown-schema'],
    ['header not sorted', withHeader({ typ: goodHeader.typ, kid, alg: 'Ed25519' }), 'not-canonical'],
    ['header without typ', withHeader({ alg: 'Ed25519', kid }), 'damaged'],
    ['kid no text', withHeader({ ...goodHeader, kid: 7 }), 'damaged'],
    ['unknown typ', sealedAs(protocol(), 'urna-poem+json'), 'unknown-schema'],
    ['unknown key', seal(protocol(), seeds.stranger), 'key-unknown'],
    ['kid of another key', withHeader({ ...goodHeader, kid: kidOf(jwks.stranger, nodeCrypto) }), 'key-unknown'],
    ['typ changed after signing', withHeader({ ...goodHeader, typ: 'urna-report+json' }), 'signature-invalid'],
    ['payload of another file', altered({ payload: encodeBase64url(canonicalBytes(protocol({ revision: 2 }))) }), 'signature-invalid'],
    ['a roster sealed as a protocol', sealedAs({ ...protocol(), type: 'roster' }), 'unknown-schema'],
    ['a protocol sealed as an emergency one', sealedAs(protocol(), 'urna-emergency-protocol+json'), 'unknown-schema'],
    ['schema 2', sealedAs({ ...protocol(), schema: 2 }), 'unknown-schema'],
    ['an unknown field', sealedAs({ ...protocol(), note: '' }), 'unknown-schema'],
    ['a field missing', sealedAs({ ...protocol(), findings: undefined }), 'unknown-schema'],
    ['a number as text', sealedAs({ ...protocol(), revision: '1' }), 'unknown-schema'],
    ['payload with a space', sealedAs(`${textOf(canonicalBytes(protocol()))} `), 'not-canonical'],
    ['payload with a fraction', sealedAs('{"schema":1.5}'), 'not-canonical'],
    ['payload no JSON', sealedAs('Dzień dobry'), 'damaged'],
    ['text with a direction mark', sealedAs({ ...protocol(), remarks: { otherRemarks: '\u202eabc' } }), 'unknown-schema'],
  ])('%s', (_, bytes, code) => expect(codeOf(bytes)).toBe(code)); // prettier-ignore
});

describe('names of keys', () => {
  it('kid is the RFC 7638 thumbprint (RFC 8037 A.3)', () => {
    const jwk = { crv: 'Ed25519', kty: 'OKP', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
    expect(kidOf(jwk, nodeCrypto)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    expect(kidOf({ ...jwk, kid: 'x' } as typeof jwk, nodeCrypto)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('and jose names every key the same', async () => {
    for (const jwk of Object.values(jwks))
      expect(kidOf(jwk, portableCrypto)).toBe(await jose.calculateJwkThumbprint(jwk));
  });

  it('RFC 7638 §3.1: canonical members, SHA-256, base64url', () => {
    const n =
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
    expect(payloadHashOf(canonicalBytes({ kty: 'RSA', n, e: 'AQAB' }), nodeCrypto)).toBe(
      'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    );
  });

  it('a fingerprint is five groups; a demo issuer shows in its kid', () => {
    expect(fingerprintOf(jwks.issuer, nodeCrypto)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    const { jwk } = demoIssuer();
    expect(isDemoIssuer(jwk, nodeCrypto)).toBe(true);
    expect(kidOf(jwk, nodeCrypto).startsWith('DE')).toBe(true);
    expect(isDemoIssuer(jwks.issuer, nodeCrypto)).toBe(false);
  });
});
