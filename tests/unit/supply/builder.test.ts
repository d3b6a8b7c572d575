/** electron-builder.yml against the schema that electron-builder itself checks with, offline. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import type { Configuration } from 'app-builder-lib';
import { DebugLogger } from 'builder-util';
import { Lazy } from 'lazy-val';
import { describe, expect, it } from 'vitest';
import { resourceRoot } from '../../../src-main/machine/paths.ts';

const root = resourceRoot();
const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const load = () => getConfig(root, 'electron-builder.yml', null, new Lazy(() => Promise.resolve(manifest as never)));
const check = (config: Configuration) => validateConfiguration(config, new DebugLogger(false));

describe('electron-builder.yml', () => {
  it('is valid', async () => {
    await expect(check(await load())).resolves.toBeUndefined();
  });

  it('would be refused with a wrong key or a fuse that does not exist', async () => {
    const config = await load();
    await expect(check({ ...config, fiels: [] } as Configuration)).rejects.toThrow('fiels');
    const electronFuses = { ...config.electronFuses, runAsNod: false };
    await expect(check({ ...config, electronFuses })).rejects.toThrow('electronFuses');
  });

  it('sets every fuse there is', async () => {
    expect((await load()).electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('takes the notice along for every system, on a Mac into the program itself, where Electron’s licences are', async () => {
    const { linux, win, mac } = await load();
    const notice = [{ from: 'dist/NOTICE.txt', to: 'NOTICE.txt' }];
    expect([linux?.extraFiles, win?.extraFiles, mac?.extraResources]).toEqual([notice, notice, notice]);
  });

  it('publishes and updates over no network', async () => {
    expect((await load()).publish).toBeNull();
  });
});
