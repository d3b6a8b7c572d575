/** What the three systems' own tools say about drives, turned into media. Pure text in, media out. */
import { z } from 'zod';

/** A place to write to and to read from. */
export type Medium = {
  /** Folder where it is mounted. */
  readonly path: string;
  /** Name given to it, or its path. */
  readonly label: string;
  readonly readOnly: boolean;
  /** Bytes free, or null where the system does not say. */
  readonly free: number | null;
};

type BlockDevice = {
  rm?: boolean | undefined;
  hotplug?: boolean | undefined;
  ro?: boolean | undefined;
  tran?: string | null | undefined;
  label?: string | null | undefined;
  fsavail?: number | string | null | undefined;
  mountpoints?: (string | null)[] | undefined;
  children?: BlockDevice[] | undefined;
};
const blockDevice: z.ZodType<BlockDevice> = z.lazy(() =>
  z.object({
    rm: z.boolean().optional(),
    hotplug: z.boolean().optional(),
    ro: z.boolean().optional(),
    tran: z.string().nullish(),
    label: z.string().nullish(),
    fsavail: z.union([z.number(), z.string()]).nullish(),
    mountpoints: z.array(z.string().nullable()).optional(),
    children: z.array(blockDevice).optional(),
  }),
);

export const LSBLK = ['lsblk', '-J', '-b', '-o', 'NAME,RM,HOTPLUG,RO,TRAN,LABEL,FSAVAIL,MOUNTPOINTS'] as const;

/** Mounted file systems on removable devices; a partition is as removable as the device it is on. */
export function parseLsblk(text: string): Medium[] {
  const { blockdevices } = z.object({ blockdevices: z.array(blockDevice) }).parse(JSON.parse(text));
  const media = (device: BlockDevice, inherited: boolean): Medium[] => {
    const removable = inherited || device.rm === true || device.hotplug === true || device.tran === 'usb';
    const paths = removable ? (device.mountpoints ?? []).filter((path) => path !== null) : [];
    return [
      ...paths.map((path) => ({
        path,
        label: device.label ?? path,
        readOnly: device.ro === true,
        free: device.fsavail === null || device.fsavail === undefined ? null : Number(device.fsavail),
      })),
      ...(device.children ?? []).flatMap((child) => media(child, removable)),
    ];
  };
  return blockdevices.flatMap((device) => media(device, false));
}

/** `DriveType` 2 is a removable disk. */
export const LOGICAL_DISKS = [
  'powershell.exe',
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8; ConvertTo-Json -Compress @(Get-CimInstance Win32_LogicalDisk -Filter "DriveType=2" | Select-Object DeviceID, VolumeName, FreeSpace, Access)',
] as const;

const logicalDisk = z.object({
  DeviceID: z.string(),
  VolumeName: z.string().nullable(),
  /** Null where no medium is in the reader. */
  FreeSpace: z.number().nullable(),
  /** 1 is read-only. */
  Access: z.number().nullable(),
});

export function parseLogicalDisks(text: string): Medium[] {
  const found: unknown = text.trim() === '' ? [] : JSON.parse(text);
  const disks = z.array(logicalDisk).parse(Array.isArray(found) ? found : [found]);
  return disks
    .filter((disk) => disk.FreeSpace !== null)
    .map((disk) => ({
      path: `${disk.DeviceID}\\`,
      label: disk.VolumeName || disk.DeviceID,
      readOnly: disk.Access === 1,
      free: disk.FreeSpace,
    }));
}

export const DISKUTIL = ['diskutil', 'info', '-all'] as const;

/** Blocks of `Key: value` lines, one per volume. */
export function parseDiskutil(text: string): Medium[] {
  return text.split(/^\*+$/m).flatMap((block) => {
    const facts = new Map(
      block.split('\n').flatMap((row) => {
        const at = row.indexOf(':');
        return at < 0 ? [] : [[row.slice(0, at).trim(), row.slice(at + 1).trim()] as const];
      }),
    );
    const path = facts.get('Mount Point');
    const removable = facts.get('Removable Media') === 'Removable' || facts.get('Protocol') === 'USB';
    if (!path || !removable) return [];
    const free = /\((\d+) Bytes\)/.exec(
      facts.get('Volume Free Space') ?? facts.get('Volume Available Space') ?? '',
    )?.[1];
    return [
      {
        path,
        label: facts.get('Volume Name') || path,
        readOnly: facts.get('Volume Read-Only')?.startsWith('Yes') === true,
        free: free === undefined ? null : Number(free),
      },
    ];
  });
}
