/** Finds media: drives put into this machine, or folders that stand for them in the browser shell and the CLI. */
import { execFile } from 'node:child_process';
import files from 'node:fs/promises';
import { promisify } from 'node:util';
import { DISKUTIL, LOGICAL_DISKS, LSBLK, parseDiskutil, parseLogicalDisks, parseLsblk, type Medium } from './drives.ts';
import { diskFs, type MediaFs } from './media-fs.ts';
import { printable } from './printable.ts';

export type MediaSource = () => Promise<readonly Medium[]>;

/** Runs a program without a shell and returns what it printed. */
export type RunTool = (command: readonly string[]) => Promise<string>;

const runTool: RunTool = async ([program = '', ...args]) => {
  const { stdout } = await promisify(execFile)(program, args, { timeout: 10_000, windowsHide: true });
  return stdout;
};

const tools: Partial<Record<NodeJS.Platform, { command: readonly string[]; parse: (text: string) => Medium[] }>> = {
  linux: { command: LSBLK, parse: parseLsblk },
  win32: { command: LOGICAL_DISKS, parse: parseLogicalDisks },
  darwin: { command: DISKUTIL, parse: parseDiskutil },
};

/** Removable drives of this system; none where its tool is missing or cannot be understood: a folder can still be chosen. */
export function driveMedia(platform: NodeJS.Platform = process.platform, run: RunTool = runTool): MediaSource {
  return async () => {
    const tool = tools[platform];
    if (tool === undefined) return [];
    try {
      return tool.parse(await run(tool.command)).map((medium) => ({ ...medium, label: printable(medium.label) }));
    } catch {
      return [];
    }
  };
}

/** Where drives show up as soon as they can be read, at no more than the cost of reading a name. */
const places: Partial<Record<NodeJS.Platform, (fs: typeof files) => Promise<unknown>>> = {
  linux: ({ readFile }) => readFile('/proc/self/mountinfo', 'utf8'),
  // A and B may be floppies, which answer slowly and loudly
  win32: ({ access }) =>
    Promise.all(
      'CDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) =>
        access(`${letter}:\\`).then(
          () => letter,
          () => '',
        ),
      ),
    ),
  darwin: ({ readdir }) => readdir('/Volumes'),
};

/** Another text when drives were put in or pulled out; the tools that name them start a program, this does not. */
export async function driveMark(platform: NodeJS.Platform = process.platform, fs = files): Promise<string> {
  try {
    return JSON.stringify(await places[platform]?.(fs));
  } catch {
    return '';
  }
}

/** The given folders, as long as they are there. */
export function folderMedia(folders: readonly string[], fs: MediaFs = diskFs): MediaSource {
  return async () => {
    const kinds = await Promise.all(folders.map((path) => fs.kindOf(path).catch(() => 'other' as const)));
    return folders
      .filter((_, at) => kinds[at] === 'folder')
      .map((path) => ({ path, label: path, readOnly: false, free: null }));
  };
}
