/** A medium that breaks: the real file system with one step of it replaced. */
import { diskFs, type MediaFs } from '../../../src-main/media/media-fs.ts';

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

export function brokenFs(replaced: Partial<MediaFs>): MediaFs {
  return { ...diskFs, sleep: async () => undefined, ...replaced };
}

/** Does `real` until the call number `at` (from 1), which fails; with `times`, later calls work again. */
export function failing<Args extends unknown[], T>(
  real: (...args: Args) => Promise<T>,
  code: string,
  at = 1,
  times = Number.POSITIVE_INFINITY,
): (...args: Args) => Promise<T> {
  let call = 0;
  return async (...args) => {
    call++;
    if (call >= at && call < at + times) throw systemError(code);
    return real(...args);
  };
}
