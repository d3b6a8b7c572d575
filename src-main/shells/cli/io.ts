/** What every command writes to and reads from: the process's own streams, or a test's. */
import { type Clock } from '../../machine/clock.ts';
import { type ToolFailure } from '../../../src-shared/result.ts';

/** docs/formats.md, "Exit codes and errors": 0 done, 1 refused input or failed verification, 2 misuse. */
export type ExitCode = 0 | 1 | 2;

export type Out = {
  /** True once nobody reads any more (`urna … | head`) or the disk behind is full. */
  readonly closed: boolean;
  /** Waits while the reader is slower; writes nothing where {@link closed}. */
  write(text: string): Promise<void>;
};

export type Io = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly out: Out;
  /** One line on stderr. */
  readonly note: (line: string) => void;
  /** What long work is at, in one line that replaces the last; only a terminal shows it. */
  readonly progress: (line: string) => void;
  readonly clock: Clock;
};

export type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;

/** Control characters and direction marks in a name or a cell could make a terminal say something else. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/gu, '\ufffd');
}

/** `urna: <code>: <where>: <message>` on stderr; the exit code that belongs to it. */
export function report(io: Io, { code, message, where }: ToolFailure): 1 | 2 {
  const place = where === undefined || where === '' ? '' : `${printable(where)}: `;
  io.note(`urna: ${code}: ${place}${printable(message)}`);
  return code === 'misuse' ? 2 : 1;
}

/**
 * A stream as {@link Out}. A reader that went away ends the writing, not the program; `failed` tells any other fault.
 * @param first done before each writing: on a terminal a progress line must make room
 */
export function outTo(
  stream: NodeJS.WritableStream,
  failed: (error: NodeJS.ErrnoException) => void,
  first: () => void = () => {},
): Out {
  let closed = false;
  let release: (() => void) | undefined;
  const go = () => {
    release?.();
    release = undefined;
  };
  stream.on('drain', go);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!closed && error.code !== 'EPIPE') failed(error);
    closed = true;
    go();
  });
  return {
    get closed() {
      return closed;
    },
    async write(text) {
      if (closed || text === '') return;
      first();
      if (stream.write(text)) return;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
  };
}

const PROGRESS_MS = 100;
const CLEAR = '\r\u001B[K';

/** Stderr with a progress line at its foot, drawn only on a terminal and never more often than an eye reads. */
export function stderrOf(stream: NodeJS.WritableStream & { isTTY?: boolean }): Pick<Io, 'note' | 'progress'> & {
  readonly clear: () => void;
} {
  let shown = false;
  let last = 0;
  const clear = () => {
    if (shown) stream.write(CLEAR);
    shown = false;
  };
  stream.on('error', () => {
    // nobody reads the notes; the exit code still tells
  });
  return {
    clear,
    note: (line) => {
      clear();
      stream.write(`${line}\n`);
    },
    progress: (line) => {
      const now = performance.now();
      if (stream.isTTY !== true || now - last < PROGRESS_MS) return;
      last = now;
      shown = true;
      stream.write(`${CLEAR}${line}`);
    },
  };
}
