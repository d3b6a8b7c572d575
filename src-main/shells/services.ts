/** What this machine offers to the core, the same for every shell with a window. */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MediumView } from '../../src-shared/api/media.ts';
import { systemClock } from '../machine/clock.ts';
import type { Medium } from '../media/drives.ts';
import { driveMark, driveMedia, folderMedia } from '../media/list.ts';
import type { DemoWork, Services } from '../session/session.ts';

/** Under the program's home: where the demo election lies, and a folder that stands for a pendrive. */
export const demoFolder = 'demo';
export const pendriveFolder = 'pendrive';

/**
 * `home` is the folder of everything this machine keeps; it is made if missing. Where the demo is laid out beside the
 * program, its folder is a medium only as soon as somebody can begin with it.
 */
export async function machineServices(home: string, shell: Services['shell'], demoWork?: DemoWork): Promise<Services> {
  const demoDir = join(home, demoFolder);
  const pendrive = join(home, pendriveFolder);
  await mkdir(pendrive, { recursive: true });
  const drives = driveMedia();
  const demo = folderMedia([demoDir]);
  const own = folderMedia([pendrive]);
  const isOffered = () => demoWork === undefined || demoWork.view() === null || demoWork.offer() !== null;
  const media = async () => [
    ...(await drives()).map((medium) => view(medium, 'usb')),
    // The demo's medium comes from its issuer: it is read, and nothing is carried on it.
    ...(isOffered() ? await demo() : []).map((medium) =>
      view({ ...medium, label: basename(medium.path), readOnly: true }, 'folder'),
    ),
    ...(await own()).map((medium) => view({ ...medium, label: basename(medium.path) }, 'folder')),
  ];
  const mediaMark = async () => JSON.stringify([await driveMark(), isOffered() && (await demo()), await own()]);
  const services = { clock: systemClock, dataDir: join(home, 'data'), media, mediaMark, shell, demoDir };
  return demoWork === undefined ? services : { ...services, demoWork };
}

/** A medium is named by the digest of its path: short, stable, and no path is ever taken from a window. */
function view({ path, label, readOnly }: Medium, kind: MediumView['kind']): MediumView {
  const id = createHash('sha256').update(path).digest('base64url').slice(0, 16);
  return { id, label, path, kind, writable: !readOnly };
}
