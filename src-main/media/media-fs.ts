/** The few things done to a medium, so that a test can put a broken one in its place. Errors carry the system's code. */
import { closeSync, constants, fstatSync, open as openRaw, read as readRaw } from 'node:fs';
import { lstat, mkdir, open, opendir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { shareAsItsFolder, shareFolder } from '../machine/rights.ts';
import { readDirectly } from './direct.ts';
import { systemCode } from './failures.ts';

const openDescriptor = promisify(openRaw);
const readDescriptor = promisify(readRaw);

export type FolderEntry = { readonly name: string; readonly kind: 'file' | 'folder' | 'link' | 'other' };

/** `null` where the path is no plain file; `too-large` where it holds more than the limit. */
export type ReadOnce = Uint8Array | 'too-large' | null;

/** What stands under a name itself, no link followed. */
export type Seen = {
  readonly kind: FolderEntry['kind'];
  readonly device: bigint;
  /** Device and number on it: one thing keeps it, and nothing else has it as long as that thing is there. */
  readonly id: string;
};

/** A folder kept open, so that its identity is not given to another one meanwhile. */
export type Held = Pick<Seen, 'device' | 'id'> & {
  /** Whether another file system begins here than in the folder above. */
  readonly mounted: boolean;
  readonly release: () => Promise<void>;
};

export type MediaFs = {
  readonly hold: (path: string) => Promise<Held>;
  /** `null` where nothing has that name. */
  readonly lookAt: (path: string) => Promise<Seen | null>;
  /** No error where the folder is there already. */
  readonly makeFolder: (path: string) => Promise<void>;
  /**
   * Makes a file under a name that nothing has, writes all bytes, and returns when the medium says they are on it.
   * Whatever has the name already, a link above all, is an error and stays as it is; so does nothing half written.
   * @param mode who may read it, where the file system knows; else whoever may read the folder
   * @returns the file's id, as {@link lookAt} tells it
   */
  readonly createDurably: (path: string, bytes: Uint8Array, mode?: number) => Promise<string>;
  /** Opens the file once and reads it once, never more than `limit` bytes and one. */
  readonly readOnce: (path: string, limit: number) => Promise<ReadOnce>;
  /**
   * As {@link readOnce}, past the memory of the operating system where it lets us: what a moment ago was written is
   * then asked of the medium itself. Linux does on most file systems; elsewhere this is a second opening of the file,
   * which shows what the system would give back, not what would be there after the medium was pulled out.
   */
  readonly readBack: (path: string, limit: number) => Promise<ReadOnce>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Makes a rename, or a folder just made, last. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Takes a name away; of a link the link, not what it leads to. No error where nothing is there. */
  readonly remove: (path: string) => Promise<void>;
  /** Takes an empty folder away; one that holds anything, and a link to one, is an error and stays. */
  readonly removeFolder: (path: string) => Promise<void>;
  readonly kindOf: (path: string) => Promise<FolderEntry['kind']>;
  readonly entries: (path: string) => AsyncIterable<FolderEntry>;
  readonly sleep: (milliseconds: number) => Promise<void>;
};

// Windows lacks some of them, and what is not there adds no bit; an exclusive creation follows nothing there either
const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_DIRECTORY } = constants;

type Stat = { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean };
const kindIn = (found: Stat): FolderEntry['kind'] =>
  found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other';
const idOf = ({ dev, ino }: { dev: bigint; ino: bigint }): string => `${dev}:${ino}`;

export const diskFs: MediaFs = {
  async hold(path) {
    // Windows cannot open a folder; its numbers of volumes tell one stick from another
    const folder = process.platform === 'win32' ? undefined : await open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    try {
      const own = await (folder?.stat({ bigint: true }) ?? lstat(path, { bigint: true }));
      const above = await stat(dirname(path), { bigint: true });
      const mounted = own.dev !== above.dev || dirname(path) === path;
      return { device: own.dev, id: idOf(own), mounted, release: async () => folder?.close() };
    } catch (error) {
      await folder?.close();
      throw error;
    }
  },
  async lookAt(path) {
    try {
      const found = await lstat(path, { bigint: true });
      return { kind: kindIn(found), device: found.dev, id: idOf(found) };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  },
  async makeFolder(path) {
    try {
      await mkdir(path);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return;
      throw error;
    }
    await shareFolder(path);
  },
  async createDurably(path, bytes, mode) {
    const file = await open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode ?? 0o666);
    try {
      if (mode === undefined) await shareAsItsFolder(file, path);
      await file.writeFile(bytes);
      await file.sync();
      return idOf(await file.stat({ bigint: true }));
    } catch (error) {
      await rm(path, { force: true }).catch(() => {});
      throw error;
    } finally {
      await file.close();
    }
  },
  async readOnce(path, limit) {
    // A link put in place of a file is refused, and a pipe must not hold us.
    const file = await openDescriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      // of an open file the system knows this, and lets go of it, without asking the medium: neither is worth a turn
      const stat = fstatSync(file);
      if (!stat.isFile()) return null;
      const { size } = stat;
      if (size > limit) return 'too-large';
      const buffer = Buffer.alloc(size + 1);
      let length = 0;
      do {
        const { bytesRead } = await readDescriptor(file, buffer, length, buffer.length - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      } while (length < size);
      // One byte more than there was: it grew while it was read.
      return length > size ? 'too-large' : buffer.subarray(0, length);
    } finally {
      closeSync(file);
    }
  },
  async readBack(path, limit) {
    return (await readDirectly(path, limit)) ?? diskFs.readOnce(path, limit);
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
  removeFolder: rmdir,
  async kindOf(path) {
    return kindIn(await stat(path));
  },
  async *entries(path) {
    for await (const entry of await opendir(path)) yield { name: entry.name, kind: kindIn(entry) };
  },
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
