import { describe, expect, it } from 'vitest';
import { errorLine, jsonLines, MAX_LINE_BYTES } from '../../../../../src-main/shells/cli/batch/lines.ts';

async function read(...chunks: (string | Uint8Array)[]) {
  async function* source() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const found: unknown[] = [];
  for await (const batch of jsonLines(source()))
    for (const { number, json } of batch) found.push([number, json.ok ? json.value : json.error.code]);
  return found;
}

describe('JSON Lines', () => {
  it.each<[string, string, unknown[]]>([
    ['nothing', '', []],
    ['a line', '1\n', [[1, 1]]],
    ['the last line without its end', '1\n2', [[1, 1], [2, 2]]],
    ['CRLF', '1\r\n{"a":2}\r\n', [[1, 1], [2, { a: 2 }]]],
    ['a byte order mark', '\uFEFF1\n2\n', [[1, 1], [2, 2]]],
    ['a byte order mark elsewhere', '1\n\uFEFF2\n', [[1, 1], [2, 'not-json']]],
    ['an empty line is a bad line', '1\n\n2\n', [[1, 1], [2, 'not-json'], [3, 2]]],
    ['only an empty line', '\n', [[1, 'not-json']]],
    ['a bad line does not stop', '{\n2\n', [[1, 'not-json'], [2, 2]]],
    ['two values on a line', '1 2\n', [[1, 'not-json']]],
  ])('%s', async (_, text, expected) => expect(await read(text)).toEqual(expected)); // prettier-ignore

  it('a line that is not UTF-8', async () =>
    expect(await read(Uint8Array.of(0x22, 0xff, 0x22, 0x0a), '1\n')).toEqual([[1, 'not-json'], [2, 1]])); // prettier-ignore

  it('cut anywhere, also within a letter, gives the same', async () => {
    const bytes = Buffer.from('\uFEFF{"a":"zażółć"}\r\n\n[1]\n"ę"');
    const whole = await read(bytes);
    expect(whole).toEqual([[1, { a: 'zażółć' }], [2, 'not-json'], [3, [1]], [4, 'ę']]); // prettier-ignore
    for (let at = 0; at <= bytes.length; at++)
      expect(await read(bytes.subarray(0, at), bytes.subarray(at))).toEqual(whole);
    expect(await read(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
  });

  it('a line at and above the cap', async () => {
    const of = (bytes: number) => `"${'a'.repeat(bytes - 2)}"`;
    const half = of(MAX_LINE_BYTES).slice(0, MAX_LINE_BYTES / 2);
    expect(await read(of(MAX_LINE_BYTES), '\n1')).toEqual([[1, 'a'.repeat(MAX_LINE_BYTES - 2)], [2, 1]]); // prettier-ignore
    expect(await read(`${of(MAX_LINE_BYTES + 1)}\n1`)).toEqual([[1, 'too-long'], [2, 1]]); // prettier-ignore
    expect(await read(half, half, half, '\n1')).toEqual([[1, 'too-long'], [2, 1]]); // prettier-ignore
    expect(await read(half, half, half)).toEqual([[1, 'too-long']]);
  });
});

describe('an error line (docs/formats.md, "JSON Lines")', () => {
  const failure = { code: 'misuse', message: 'm', where: 'not told' } as const;
  const error = { code: 'misuse', message: 'm' };
  it.each<[string, unknown, object]>([
    ['by its id', { id: 'a' }, { id: 'a', error }],
    ['by an id that is a number', { id: 7 }, { id: 7, error }],
    ['by its line where it is not JSON', undefined, { line: 3, error }],
    ['by its line where the id is no name', { id: [] }, { line: 3, error }],
    ['by its line where there is no id', [1], { line: 3, error }],
    ['by its line where it is null', null, { line: 3, error }],
  ])('%s', (_, input, expected) => expect(JSON.parse(errorLine(3, input, failure))).toEqual(expected));
});
