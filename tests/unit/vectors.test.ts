/**
 * tests/vectors read from the disk, as another program would: our implementation says of each what the file says, and jose
 * of every signature whether it holds. `URNA_UPDATE_VECTORS=1` writes them anew; look at the difference before committing.
 */
import * as jose from 'jose';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedForms } from '../../src-main/exchange/forms.ts';
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { publicJwkOf } from '../../src-main/keys/seal.ts';
import { checkLine } from '../../src-shared/forms/line.ts';
import type { Result } from '../../src-shared/result.ts';
import { allocateLine, mayorLine } from '../../src-shared/results/lines.ts';
import { canonicalBytes, MAX_SEALED_BYTES, parseCanonical } from '../../src-shared/sealed/canonical.ts';
import { openPackage } from '../../src-shared/sealed/chain.ts';
import { portableCrypto } from '../../src-shared/sealed/crypto/portable.ts';
import { blankProtocol } from '../../src-shared/sealed/blank.ts';
import { decodeBase64url } from '../../src-shared/sealed/encoding/base64url.ts';
import { decodeSlip, encodeSlip } from '../../src-shared/sealed/qr.ts';
import { bearsSymbol, controlSymbol, payloadHashOf, typedSymbol } from '../../src-shared/sealed/symbol.ts';
import { fingerprintOf, kidOf } from '../../src-shared/sealed/thumbprint.ts';
import type { TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { judge, slotOf } from '../../src-shared/sealed/verdict.ts';
import { allocate, check, mayor, type LineVector } from '../support/vectors/allocation.ts';
import { vectorFiles } from '../support/vectors/files.ts';
import type { SealedVector } from '../support/vectors/sealed-files.ts';

const root = join(import.meta.dirname, '../vectors');
if (process.env['URNA_UPDATE_VECTORS'] === '1')
  for (const [name, text] of vectorFiles()) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, name)));
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

type PublicJwk = Parameters<typeof kidOf>[0];
type Key = { holder: string; seed: string; jwk: PublicJwk; kid: string; fingerprint: string };
const keys = read('keys.json') as Key[];
const issuer = read('package/issuer.jwk') as PublicJwk;
const opened = (files: readonly string[], crypto = nodeCrypto) =>
  openPackage(
    files.map((name) => ({ name, bytes: bytesOf(name) })),
    issuer,
    crypto,
  );
type SealedVectors = { packages: Record<string, string[]>; files: SealedVector[] };
const { packages, files } = read('sealed.json') as SealedVectors;
type PackageCase = { files: string[]; why: string; code: string; roster?: number };
const { cases } = read('packages.json') as { cases: PackageCase[] };
const trusted = new Map(
  Object.entries(packages).map(([name, list]): [string, TrustedPackage] => {
    const result = opened(list);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return [name, result.value];
  }),
);

it('are those that are made from the sample election, and small', () => {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const plain = found.filter((name) => statSync(join(root, name)).isFile() && name !== 'README.md');
  const made = vectorFiles();
  expect(plain.sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made)
    if (name.endsWith('.json')) expect(read(name), name).toEqual(JSON.parse(text));
    else expect(readFileSync(join(root, name), 'utf8'), name).toBe(text);
  expect(plain.reduce((sum, name) => sum + statSync(join(root, name)).size, 0)).toBeLessThan(300_000);
});

it('every file has its place in README.md', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const name of readdirSync(root)) expect([name, name === 'README.md' || readme.includes(`\`${name}`)]).toEqual([name, true]); // prettier-ignore
});

describe.each([
  ['node:crypto', nodeCrypto],
  ['tweetnacl', portableCrypto],
])('with %s', (_, crypto) => {
  it.each(files)('$file: $why → $code', ({ file, after = [], package: name, code }) => {
    const pkg = trusted.get(name)!;
    const known = new Map<string, Map<number, string>>();
    for (const before of after) {
      const { opened: one } = judge(before, bytesOf(before), pkg, () => new Map(), crypto);
      const { slot, revision } = slotOf(one!);
      known.set(slot, (known.get(slot) ?? new Map<number, string>()).set(revision, one!.hash));
    }
    const { verdict } = judge(file, bytesOf(file), pkg, (slot) => known.get(slot) ?? new Map(), crypto);
    expect(verdict).toMatchObject({ path: file, code, ok: code === 'accepted' || code === 'already-known' });
  });

  it('one byte over the limit is too large, whatever it is', () => {
    const bytes = new Uint8Array(MAX_SEALED_BYTES + 1);
    expect(judge('', bytes, trusted.get('good')!, () => new Map(), crypto).verdict.code).toBe('too-large');
  });

  it.each(cases)('a package: $why → $code', ({ files: list, code, roster = 1 }) => {
    const result = opened(list, crypto);
    expect(codeOf(result)).toBe(code);
    if (result.ok) expect(result.value.roster.payload.number).toBe(roster);
  });
});

