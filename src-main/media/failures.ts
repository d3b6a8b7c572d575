/** The named ways a medium can fail, and the next step for each (docs/quality.md, "Loses nothing"). */
import { fail, type Failure } from '../../src-shared/result.ts';

export type MediumCode =
  | 'medium-full'
  | 'medium-read-only'
  | 'medium-gone'
  | 'medium-wrong-bytes'
  | 'medium-busy'
  | 'medium-failing'
  | 'medium-not-plain'
  | 'sealed-differs';

const messages: Record<MediumCode, string> = {
  'medium-full': 'The medium is full. Remove what does not belong on it, or take another one, then export again.',
  'medium-read-only':
    'The medium does not let itself be written. Move its write-protection switch, or take another one, then export again.',
  'medium-gone':
    'The medium is no longer there, or another one is in its place. Whatever was being written counts as not handed over: put the medium back, wait until it is listed, then do it again.',
  'medium-wrong-bytes':
    'The medium gave back other bytes than were written to it. Do not use it any more; take another one and export again.',
  'medium-busy':
    'Another program holds a file on the medium. Close what has it open, wait for a virus scanner to finish, then export again.',
  'medium-failing': 'The medium answers with errors. Take another one, then try again.',
  'medium-not-plain':
    'Under a name to be written lies something that is no plain file or folder of this medium: a link, a pipe, a device. Nothing was written. Take another medium, and show this one to the coordinator.',
  'sealed-differs':
    'Another content lies here under the name of this sealed file. Either an older copy of this store was opened, or the medium is of another commission, or the file is damaged. Nothing was written over: put this medium aside, take another one, and call the commune.',
};

export function mediumFailure(code: MediumCode, where: string): { ok: false; error: Failure<MediumCode> } {
  return fail(code, messages[code], where);
}

/** The error code of the operating system, or undefined where something else was thrown. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const codes = new Map<string, MediumCode>([
  ['ENOSPC', 'medium-full'],
  ['EDQUOT', 'medium-full'],
  ['EFBIG', 'medium-full'],
  ['EROFS', 'medium-read-only'],
  ['EACCES', 'medium-read-only'],
  ['EPERM', 'medium-read-only'],
  ['EBUSY', 'medium-busy'],
  ['ENOENT', 'medium-gone'],
  ['ENOTDIR', 'medium-gone'],
  ['ELOOP', 'medium-not-plain'],
  ['ENODEV', 'medium-gone'],
  ['ENXIO', 'medium-gone'],
  ['EIO', 'medium-gone'],
  ['ESTALE', 'medium-gone'],
  ['ENOTCONN', 'medium-gone'],
  ['ETIMEDOUT', 'medium-gone'],
]);

/** The failure an error of the file system stands for; an error of anything else is a bug and is thrown on. */
export function asMediumFailure(error: unknown, where: string): { ok: false; error: Failure<MediumCode> } {
  const system = systemCode(error);
  // Broken media make drivers say almost anything.
  if (system === undefined) throw error;
  return mediumFailure(codes.get(system) ?? 'medium-failing', where);
}
