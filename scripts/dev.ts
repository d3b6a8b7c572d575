// `npm run dev`: the browser shell with a window that is rebuilt as its sources change: reload the page to see it. A change
// of what runs in the core starts the program again, under a new address.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { resourceRoot } from '../src-main/machine/paths.ts';
import { readWindowFiles, type WindowFile } from '../src-main/shells/window-files.ts';
import { askedToEnd, printAddress, rendererFolder, serve, takeHome } from './serve.ts';

if (process.argv[2] === 'watched') await watched();
else {
  const child = spawn(process.execPath, ['--watch', '--watch-preserve-output', import.meta.filename, 'watched'], {
    stdio: 'inherit',
  });
  await Promise.race([askedToEnd(), new Promise((resolve) => child.on('exit', resolve))]);
  child.kill();
}

async function watched(): Promise<void> {
  const lock = await takeHome();
  if (lock === null) {
    process.exitCode = 1;
    return;
  }
  const files = new Map<string, WindowFile>();
  const refresh = async () => {
    const built = await readWindowFiles(rendererFolder);
    files.clear();
    for (const [path, file] of built) files.set(path, file);
  };
  const watcher = (await build({
    configFile: join(resourceRoot(), 'vite.config.ts'),
    // The other loaders write a file and delete it: the watcher above would start over.
    configLoader: 'native',
    logLevel: 'warn',
    build: { watch: {}, minify: false },
  })) as Rolldown.RolldownWatcher;
  await new Promise<void>((resolve) => {
    watcher.on('event', async (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'BUNDLE_END') return;
      await refresh();
      console.log(`window built in ${event.duration} ms`);
      resolve();
    });
  });
  const served = await serve(files);
  if (served === null) return;
  printAddress(served.shell);
  await askedToEnd();
  await watcher.close();
  await served.close();
  lock.release();
}
