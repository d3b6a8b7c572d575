import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src-shared/sealed/crypto/sha256.ts';
import { decodeBase45, encodeBase45 } from '../../../../src-shared/sealed/encoding/base45.ts';
import { decodeBase64url, encodeBase64url } from '../../../../src-shared/sealed/encoding/base64url.ts';
import { crockfordGroups } from '../../../../src-shared/sealed/encoding/crockford.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const anyBytes = fc.uint8Array({ maxLength: 300 });

describe('base64url, strict (RFC 4648 §5 and §10)', () => {
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
    ['\u00fb\u00ff', 'w7vDvw'],
  ])('%j is %s', (plain, text) => {
    expect(encodeBase64url(bytesOf(plain))).toBe(text);
    expect(decodeBase64url(text)).toEqual(bytesOf(plain));
  });

  it('agrees with Node and comes back', () =>
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    ));

  it.each(['Z', 'Zg==', 'Zm9v ', 'Zm9v\n', 'Zm+v', 'Zm/v', 'Zm9vYg=', 'Zh', 'Zm9', 'ZmóvYg', '\u{1f600}Zm'])(
    'refuses %j',
    (text) => {
      expect(decodeBase64url(text)).toBeUndefined();
    },
  );

  it('takes one of the 16 last characters that lenient readers take for 64 bytes', () => {
    const text = encodeBase64url(new Uint8Array(64).fill(7));
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const variants = Array.from(alphabet, (last) => text.slice(0, -1) + last);
    const same = (variant: string): boolean => Buffer.from(variant, 'base64url').equals(Buffer.from(text, 'base64url'));
    expect(variants.filter(same)).toHaveLength(16);
    expect(variants.filter((variant) => decodeBase64url(variant) !== undefined && same(variant))).toEqual([text]);
  });

  it('whatever it decodes re-encodes to the same characters', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('AZaz09-_=+/ é')) }), (text) => {
        const bytes = decodeBase64url(text);
        expect(bytes === undefined || encodeBase64url(bytes) === text).toBe(true);
      }),
    ));
});

describe('base45 (RFC 9285 §4.3, §4.4)', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('%s is %s', (plain, text) => {
    expect(encodeBase45(bytesOf(plain))).toBe(text);
    expect(decodeBase45(text)).toEqual(bytesOf(plain));
  });

  it.each(['GGW', ':::', 'A', 'AAAA', 'bb8', 'BB\u00e9', '::', 'V5'])(
    'refuses %s (65,536, over a byte, foreign, cut)',
    (text) => {
      expect(decodeBase45(text)).toBeUndefined();
    },
  );

  it('comes back, and no group ends with a space that a pasted line could lose', () =>
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const text = encodeBase45(bytes);
        expect(decodeBase45(text)).toEqual(bytes);
        expect((text.match(/..?.?/gs) ?? []).some((group) => group.length === 3 && group.endsWith(' '))).toBe(false);
      }),
    ));
});

describe('Crockford groups of the first 125 bits', () => {
  it.each([
    ['00', '00000-00000-00000-00000-00000'],
    ['ff', 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ'],
  ])('%s…', (byte, text) => {
    expect(crockfordGroups(Buffer.from(byte.repeat(32), 'hex'))).toBe(text);
  });

  it('reads bits from the left: an independent big-number version agrees', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        let n = BigInt(`0x${Buffer.from(hash).toString('hex')}`) >> 131n;
        let text = '';
        for (let i = 0; i < 25; i++, n >>= 5n) text = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number(n & 31n)]! + text;
        expect(crockfordGroups(hash).replaceAll('-', '')).toBe(text);
      }),
    ));
});

describe('SHA-256 without Node (FIPS 180-4)', () => {
  it('agrees with OpenSSL at every length around its blocks', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 151 + length) & 255);
      expect(Buffer.from(sha256(bytes))).toEqual(createHash('sha256').update(bytes).digest());
    }
  });
});
