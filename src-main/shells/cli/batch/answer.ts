/** What `check`, `allocate` and `mayor` share: one answer per line, in order, whatever the line. */
import { createReadStream } from 'node:fs';
import { fail, type ToolResult } from '../../../../src-shared/result.ts';
import { type ExitCode, type Io, report } from '../io.ts';
import { errorLine, jsonLines, type InputLine } from './lines.ts';

/** `bad`: the answer counts as refused input for the exit code. */
export type Answered = { readonly value: object; readonly bad: boolean };
export type Answer = (input: unknown) => ToolResult<Answered>;

/** Reads files, or stdin for `-` and where none is named, and answers line by line. Lines are counted through all files. */
export async function answerLines(files: readonly string[], io: Io, answer: Answer): Promise<ExitCode> {
  let exit: ExitCode = 0;
  let before = 0;
  let done = 0;
  const line = ({ number, json }: InputLine): string => {
    done = before + number;
    const input = json.ok ? json.value : undefined;
    const answered = json.ok ? answer(input) : json;
    if (!answered.ok || answered.value.bad) exit = 1;
    return answered.ok ? JSON.stringify(answered.value.value) : errorLine(done, input, answered.error);
  };
  for (const file of files.length === 0 ? ['-'] : files) {
    before = done;
    try {
      for await (const lines of jsonLines(file === '-' ? io.stdin : createReadStream(file))) {
        await io.out.write(`${lines.map(line).join('\n')}\n`);
        if (io.out.closed) return exit;
        io.progress(`${done} lines`);
      }
    } catch (error) {
      exit = report(io, unreadable(error, file));
    }
  }
  return exit;
}

/** A file that cannot be opened or read is the caller's to look at; anything else is a bug. */
export function unreadable(error: unknown, file: string) {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
  const { code } = error;
  return code === 'ENOENT'
    ? fail('file-missing', 'There is no such file.', file).error
    : fail('file-unreadable', `The file cannot be read (${String(code)}).`, file).error;
}
