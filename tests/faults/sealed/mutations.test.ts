import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { readKeyFile } from '../../../src-main/keys/keyfile.ts';
import { seal } from '../../../src-main/keys/seal.ts';
import { openPackage } from '../../../src-shared/sealed/chain.ts';
import { decodeSlip, encodeSlip } from '../../../src-shared/sealed/qr.ts';
import { judge } from '../../../src-shared/sealed/verdict.ts';
import { jwks, packageFiles, protocol, seeds, trustedPackage } from '../../support/sealed.ts';

const trusted = trustedPackage();
const file = seal(protocol(), seeds.chair1);
const judged = (bytes: Uint8Array) => judge('x', bytes, trusted, () => new Map(), nodeCrypto).verdict;
/** `npm run proof` asks for more (docs/proof.md). */
const RUNS = Number(process.env['URNA_MUTATIONS'] ?? 10_000);

/** What happens to a file on a bad medium or under a bad hand. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('zero' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 512 }) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = change.at % bytes.length;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  switch (change.kind) {
    case 'flip':
      return join(before, Uint8Array.from([after[0]! ^ (1 << change.bit)]), after.subarray(1));
    case 'set':
      return join(before, Uint8Array.from([change.byte]), after.subarray(1));
    case 'insert':
      return join(before, change.bytes, after);
    case 'delete':
      return join(before, after.subarray(change.length));
    case 'repeat':
      return join(before, after.subarray(0, change.length), after);
    case 'cut':
      return before;
    case 'zero':
      return join(before, new Uint8Array(Math.min(change.length, after.length)), after.subarray(change.length));
  }
}

describe('a sealed protocol', () => {
  it('as it is, is accepted', () => expect(judged(file).code).toBe('accepted'));

  it('with any one byte changed, in each bit and to a few others, is refused', () => {
    const accepted: string[] = [];
    const bytes = file.slice();
    for (let at = 0; at < bytes.length; at++) {
      const was = bytes[at]!;
      const others = [0, 0x20, 0x22, 0x41, 0x7d, 0xff, ...Array.from({ length: 8 }, (_, bit) => was ^ (1 << bit))];
      for (const other of others) {
        if (other === was) continue;
        bytes[at] = other;
        if (judged(bytes).ok) accepted.push(`${at}: ${was} → ${other}`);
      }
      bytes[at] = was;
    }
    expect(accepted).toEqual([]);
  });

  it('cut at any length, or with any byte after it, is refused', () => {
    for (let length = 0; length < file.length; length++) expect(judged(file.subarray(0, length)).ok).toBe(false);
    for (let byte = 0; byte < 256; byte++) expect(judged(new Uint8Array([...file, byte])).ok).toBe(false);
  });

  it(`${RUNS} random mutations neither crash nor are accepted`, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = changes.reduce<Uint8Array>((b, change) => (b.length === 0 ? b : mutate(b, change)), file);
        const same = Buffer.compare(bytes, file) === 0;
        expect(judged(bytes).ok).toBe(same);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a package', () => {
  const files = packageFiles();
  it('with any of its files mutated neither crashes nor opens', () => {
    fc.assert(
      fc.property(fc.nat(files.length - 1), mutation, (which, change) => {
        const changed = files.map(({ name, bytes }, at) => ({
          name,
          bytes: at === which ? mutate(bytes, change) : bytes,
        }));
        const same = changed.every(({ bytes }, at) => Buffer.compare(bytes, files[at]!.bytes) === 0);
        expect(openPackage(changed, jwks.issuer, nodeCrypto).ok).toBe(same);
      }),
      { numRuns: RUNS / 20 },
    );
  });
});

describe('anything a medium may hold', () => {
  const json = fc.json({ maxDepth: 5 });
  const envelopeLike = fc
    .record({ payload: fc.base64String(), signatures: fc.array(fc.record({ protected: fc.base64String(), signature: fc.base64String() }), { maxLength: 2 }) })
    .map((value) => JSON.stringify(value)); // prettier-ignore
  const slipLike = fc
    .tuple(
      fc.nat(3),
      fc.nat(3),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABC $%*+-./:')), maxLength: 400 }),
    )
    .map(([n, of, body]) => `URNA1:${n}/${of}:080401-1-MAYOR-1:0123456789ABCDEF:${body}`);

  it('is refused without a crash', () => {
    fc.assert(
      fc.property(fc.oneof(json, envelopeLike, fc.string(), slipLike), fc.uint8Array(), (text, bytes) => {
        const written = new TextEncoder().encode(text);
        expect(judged(written).ok || judged(bytes).ok).toBe(false);
        expect(readKeyFile(written).ok || readKeyFile(bytes).ok).toBe(false);
        expect(openPackage([{ name: 'x', bytes: written }], jwks.issuer, nodeCrypto).ok).toBe(false);
        expect(decodeSlip([text], trusted).ok).toBe(false);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('a slip mutated anywhere brings back the file or nothing that is accepted', () => {
    const texts = encodeSlip(file, trusted);
    if (!texts.ok) throw new Error(texts.error.message);
    const bytes = new TextEncoder().encode(texts.value[0]);
    fc.assert(
      fc.property(mutation, (change) => {
        const back = decodeSlip([new TextDecoder().decode(mutate(bytes, change))], trusted);
        if (back.ok && judged(back.value).ok) expect(back.value).toEqual(file);
      }),
      { numRuns: RUNS / 5 },
    );
  });
});
