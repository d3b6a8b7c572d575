import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDiskutil, parseLogicalDisks, parseLsblk } from '../../../../src-main/media/drives.ts';
import { driveMedia, folderMedia } from '../../../../src-main/media/list.ts';

const device = (more: object) => ({
  name: 'sda',
  rm: false,
  hotplug: false,
  ro: false,
  tran: null,
  label: null,
  fsavail: null,
  mountpoints: [null],
  ...more,
});
const partition = device({ name: 'sda1', label: 'WYBORY', fsavail: 15_000_000, mountpoints: ['/media/anna/WYBORY'] });
const found = { path: '/media/anna/WYBORY', label: 'WYBORY', readOnly: false, free: 15_000_000 };

describe('Linux, lsblk', () => {
  it.each([
    ['a stick with a partition', [device({ rm: true, tran: 'usb', children: [partition] })], [found]],
    ['a USB disk that does not call itself removable', [device({ tran: 'usb', children: [partition] })], [found]],
    ['a card reader inside', [device({ hotplug: true, children: [partition] })], [found]],
    ['a stick without partitions', [{ ...partition, rm: true }], [found]],
    [
      'a write-protected stick',
      [device({ rm: true, children: [{ ...partition, ro: true }] })],
      [{ ...found, readOnly: true }],
    ],
    [
      'sizes as text, as older versions print them',
      [device({ rm: true, children: [{ ...partition, fsavail: '15000000' }] })],
      [found],
    ],
    ['no label', [device({ rm: true, children: [{ ...partition, label: null }] })], [{ ...found, label: found.path }]],
    ['a stick that is not mounted', [device({ rm: true, children: [{ ...partition, mountpoints: [null] }] })], []],
    ['the disk of the machine', [device({ tran: 'nvme', children: [{ ...partition, mountpoints: ['/'] }] })], []],
    ['nothing', [], []],
  ])('%s', (_, blockdevices, media) => expect(parseLsblk(JSON.stringify({ blockdevices }))).toEqual(media));
});

describe('Windows, Win32_LogicalDisk', () => {
  const disk = { DeviceID: 'E:', VolumeName: 'WYBORY', FreeSpace: 15_000_000, Access: 0 };
  const medium = { path: 'E:\\', label: 'WYBORY', readOnly: false, free: 15_000_000 };
  it.each([
    [
      'two sticks',
      JSON.stringify([disk, { ...disk, DeviceID: 'F:', VolumeName: '' }]),
      [medium, { ...medium, path: 'F:\\', label: 'F:' }],
    ],
    ['one, which PowerShell prints without brackets', JSON.stringify(disk), [medium]],
    ['an empty card reader', JSON.stringify([{ ...disk, VolumeName: null, FreeSpace: null, Access: null }]), []],
    ['a write-protected stick', JSON.stringify([{ ...disk, Access: 1 }]), [{ ...medium, readOnly: true }]],
    ['none', '\r\n', []],
  ])('%s', (_, text, media) => expect(parseLogicalDisks(text)).toEqual(media));
});

describe('macOS, diskutil', () => {
  const block = (more: string) => `
   Device Identifier:         disk4s1
   Volume Name:               WYBORY
   Mounted:                   Yes
   Mount Point:               /Volumes/WYBORY
   Volume Free Space:         15.0 MB (15000000 Bytes) (exactly 29296 512-Byte-Units)
${more}`;
  const medium = { path: '/Volumes/WYBORY', label: 'WYBORY', readOnly: false, free: 15_000_000 };
  it.each([
    ['a stick', block('   Protocol:                  USB\n   Volume Read-Only:          No\n'), [medium]],
    ['a card', block('   Removable Media:           Removable\n'), [medium]],
    [
      'a write-protected stick',
      block('   Protocol: USB\n   Volume Read-Only: Yes (read-only mount flag set)\n'),
      [{ ...medium, readOnly: true }],
    ],
    ['the disk of the machine', block('   Removable Media:           Fixed\n'), []],
    ['a stick that is not mounted', '   Protocol: USB\n   Mounted: No\n', []],
  ])('%s', (_, text, media) =>
    expect(parseDiskutil(`   Part of Whole: disk0\n**********\n${text}**********\n`)).toEqual(media),
  );
});

describe('listing', () => {
  it('asks the tool of the system it runs on', async () => {
    const asked: string[] = [];
    const run = async ([program = '']: readonly string[]) => {
      asked.push(program);
      return program === 'lsblk' ? JSON.stringify({ blockdevices: [{ ...partition, rm: true }] }) : '';
    };
    expect(await driveMedia('linux', run)()).toEqual([found]);
    expect(await driveMedia('win32', run)()).toEqual([]);
    expect(await driveMedia('darwin', run)()).toEqual([]);
    expect(await driveMedia('aix', run)()).toEqual([]);
    expect(asked).toEqual(['lsblk', 'powershell.exe', 'diskutil']);
  });

  it('is empty where the tool is missing or says something else', async () => {
    expect(await driveMedia('linux', async () => Promise.reject(new Error('ENOENT')))()).toEqual([]);
    expect(await driveMedia('linux', async () => 'lsblk: unknown column')()).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('works with the real tool', async () => {
    expect(Array.isArray(await driveMedia()())).toBe(true);
  });

  it('folders stand for media as long as they are there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'urna-media-'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const list = folderMedia([folder, file, join(folder, 'none')]);
    expect(await list()).toEqual([{ path: folder, label: folder, readOnly: false, free: null }]);
    rmSync(folder, { recursive: true });
    expect(await list()).toEqual([]);
  });
});
