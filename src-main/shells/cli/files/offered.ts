/** Sealed files of the given paths, one after the other, and the line each verdict is printed as. */
import { fail, type Result } from '../../../../src-shared/result.ts';
import { MAX_SEALED_BYTES } from '../../../../src-shared/sealed/canonical.ts';
import { typOf } from '../../../../src-shared/sealed/jws.ts';
import { type Verdict } from '../../../../src-shared/sealed/verdict.ts';
import { readFiles, type ReadCode, type TakenFile } from '../../../media/read.ts';
import { type Io } from '../io.ts';

/** Every `*.urna` below a folder, or the one file a path names. */
export async function* offeredFiles(paths: readonly string[]): AsyncGenerator<Result<TakenFile, ReadCode>> {
  for (const path of paths) yield* readFiles(path, { maxBytes: MAX_SEALED_BYTES });
}

export function nothingFound(paths: readonly string[]): Result<never, 'nothing-found'> {
  return fail('nothing-found', 'There is no *.urna file here.', paths.join(', '));
}

/** Prints verdicts and remembers whether all were good. */
export function verdictPrinter(io: Io, json: boolean) {
  let files = 0;
  let refused = 0;
  return {
    /** @param passedOver an outdated copy of a package file, which is told and refuses nothing */
    async print(verdict: Verdict, passedOver: boolean): Promise<void> {
      files += 1;
      if (!verdict.ok && !passedOver) refused += 1;
      await io.out.write(`${json ? JSON.stringify(verdict) : inWords(verdict, passedOver)}\n`);
      io.progress(`${files} files, ${refused} refused`);
    },
    get files() {
      return files;
    },
    get refused() {
      return refused;
    },
  };
}

function inWords({ ok, code, path, typ, precinct, role, revision, symbol }: Verdict, passedOver: boolean): string {
  const about = [
    precinct === undefined ? [] : `precinct ${precinct}`,
    typ === typOf('emergency-protocol') ? 'typed by the commune, signed by no commission' : (role ?? []),
    revision === undefined ? [] : `revision ${revision}`,
    symbol ?? [],
  ].flat();
  const mark = ok ? 'ok     ' : passedOver ? 'older  ' : 'REFUSED';
  return `${mark} ${code.padEnd(20)} ${path}${about.length === 0 ? '' : `  (${about.join(', ')})`}`;
}

/** Where the command line keeps what it saw of a store last: it has no home of its own, so beside the store. */
export function seenBeside(store: string): string {
  return `${store}.seen`;
}
