import * as fc from 'fast-check';
import nacl from 'tweetnacl';
import { describe, expect, it } from 'vitest';
import { nodeCrypto, selfTest } from '../../../../src-main/keys/crypto.ts';
import { soundPublicKey, verifyStrict, type SealedCrypto } from '../../../../src-shared/sealed/crypto/ed25519.ts';
import { portableCrypto } from '../../../../src-shared/sealed/crypto/portable.ts';

const backends = [
  ['node:crypto', nodeCrypto],
  ['tweetnacl', portableCrypto],
] as const;
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
const toBytes = (n: bigint): Uint8Array => hex(n.toString(16).padStart(64, '0')).reverse();
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const rfc8032 = [
  [
    'test 1, empty message',
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    'test 2, one byte',
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'test 3, two bytes',
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    'test SHA(abc)',
    '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
] as const;

describe.each(backends)('RFC 8032 §7.1 with %s', (_, crypto) => {
  it.each(rfc8032)('%s', (__, seed, publicKey, message, signature) => {
    const { secretKey } = nacl.sign.keyPair.fromSeed(hex(seed));
    expect(Buffer.from(nacl.sign.detached(hex(message), secretKey)).toString('hex')).toBe(signature);
    expect(verifyStrict(crypto, hex(publicKey), hex(message), hex(signature))).toBe(true);
    expect(verifyStrict(crypto, hex(publicKey), hex(`${message}00`), hex(signature))).toBe(false);
  });
});

/**
 * Edge cases published with Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs" (2020): libraries of the world
 * disagree on nearly all of them. One is a signature to us.
 */
const edges = [
  ['A and R of small order, S = 0', false, '8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a0000000000000000000000000000000000000000000000000000000000000000'],
  ['A of small order', false, '9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa', 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04'],
  ['R of small order', false, 'aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab', 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e'],
  ['A and R of mixed order, equation holds', true, '9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79', 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d', '9046a64750444938de19f227bb80485e92b83fdb4b6506c160484c016cc1852f87909e14428a7a1d62e9f22f3d3ad7802db02eb2e688b6c52fcd6648a98bd009'],
  ['equation holds only times the cofactor', false, 'e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c', 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d', '160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09'],
  ['the same, prime-order R', false, 'e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c', 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d', '21122a84e0b5fca4052f5b1235c80a537878b38f3142356b2c2384ebad4668b7e40bc836dac0f71076f9abe3a53f9c03c1ceeeddb658d0030494ace586687405'],
  ['S above L', false, '85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40', '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623', 'e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514'],
  ['S far above L', false, '85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40', '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623', '8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa19427e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22'],
  ['R of small order, not canonical', false, 'fdaebc429f4a735932a160da1301080c13280eea8bc280d1b392c6b9e6ba3a5a', 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f454d370c8d9fc323a41450f8d513eafeb5b0697390c1e505a0d4ddc71f566607'],
  ['the same, hashed as it stands', false, '84b698d39be126ff55fe45079e6c8bf64a0d7db6994560b4e96b7021eb39c1a1', 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f084d5b99c2a9463d9c8bd5026916996984eeec87ddf1d3be329006ace1b37b09'],
] as const; // prettier-ignore

describe.each(backends)('edges of Ed25519 with %s', (_, crypto) => {
  it.each(edges)('%s: %s', (__, accepted, message, publicKey, signature) => {
    expect(verifyStrict(crypto, hex(publicKey), hex(message), hex(signature))).toBe(accepted);
  });
});

/** The eight points of small order, and every encoding of them with a sign x = 0 does not have or with y + p. */
const smallOrder = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];
const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(9));
const message = hex('75726e61');
const signature = nacl.sign.detached(message, pair.secretKey);

describe('what must never pass', () => {
  it.each(smallOrder)('key of small order %s', (encoding) => {
    expect(soundPublicKey(hex(encoding))).toBe(false);
    const forged = joined(hex(encoding), new Uint8Array(32));
    for (const [, crypto] of backends) expect(verifyStrict(crypto, hex(encoding), message, forged)).toBe(false);
  });

  it.each(smallOrder)('R of small order %s', (encoding) => {
    const forged = joined(hex(encoding), signature.subarray(32));
    for (const [, crypto] of backends) expect(verifyStrict(crypto, pair.publicKey, message, forged)).toBe(false);
  });

  it('a key not canonically encoded (y from p up), although a point', () => {
    for (let y = 0n; y < 19n; y++) expect(soundPublicKey(toBytes(2n ** 255n - 19n + y))).toBe(false);
  });

  it('a second signature made from a good one: S + L, S + 2L, …', () => {
    const s = toNumber(signature.subarray(32));
    for (let k = 1n; s + k * L < 2n ** 256n; k++) {
      const twin = joined(signature.subarray(0, 32), toBytes(s + k * L));
      for (const [, crypto] of backends) expect(verifyStrict(crypto, pair.publicKey, message, twin)).toBe(false);
    }
    expect(nacl.sign.detached.verify(message, joined(signature.subarray(0, 32), toBytes(s + L)), pair.publicKey)).toBe(
      true, // tweetnacl alone lets it pass: the shared check is what refuses it
    );
  });

  it.each([
    ['key of 31 bytes', pair.publicKey.subarray(1), signature],
    ['key of 33 bytes', joined(pair.publicKey, hex('00')), signature],
    ['signature of 63 bytes', pair.publicKey, signature.subarray(1)],
    ['signature of 65 bytes', pair.publicKey, joined(signature, hex('00'))],
    ['nothing', new Uint8Array(), new Uint8Array()],
  ])('%s', (_, publicKey, signed) => {
    for (const [, crypto] of backends) expect(verifyStrict(crypto, publicKey, message, signed)).toBe(false);
  });
});

describe('the two libraries agree', () => {
  const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
    const copy = bytes.slice();
    copy[bit >> 3]! ^= 1 << (bit & 7);
    return copy;
  };
  const both = (publicKey: Uint8Array, text: Uint8Array, signed: Uint8Array): boolean[] =>
    backends.map(([, crypto]) => verifyStrict(crypto, publicKey, text, signed));

  it('on genuine signatures and on any one bit changed', () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(255),
        fc.nat(511),
        (seed, text, keyBit, signatureBit) => {
          const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed);
          const signed = nacl.sign.detached(text, secretKey);
          expect(both(publicKey, text, signed)).toEqual([true, true]);
          expect(both(publicKey, text, flip(signed, signatureBit))).toEqual([false, false]);
          expect(both(flip(publicKey, keyBit), text, signed)).toEqual([false, false]);
        },
      ),
      { numRuns: 60 },
    ));

  it('on anything at all', () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ minLength: 64, maxLength: 64 }),
        (publicKey, signed) => {
          const [native, portable] = both(publicKey, message, signed);
          expect(native).toBe(portable);
        },
      ),
      { numRuns: 100 },
    ));
});

describe('self-test at start (known answers)', () => {
  const broken: [string, Partial<SealedCrypto>][] = [
    ['accepts everything', { verifyEd25519: () => true }],
    ['accepts nothing', { verifyEd25519: () => false }],
    ['hashes wrongly', { sha256: () => new Uint8Array(32) }],
  ];
  it('passes here', () => expect(selfTest()).toEqual({ ok: true, value: true }));
  it.each(broken)('stops a library that %s', (_, change) => {
    const judged = selfTest({ ...nodeCrypto, ...change });
    expect(judged.ok ? 'ok' : judged.error.code).toBe('crypto-self-test');
  });
});
