import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outTo, printable, report, stderrOf } from '../../../../../src-main/shells/cli/io.ts';

/** A stream that takes one byte at a time, when it is told to. */
function slow() {
  const taken: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      taken.push(chunk.toString());
      waiting.push(done);
    },
  });
  return { stream, taken, take: (error?: Error) => waiting.shift()?.(error) };
}
const never = () => {
  throw new Error('unexpected');
};
const settled = async (promise: Promise<void>) =>
  Promise.race([
    promise.then(() => true),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), 20);
    }),
  ]);

describe('standard output', () => {
  it('waits for a slow reader', async () => {
    const { stream, taken, take } = slow();
    const written = outTo(stream, never).write('abc');
    expect(await settled(written)).toBe(false);
    take();
    expect(await settled(written)).toBe(true);
    expect(taken).toEqual(['abc']);
  });

  it('a reader that went away (EPIPE) closes it and frees who waits', async () => {
    const { stream, taken, take } = slow();
    const out = outTo(stream, never);
    const written = out.write('abc');
    take(Object.assign(new Error('pipe'), { code: 'EPIPE' }));
    expect(await settled(written)).toBe(true);
    expect(out.closed).toBe(true);
    await out.write('more');
    expect(taken).toEqual(['abc']);
  });

  it('tells a full disk once', async () => {
    const { stream, take } = slow();
    const told: (string | undefined)[] = [];
    const out = outTo(stream, ({ code }) => told.push(code));
    const written = out.write('abc');
    take(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await written;
    expect(told).toEqual(['ENOSPC']);
    expect(out.closed).toBe(true);
  });
});

describe('standard error', () => {
  const stderr = (isTTY: boolean) => {
    let text = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString();
        done();
      },
    });
    return { ...stderrOf(Object.assign(stream, { isTTY })), text: () => text };
  };

  it('shows progress on a terminal only, and takes it away before a note and at the end', () => {
    const terminal = stderr(true);
    terminal.progress('1 of 2');
    terminal.note('urna: x');
    terminal.clear();
    expect(terminal.text()).toBe('\r\u001B[K1 of 2\r\u001B[Kurna: x\n');
    const file = stderr(false);
    file.progress('1 of 2');
    file.note('urna: x');
    file.clear();
    expect(file.text()).toBe('urna: x\n');
  });

  it('an error has its code, its place and its exit code; no control character passes', () => {
    const { text, ...io } = stderr(false);
    const of = {
      ...io,
      stdin: (async function* () {})(),
      out: { closed: true, write: async () => {} },
      clock: () => '',
    };
    expect(report(of, { code: 'damaged', message: 'm\u001B[2J', where: 'a\u202Eb' })).toBe(1);
    expect(report(of, { code: 'misuse', message: 'm' })).toBe(2);
    expect(text()).toBe('urna: damaged: a\ufffdb: m\ufffd[2J\nurna: misuse: m\n');
    expect(printable('zażółć „x”')).toBe('zażółć „x”');
  });
});