describe('jose, and nothing of ours', () => {
  it.each(files.filter(({ signature, after }) => signature !== null && after === undefined))(
    '$file: the signature $signature',
    async ({ file, signature }) => {
      const parts = read(file) as jose.GeneralJWS;
      const { kid = '' } = jose.decodeProtectedHeader(parts.signatures[0]!);
      const key = await jose.importJWK(keys.find((one) => one.kid === kid)!.jwk, 'Ed25519');
      const verified = jose.generalVerify(parts, key, { algorithms: ['Ed25519'] });
      expect(await verified.then(() => true, () => false)).toBe(signature); // prettier-ignore
    },
  );

  it('names the keys', async () => {
    for (const { jwk, kid } of keys) expect(await jose.calculateJwkThumbprint(jwk)).toBe(kid);
  });
});

it('keys follow from their seeds', () => {
  for (const { seed, jwk, kid, fingerprint } of keys) {
    expect(publicJwkOf(decodeBase64url(seed)!)).toEqual(jwk);
    expect([kidOf(jwk, nodeCrypto), fingerprintOf(jwk, nodeCrypto)]).toEqual([kid, fingerprint]);
  }
});

describe('canonical JSON', () => {
  type Canonical = { good: { value: unknown; text: string }[]; bad: { text: string; why: string; code: string }[] };
  const { good, bad } = read('canonical.json') as Canonical;
  it.each(good)('$text', ({ value, text }) => {
    expect(canonicalBytes(value)).toEqual(utf8(text));
    expect(parseCanonical(utf8(text))).toEqual({ ok: true, value });
  });
  it.each(bad)('refused: $why', ({ text, code }) => expect(codeOf(parseCanonical(utf8(text)))).toBe(code));
});

describe('control symbols', () => {
  type Symbols = {
    payloads: { payload: string; hash: string; symbol: string }[];
    typed: { symbol: string; typed: string; same: boolean | null }[];
  };
  const { payloads, typed } = read('symbols.json') as Symbols;
  it.each(payloads)('$symbol', ({ payload, hash, symbol }) => {
    expect(payloadHashOf(utf8(payload), portableCrypto)).toBe(hash);
    expect(controlSymbol(utf8(payload), nodeCrypto)).toBe(symbol);
  });
  it.each(typed)('«$typed» for $symbol: $same', ({ symbol, typed: text, same }) => {
    const found = typedSymbol(text);
    expect(found === undefined ? null : bearsSymbol(symbol, found)).toBe(same);
  });
});

describe('transfer slips', () => {
  type Slips = {
    blank: string;
    good: { file: string; texts: string[] }[];
    bad: { texts: string[]; why: string; code: string }[];
  };
  const { blank, good, bad } = read('slips.json') as Slips;
  const pkg = trusted.get('good')!;
  it('the blank', () => {
    expect(blankProtocol({ precinct: 1, contest: 'mayor', constituency: 1 }, pkg)).toEqual(utf8(blank));
  });
  it.each(good)('$texts.length codes of $file, there and back', ({ file, texts }) => {
    expect(decodeSlip(texts, pkg)).toEqual({ ok: true, value: bytesOf(file) });
    if (!texts.some((text) => text.includes('\n')))
      expect(encodeSlip(bytesOf(file), pkg)).toEqual({ ok: true, value: texts });
  });
  it.each(bad)('refused: $why', ({ texts, code }) => expect(codeOf(decodeSlip(texts, pkg))).toBe(code));
});

const forms = shippedForms();
describe.each<[string, readonly LineVector[], (input: unknown) => Result<object>]>([
  ['allocate.jsonl', allocate, allocateLine],
  ['mayor.jsonl', mayor, mayorLine],
  ['check.jsonl', check, (input) => checkLine(input, forms)],
])('%s', (file, worked, answer) => {
  type Line = { title: string; in: object; out: object };
  const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n');
  it.each(lines.map((line, at) => ({ ...(JSON.parse(line) as Line), at })))('$title', ({ in: input, out, at }) => {
    expect(answer(input)).toEqual({ ok: true, value: out });
    expect(out).toMatchObject(worked[at]!.expected);
  });
});
