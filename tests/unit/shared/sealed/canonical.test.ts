import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, MAX_DEPTH, parseCanonical } from '../../../../src-shared/sealed/canonical.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const codeOf = (bytes: Uint8Array | string, limit?: number): string => {
  const parsed = parseCanonical(typeof bytes === 'string' ? bytesOf(bytes) : bytes, limit);
  return parsed.ok ? 'ok' : parsed.error.code;
};

describe('canonical bytes (RFC 8785)', () => {
  it('sorts members by UTF-16 code units (§3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const inOrder = Object.values(JSON.parse(textOf(canonicalBytes(value))) as object).filter((v) => v !== 'One');
    expect(textOf(canonicalBytes(value)).startsWith('{"\\r":"Carriage Return","1":"One",')).toBe(true);
    expect(inOrder).toEqual([
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('writes strings and literals as §3.2.2 does', () => {
    const value = { literals: [null, true, false], string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/' };
    expect(textOf(canonicalBytes(value))).toBe(
      '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it.each([[0.5], [Number.NaN], [2 ** 53], [undefined], ['\ud800'], [{ a: [1.5] }]])('does not seal %j', (value) => {
    expect(() => canonicalBytes(value)).toThrow();
  });

  it('is read back as the same value', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.maxSafeInteger().map((n) => n + 0 || 0),
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter((k) => k !== '__proto__'),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        const parsed = parseCanonical(canonicalBytes(value));
        expect(parsed).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('bytes that must be canonical', () => {
  it.each([
    ['whole', '{"a":1,"b":[true,null,"ż"]}', 'ok'],
    ['largest integer', '9007199254740991', 'ok'],
    ['one above it', '9007199254740992', 'not-canonical'],
    ['duplicate member', '{"a":1,"a":1}', 'not-canonical'],
    ['duplicate with another value', '{"a":1,"a":2}', 'not-canonical'],
    ['unsorted members', '{"b":1,"a":2}', 'not-canonical'],
    ['space', '{"a": 1}', 'not-canonical'],
    ['trailing newline', '{"a":1}\n', 'not-canonical'],
    ['leading space', ' {"a":1}', 'not-canonical'],
    ['BOM', '\ufeff{"a":1}', 'not-canonical'],
    ['fraction', '1.5', 'not-canonical'],
    ['integer written as fraction', '1.0', 'not-canonical'],
    ['exponent', '1e2', 'not-canonical'],
    ['huge exponent', '1e400', 'not-canonical'],
    ['minus zero', '-0', 'not-canonical'],
    ['needless escape', '"\\u0061"', 'not-canonical'],
    ['escaped slash', '"\\/"', 'not-canonical'],
    ['upper-case escape', '"\\u001F"', 'not-canonical'],
    ['lone surrogate', '"\\ud800"', 'not-canonical'],
    ['member __proto__', '{"__proto__":{"a":1}}', 'not-canonical'],
    ['NaN', 'NaN', 'damaged'],
    ['Infinity', '-Infinity', 'damaged'],
    ['leading zero', '01', 'damaged'],
    ['comment', '{"a":1}//', 'damaged'],
    ['trailing comma', '[1,]', 'damaged'],
    ['NUL after the end', '{"a":1}\0', 'damaged'],
    ['nothing', '', 'damaged'],
    ['two values', '{}{}', 'damaged'],
    ['control character in a string', '"\u0001"', 'damaged'],
  ])('%s', (_, text, code) => expect(codeOf(text)).toBe(code));

  it.each([
    ['overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['lone continuation', [0x22, 0x80, 0x22]],
    ['surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['Latin-2', [0x22, 0xbf, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x31, 0x00]],
  ])('%s is damaged', (_, bytes) => expect(codeOf(Uint8Array.from(bytes))).toBe('damaged'));

  it.each([
    ['at the limit of depth', MAX_DEPTH, 'ok'],
    ['one deeper', MAX_DEPTH + 1, 'not-canonical'],
  ])('%s', (_, depth, code) => expect(codeOf('['.repeat(depth) + ']'.repeat(depth))).toBe(code));

  it('a million brackets neither crash nor pass', () => {
    expect(codeOf('['.repeat(1_000_000) + ']'.repeat(1_000_000))).not.toBe('ok');
    expect(codeOf('{"a":'.repeat(500_000))).toBe('damaged');
  });

  it.each([
    ['below', 6, 'ok'],
    ['at', 5, 'ok'],
    ['above', 4, 'too-large'],
  ])('size %s the limit', (_, limit, code) => expect(codeOf('[1,2]', limit)).toBe(code));

  it('4 MiB are read, one byte more is not', () => {
    const inside = 4 * 1024 * 1024 - 2;
    expect(codeOf(`"${'a'.repeat(inside)}"`)).toBe('ok');
    expect(codeOf(`"${'a'.repeat(inside + 1)}"`)).toBe('too-large');
  });
});
