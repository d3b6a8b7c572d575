import * as fc from 'fast-check';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import type { ProtocolPayload } from '../../../../src-shared/protocol/payload.ts';
import { blankProtocol } from '../../../../src-shared/sealed/blank.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { decodeBase45, encodeBase45 } from '../../../../src-shared/sealed/encoding/base45.ts';
import { decodeSlip, encodeSlip, QR_CAPACITY } from '../../../../src-shared/sealed/qr.ts';
import { judge } from '../../../../src-shared/sealed/verdict.ts';
import { sampleForm } from '../../../support/sample.ts';
import * as made from '../../../support/sealed.ts';

const { seeds, protocol } = made;
const trusted = made.trustedPackage();
const sealed = (change: Partial<ProtocolPayload> = {}) => seal(protocol(change), seeds.chair1);
const encoded = (file: Uint8Array): string[] => {
  const texts = encodeSlip(file, trusted);
  if (!texts.ok) throw new Error(texts.error.message);
  return texts.value;
};
const codeOf = (texts: readonly string[], pack = trusted): string => {
  const file = decodeSlip(texts, pack);
  return file.ok ? 'ok' : file.error.code;
};
/** Text that does not shrink. */
const noise = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');
const long = sealed({ remarks: { otherRemarks: noise(1500) } });

describe('a transfer slip', () => {
  it('is one code within version 25-M, in QR’s alphanumeric alphabet, and says what it is of', () => {
    const [text, ...others] = encoded(sealed());
    const mark = Buffer.from(trusted.definition.hash, 'base64url').toString('hex').slice(0, 16).toUpperCase();
    expect(others).toEqual([]);
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(text!.startsWith(`URNA1:1/1:080401-1-MAYOR-1:${mark}:`)).toBe(true);
    expect(text!.length).toBeLessThanOrEqual(QR_CAPACITY);
  });

  it('brings back the very file, which is then judged as any other', () => {
    const back = decodeSlip(encoded(sealed()), trusted);
    expect(back).toEqual({ ok: true, value: sealed() });
    expect(back.ok && judge('', back.value, trusted, () => new Map(), nodeCrypto).verdict.code).toBe('accepted');
  });

  it('of lists carries the name of its contest', () => {
    const lists = {
      '1': { total: 100, candidates: { '1': 60, '2': 40 } },
      '2': { total: 194, candidates: { '1': 0, '2': 194 } },
    };
    const file = sealed({ contest: 'county-council', form: '2024/county-council', results: { lists } });
    expect(encoded(file)[0]).toContain(':080401-1-COUNTY-COUNCIL-1:');
    expect(decodeSlip(encoded(file), trusted)).toEqual({ ok: true, value: file });
  });

  it('holds kid ‖ signature ‖ raw deflate with the blank as dictionary, readable by zlib too', () => {
    const body = decodeBase45(encoded(sealed())[0]!.split(':').slice(4).join(':'))!;
    const dictionary = blankProtocol({ precinct: 1, contest: 'mayor', constituency: 1 }, trusted)!;
    expect(new Uint8Array(inflateRawSync(body.subarray(96), { dictionary }))).toEqual(canonicalBytes(protocol()));
    expect(body.subarray(0, 32)).toEqual(new Uint8Array(Buffer.from(JSON.parse(Buffer.from(JSON.parse(Buffer.from(sealed()).toString()).signatures[0].protected, 'base64url').toString()).kid, 'base64url'))); // prettier-ignore
  });

  it('the blank is what docs/formats.md, "Transfer slip" says: identity, numbers 0, texts empty', () => {
    const blank: unknown = JSON.parse(
      new TextDecoder().decode(blankProtocol({ precinct: 1, contest: 'mayor', constituency: 1 }, trusted)),
    );
    expect(blank).toEqual({
      ...protocol(),
      revision: 0,
      values: { boxBallots: 0, invalidBallots: 0, validVotes: 0 },
      results: { candidates: { '1': 0, '2': 0 } },
      remarks: { otherRemarks: '' },
      attendance: [],
      voting: { opened: '', closed: '' },
      refusals: 0,
      entries: { first: [], second: [] },
    });
  });
});

