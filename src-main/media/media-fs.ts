/** The few things done to a medium, so that a test can put a broken one in its place. Errors carry the system's code. */
import { constants } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { shareAsItsFolder, shareFolders } from '../rights.ts';

export type FolderEntry = { readonly name: string; readonly kind: 'file' | 'folder' | 'link' | 'other' };

/** `null` where the path is no plain file; `too-large` where it holds more than the limit. */
export type ReadOnce = Uint8Array | 'too-large' | null;

export type MediaFs = {
  readonly makeFolder: (path: string) => Promise<void>;
  /** Creates or empties the file, writes all bytes, and returns when the medium says they are on it. */
  readonly writeDurably: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Opens the file once and reads it once, never more than `limit` bytes and one. */
  readonly readOnce: (path: string, limit: number) => Promise<ReadOnce>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Makes a rename last. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** No error where nothing is there. */
  readonly remove: (path: string) => Promise<void>;
  readonly kindOf: (path: string) => Promise<FolderEntry['kind']>;
  readonly entries: (path: string) => AsyncIterable<FolderEntry>;
  readonly sleep: (milliseconds: number) => Promise<void>;
};

export const diskFs: MediaFs = {
  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true });
    if (first !== undefined) await shareFolders(first, path);
  },
  async writeDurably(path, bytes) {
    const file = await open(path, 'w');
    try {
      await shareAsItsFolder(file, path);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async readOnce(path, limit) {
    // A link put in place of a file is refused, and a pipe must not hold us.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = await file.stat().then((s) => (s.isFile() ? s : { size: null }));
      if (size === null) return null;
      if (size > limit) return 'too-large';
      const buffer = Buffer.alloc(size + 1);
      let length = 0;
      do {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length);
        if (bytesRead === 0) break;
        length += bytesRead;
      } while (length < size);
      // One byte more than there was: it grew while it was read.
      return length > size ? 'too-large' : buffer.subarray(0, length);
    } finally {
      await file.close();
    }
  },
  rename,
  async syncFolder(path) {
    // Windows cannot open a folder; its renames are journalled by the file system.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  async remove(path) {
    await rm(path, { force: true });
  },
  async kindOf(path) {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  },
  async *entries(path) {
    for await (const entry of await opendir(path)) {
      const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
      yield { name: entry.name, kind };
    }
  },
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
