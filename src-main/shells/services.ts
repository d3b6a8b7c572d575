/** What this machine offers to the core, the same for every shell with a window. */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MediumView } from '../../src-shared/views.ts';
import { systemClock } from '../clock.ts';
import { driveMedia, folderMedia, type MediaSource } from '../media/list.ts';
import type { Services } from '../session.ts';

/** Under the program's home: where the demo election lies, and a folder that stands for a pendrive. */
export const demoFolder = 'demo';
export const pendriveFolder = 'pendrive';

/** `home` is the folder of everything this machine keeps; it is made if missing. */
export async function machineServices(home: string, shell: Services['shell']): Promise<Services> {
  const demoDir = join(home, demoFolder);
  const pendrive = join(home, pendriveFolder);
  await mkdir(pendrive, { recursive: true });
  return {
    clock: systemClock,
    dataDir: join(home, 'data'),
    media: mediaOf(driveMedia(), folderMedia([demoDir, pendrive])),
    shell,
    demoDir,
  };
}

function mediaOf(drives: MediaSource, folders: MediaSource): Services['media'] {
  return async () => [...views(await drives(), 'usb'), ...views(await folders(), 'folder')];
}

/** A medium is named by the digest of its path: short, stable, and no path is ever taken from a window. */
function views(media: Awaited<ReturnType<MediaSource>>, kind: MediumView['kind']): MediumView[] {
  return media.map(({ path, label, readOnly }) => ({
    id: createHash('sha256').update(path).digest('base64url').slice(0, 16),
    label: kind === 'folder' ? basename(path) : label,
    path,
    kind,
    writable: !readOnly,
  }));
}