describe('longer content is split', () => {
  const texts = encoded(long);
  it('into numbered codes that each fit and name the same protocol', () => {
    expect(texts.length).toBeGreaterThan(1);
    texts.forEach((text, at) =>
      expect(text.startsWith(`URNA1:${at + 1}/${texts.length}:080401-1-MAYOR-1:`)).toBe(true),
    );
    expect(texts.every((text) => text.length <= QR_CAPACITY)).toBe(true);
  });

  it.each([
    ['in order', texts, 'ok'],
    ['in reverse', texts.toReversed(), 'ok'],
    ['one twice', [...texts, texts[0]!], 'ok'],
    ['pasted as lines, trimmed, with empty lines', [`\r\n${texts.map((t) => t.trim()).join('\r\n\r\n')}\n`], 'ok'],
    ['one missing', texts.slice(1), 'slip-incomplete'],
    ['one replaced', [...texts.slice(1), texts[0]!.replace(/.$/, (c) => (c === '0' ? '1' : '0'))], 'slip-damaged'],
    ['two versions of one part', [...texts, texts[0]!.replace(/.$/, (c) => (c === '0' ? '1' : '0'))], 'slip-mixed'],
    ['with a code of another slip', [texts[0]!, ...encoded(sealed())], 'slip-mixed'],
  ])('%s', (_, given, code) => {
    const file = decodeSlip(given, trusted);
    const accepted = file.ok && judge('', file.value, trusted, () => new Map(), nodeCrypto).verdict.ok;
    if (code === 'slip-damaged') expect(accepted).toBe(false);
    else expect(file.ok ? 'ok' : file.error.code).toBe(code);
    if (code === 'ok') expect(file).toEqual({ ok: true, value: long });
  });
});

describe('a regional assembly’s protocol on the official form', () => {
  /** Package with a regional contest of so many lists of so many candidates, and a protocol of plausible numbers. */
  const region = (lists: number, perList: number, remark: string) => {
    const votes = (list: number, at: number) => ((list * 31 + at * 17) * 7919) % (at === 0 ? 90 : 24);
    const positions = Array.from({ length: perList }, (_, at) => at + 1);
    const numbers = Array.from({ length: lists }, (_, at) => at + 1);
    const { committee } = made.county().constituencies[0]!.lists[0]!;
    const person = (position: number) => ({ position, surname: 'Żak', names: 'Ewa', status: 'registered' as const });
    const contest = made.county({
      teryt: '080000',
      contest: 'regional-assembly',
      form: '2024/regional-assembly',
      constituencies: [
        {
          number: 1,
          seats: 7,
          voting: 'held',
          candidates: [],
          lists: numbers.map((number) => ({
            number,
            committee,
            status: 'registered',
            candidates: positions.map(person),
          })),
        },
      ],
    });
    const form = sampleForm('2024/regional-assembly');
    const [precinct] = made.definition().precincts;
    const definition = made.definition({
      contests: [{ contest: 'regional-assembly', hash: made.hashOf(contest) }],
      forms: [form],
      precincts: [{ ...precinct!, protocols: [{ ...precinct!.protocols[0]!, contest: 'regional-assembly' }] }],
      policies: { ...made.definition().policies, turnoutBase: 'regional-assembly' },
    });
    const pack = made.trustedPackage({
      'definition.urna': seal(definition, seeds.commune),
      'contest-region.urna': seal(contest, seeds.stranger),
      'mandate-region.urna': seal(made.mandate({ teryt: '080000', key: made.jwks.stranger }), seeds.issuer),
    });
    const candidates = (list: number) => Object.fromEntries(positions.map((at) => [at, votes(list, at - 1)]));
    const total = (list: number) => Object.values(candidates(list)).reduce((sum, n) => sum + n, 0);
    const file = sealed({
      contest: 'regional-assembly',
      form: '2024/regional-assembly',
      definition: made.hashOf(definition),
      values: Object.fromEntries(form.fields.map(({ id }, at) => [id, (at * 7919) % 1500])),
      results: { lists: Object.fromEntries(numbers.map((n) => [n, { total: total(n), candidates: candidates(n) }])) },
      remarks: Object.fromEntries(form.remarks.map(({ id }) => [id, remark])),
      attendance: [
        'Ewa Ćma',
        'Jan Ćwik',
        'Zofia Pięta',
        'Łukasz Zając',
        'Bożena Nowak',
        'Wit Kowalski',
        'Anna Mąka',
      ].map((name, at) => ({ name, role: at === 0 ? 'chair' : at === 1 ? 'deputy' : 'member', present: true })),
    });
    return { pack, file };
  };

  it.each([
    ['8 lists × 14', 8, 14, 'brak'],
    ['14 lists × 10, above the largest real one of 2024', 14, 10, 'brak'],
    ['with 2,000 characters of remarks', 8, 14, 'Członek komisji zgłosił uwagę do pkt 12. '.repeat(7)],
  ])('fits one code: %s', (_, lists, perList, remark) => {
    const { pack, file } = region(lists, perList, remark);
    const texts = encodeSlip(file, pack);
    if (!texts.ok) throw new Error(texts.error.message);
    expect(texts.value).toHaveLength(1);
    expect(decodeSlip(texts.value, pack)).toEqual({ ok: true, value: file });
  });
});

