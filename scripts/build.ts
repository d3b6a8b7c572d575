// Builds what is not run as it stands: the window (Vite) and Electron's two bundles (rolldown). A target whose inputs have
// not changed since its last build is left alone. Each remembers whose files it took, for the notice of licences.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { build } from 'vite';
import { resourceRoot } from '../src-main/machine/paths.ts';
import { noticeOf, packedBeside, partsOf, partsOfNoPackage, takenBy } from './licences.ts';

const root = resourceRoot();
const dist = join(root, 'dist');
/** docs/quality.md, "Fast": what a window loads before it can be used. Fonts load later, and are compressed already. */
export const limitKilobytes = 350;

const stampOf = (target: string): string => join(dist, `.${target}-built`);

/**
 * Builds a target unless the files it is made of, by content, are those of the last build. Its stamp is the fingerprint of
 * those files, and after it the files of others that `make` took.
 */
async function whenChanged(target: string, inputs: readonly string[], make: () => Promise<string[]>): Promise<void> {
  const hash = createHash('sha256');
  const always = ['package-lock.json', 'scripts/build.ts', 'scripts/licences.ts'];
  for (const file of globSync([...inputs, ...always], { cwd: root }).sort()) {
    if (extname(file) !== '')
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  const fingerprint = hash.digest('hex');
  const stamp = stampOf(target);
  if (existsSync(stamp) && existsSync(join(dist, target)) && readFileSync(stamp, 'utf8').startsWith(fingerprint))
    return;
  rmSync(stamp, { force: true });
  const taken = await make();
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, [fingerprint, ...taken].join('\n'));
}

/** The window → `dist/renderer`. Throws when the page would break its own policy or has grown over the limit. */
export function buildRenderer(): Promise<void> {
  return whenChanged('renderer', ['src-renderer/**', 'src-shared/**', 'vite.config.ts'], async () => {
    // Loaded only when there is something to build: `npm start` is quick otherwise.
    const vite = await import('vite');
    const built = await vite.build({
      configFile: join(root, 'vite.config.ts'),
      configLoader: 'native',
      logLevel: 'warn',
    });
    const folder = join(dist, 'renderer');
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    if (/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/.test(page)) {
      throw new Error('dist/renderer/index.html holds an inline script or style, which its policy forbids');
    }
    const { code, fonts } = weigh(folder);
    console.log(`window: ${code.toFixed(0)} kB gzip of ${limitKilobytes}; fonts ${fonts.toFixed(0)} kB`);
    if (code > limitKilobytes) throw new Error(`the window weighs ${code.toFixed(0)} kB gzip, over ${limitKilobytes}`);
    return takenBy(outputsOf(built));
  });
}

/** The chunks and assets of a build by Vite. */
export function outputsOf(built: Awaited<ReturnType<typeof build>>) {
  return [built].flat().flatMap((one) => ('output' in one ? one.output : []));
}

/** Kilobytes of a built window: packed as a server would send it; fonts are packed already. */
export function weigh(folder: string): { code: number; fonts: number } {
  let code = 0;
  let fonts = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (entry.name.includes('.woff')) fonts += bytes.length / 1000;
    else code += gzipSync(bytes).length / 1000;
  }
  return { code, fonts };
}

/** Electron's main program and what it runs beside itself (ES modules), its sandboxed preload (CommonJS) → `dist/main`. */
export function buildMain(): Promise<void> {
  return whenChanged('main', ['src-main/**', 'src-shared/**', 'definitions/{demo,forms}/**'], async () => {
    rmSync(join(dist, 'main'), { recursive: true, force: true });
    const taken = await Promise.all([
      bundle('main.ts', 'es', join(dist, 'main/main.mjs')),
      bundle('demo-worker.ts', 'es', join(dist, 'main/demo-worker.mjs')),
      bundle('preload.ts', 'cjs', join(dist, 'main/preload.cjs')),
    ]);
    return [...new Set(taken.flat())];
  });
}

/**
 * Bundles one file of the Electron shell with all it imports; native and built-in modules stay outside.
 * @returns the files of others that are in it
 */
export async function bundle(entry: string, format: 'es' | 'cjs', file: string): Promise<string[]> {
  const { rolldown } = await import('rolldown');
  const made = await rolldown({
    input: join(root, 'src-main/shells/electron', entry),
    platform: 'node',
    external: ['electron', 'better-sqlite3', /^node:/],
  });
  const { output } = await made.write({ format, file, codeSplitting: false });
  await made.close();
  return takenBy(output);
}

/**
 * `dist/NOTICE.txt`: whose work is in the program, after both bundles were built.
 * @returns its path
 * @throws Error where something may not be passed on, or nobody knows whether it may
 */
export function buildNotice(): string {
  const taken = ['renderer', 'main'].flatMap((target) => readFileSync(stampOf(target), 'utf8').split('\n').slice(1));
  const parts = [...partsOf([...new Set([...taken, ...packedBeside()])]), ...partsOfNoPackage()];
  const others =
    'What is inside Electron, above all Chromium: LICENSES.chromium.html, beside this file in what is installed.';
  const file = join(dist, 'NOTICE.txt');
  writeFileSync(file, noticeOf(parts, others));
  return file;
}

if (import.meta.main) {
  await buildRenderer();
  await buildMain();
  buildNotice();
}
