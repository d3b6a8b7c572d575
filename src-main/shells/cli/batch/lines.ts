/**
 * JSON Lines read as they come, with flat memory. A line ends with LF or CRLF; the last one needs no end. A byte order
 * mark at the beginning is passed over. An empty line is a line like others: it is not JSON and gets its error, so that
 * line n of the answer always belongs to line n of the input.
 */
import { isUtf8 } from 'node:buffer';
import { fail, ok, type Result, type ToolFailure } from '../../../../src-shared/result.ts';

/** `number` counts from 1. */
export type InputLine = { readonly number: number; readonly json: Result<unknown, 'not-json' | 'too-long'> };

/** No protocol or contest comes near; without a cap one missing line break would fill the memory. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

const LF = 0x0a;
const BOM = Buffer.of(0xef, 0xbb, 0xbf);

/** Batches as large as what one read of the input gave, so that an answer never waits for the next line. */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine[]> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let number = 0;

  const line = (end: Buffer): InputLine => {
    number += 1;
    const bytes = heldBytes === 0 ? end : Buffer.concat([...held, end]);
    const length = heldBytes + end.length;
    held = [];
    heldBytes = 0;
    return { number, json: length > MAX_LINE_BYTES ? tooLong() : parse(number === 1 ? withoutBom(bytes) : bytes) };
  };
  const hold = (part: Buffer): void => {
    heldBytes += part.length;
    // once too long it stays too long, and need not be kept
    if (heldBytes > MAX_LINE_BYTES) held = [];
    else if (part.length > 0) held.push(part);
  };

  for await (const bytes of chunks) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const lines: InputLine[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, from)) {
      lines.push(line(chunk.subarray(from, end)));
      from = end + 1;
    }
    hold(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (heldBytes > 0) yield [line(Buffer.alloc(0))];
}

function withoutBom(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(BOM) ? bytes.subarray(3) : bytes;
}

function tooLong() {
  return fail('too-long', `The line has more than ${MAX_LINE_BYTES} bytes. Split what it holds.`);
}

function parse(bytes: Buffer): InputLine['json'] {
  if (!isUtf8(bytes)) return fail('not-json', 'The line is not UTF-8.');
  try {
    return ok(JSON.parse(bytes.toString('utf8')));
  } catch {
    return fail('not-json', 'The line is not JSON.');
  }
}

/** The answer to a line that cannot be answered: by its `id` where it has one, else by its number. */
export function errorLine(number: number, input: unknown, { code, message }: ToolFailure): string {
  const error = { code, message };
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined;
  return JSON.stringify(typeof id === 'string' || typeof id === 'number' ? { id, error } : { line: number, error });
}