describe('refused', () => {
  const [text] = encoded(sealed());
  const body = (bytes: Uint8Array): string => text!.split(':').slice(0, 4).join(':') + ':' + encodeBase45(bytes);
  const bomb = new Uint8Array([...new Uint8Array(96), ...deflateRawSync(Buffer.alloc(50_000_000))]);
  it.each<[string, string[], string]>([
    ['nothing', [], 'slip-damaged'],
    ['another code', ['https://example.org'], 'slip-damaged'],
    ['another version', [text!.replace('URNA1', 'URNA2')], 'slip-damaged'],
    ['lower case', [text!.toLowerCase()], 'slip-damaged'],
    ['no body', [text!.split(':').slice(0, 4).join(':') + ':'], 'slip-damaged'],
    ['too short a body', [body(new Uint8Array(90))], 'slip-damaged'],
    ['no deflate', [body(new Uint8Array(200).fill(255))], 'slip-damaged'],
    ['fifty megabytes of zeros', [body(bomb)], 'slip-damaged'],
    ['part 2 of 1', [text!.replace(':1/1:', ':2/1:')], 'slip-mixed'],
    ['part 0', [text!.replace(':1/1:', ':0/1:')], 'slip-damaged'],
    ['another commune', [text!.replace('080401', '080402')], 'wrong-commune'],
    ['another definition', [text!.replace(/:[0-9A-F]{16}:/, ':0000000000000000:')], 'other-definition'],
    ['no such precinct', [text!.replace('080401-1-', '080401-3-')], 'wrong-precinct'],
    ['no such contest', [text!.replace('MAYOR', 'SENATE')], 'wrong-precinct'],
  ])('%s', (_, texts, code) => expect(codeOf(texts)).toBe(code));

  it('only a protocol of this package is encoded', () => {
    const files = [seal(made.roster(), seeds.commune), sealed({ precinct: 3 }), new Uint8Array(9)];
    expect(files.map((file) => encodeSlip(file, trusted).ok)).toEqual([false, false, false]);
  });

  it('any one character changed is never accepted (but for case of the same file)', () => {
    fc.assert(
      fc.property(
        fc.nat(text!.length - 1),
        fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')),
        (at, c) => {
          const changed = text!.slice(0, at) + c + text!.slice(at + 1);
          const file = decodeSlip([changed], trusted);
          const accepted = file.ok && judge('', file.value, trusted, () => new Map(), nodeCrypto).verdict.ok;
          expect(!accepted || Buffer.compare(file.value, sealed()) === 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('as a picture', () => {
  it.each([
    ['one code', sealed()],
    ['several', long],
  ])('%s: drawn at level M, read back, the same file', (_, file) => {
    const read = encoded(file).map((text) => {
      const modules = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 4 });
      expect(modules.length).toBeLessThanOrEqual(17 + 4 * 25 + 2 * 4);
      const scale = 4;
      const size = modules.length * scale;
      const light = (at: number): boolean => !modules[Math.floor(at / size / scale)]![Math.floor((at % size) / scale)];
      const data = Uint8Array.from({ length: size * size * 4 }, (_, at) => (light(at >> 2) ? 255 : 0));
      return decodeQR({ width: size, height: size, data }, { timeLimit: 5000 });
    });
    expect(decodeSlip(read, trusted)).toEqual({ ok: true, value: file });
  });
});
