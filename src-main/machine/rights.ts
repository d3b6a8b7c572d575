/**
 * Who may read what the program makes: its owner alone, but for what is put on a medium, which goes to others. On Windows
 * rights come from the folder around a file (a person's own folder is closed to others there), and nothing is done.
 */
import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

let ownerOnly = false;
const shares = () => ownerOnly && process.platform !== 'win32';

/** To be said first of all by a program with a window: what it and its children make is their owner's alone. */
export function keepToOwner(): void {
  process.umask(0o077);
  ownerOnly = true;
}

/**
 * Gives what was just made on a medium the rights of the folder it lies in, but for the right to run a file: readable on
 * the next computer where the medium knows rights (FAT does not), the owner's alone in a folder of his own.
 */
export async function shareAsItsFolder(made: FileHandle, path: string): Promise<void> {
  if (!shares()) return;
  try {
    const [folder, found] = await Promise.all([stat(dirname(path)), made.stat()]);
    const wanted = folder.mode & (found.isDirectory() ? 0o777 : 0o666);
    if ((found.mode & 0o777) !== wanted) await made.chmod(wanted);
  } catch (error) {
    // A file system that knows no rights, or not these, has refused: it is written all the same.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** The same for a folder that was just made. */
export async function shareFolder(path: string): Promise<void> {
  if (!shares()) return;
  const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    await shareAsItsFolder(folder, path);
  } finally {
    await folder.close();
  }
}
