// `npm run package`: installers for this system into release/. `npm run package -- --dir` stops at the unpacked program;
// other arguments go to electron-builder as they are.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourceRoot } from '../src-main/machine/paths.ts';
import { buildMain, buildNotice, buildRenderer } from './build.ts';
import { electronDist, fetchElectron, findElectron } from './electron.ts';

const root = resourceRoot();
await buildRenderer();
await buildMain();
buildNotice();

if ((findElectron() ?? (await fetchElectron())) === null) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  console.error(
    `urna: nothing was packaged: Electron's program is not on this machine and cannot be fetched now.\n` +
      `Where there is no network, unpack electron-v${version}-<system>-<processor>.zip from another machine and run\n` +
      `ELECTRON_OVERRIDE_DIST_PATH=<its folder> npm run package. The bundles in dist/ are built.`,
  );
  process.exit(1);
}

const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/electron-builder/cli.js'),
    '--publish',
    'never',
    ...(process.env.ELECTRON_OVERRIDE_DIST_PATH ? [`-c.electronDist=${electronDist}`] : []),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', cwd: root },
);
if (status !== 0) {
  const unpacked = existsSync(join(root, 'release'));
  console.error(
    `urna: electron-builder ended with ${status}; its message is above. Installers need tools that it fetches from GitHub` +
      (unpacked ? '; the unpacked program may be ready in release/. «npm run package -- --dir» makes only that.' : '.'),
  );
}
process.exit(status ?? 1);
