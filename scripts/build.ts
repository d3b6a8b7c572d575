// Builds what is not run as it stands: the window (Vite) and Electron's two bundles (rolldown). A target whose inputs have
// not changed since its last build is left alone.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { resourceRoot } from '../src-main/paths.ts';

const root = resourceRoot();
const dist = join(root, 'dist');
/** quality.md, "Fast": what a window loads before it can be used. Fonts load later, and are compressed already. */
export const limitKilobytes = 350;

/** Builds a target unless the files it is made of, by content, are those of the last build. */
async function whenChanged(target: string, inputs: readonly string[], make: () => Promise<void>): Promise<void> {
  const hash = createHash('sha256');
  for (const file of globSync([...inputs, 'package-lock.json', 'scripts/build.ts'], { cwd: root }).sort()) {
    if (extname(file) !== '')
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  const fingerprint = hash.digest('hex');
  const stamp = join(dist, `.${target}-built`);
  if (existsSync(stamp) && existsSync(join(dist, target)) && readFileSync(stamp, 'utf8') === fingerprint) return;
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** The window → `dist/renderer`. Throws when the page would break its own policy or has grown over the limit. */
export function buildRenderer(): Promise<void> {
  return whenChanged('renderer', ['src-renderer/**', 'src-shared/**', 'vite.config.ts'], async () => {
    // Loaded only when there is something to build: `npm start` is quick otherwise.
    const vite = await import('vite');
    await vite.build({ configFile: join(root, 'vite.config.ts'), configLoader: 'native', logLevel: 'warn' });
    const folder = join(dist, 'renderer');
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    if (/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/.test(page)) {
      throw new Error('dist/renderer/index.html holds an inline script or style, which its policy forbids');
    }
    const { code, fonts } = weigh(folder);
    console.log(`window: ${code.toFixed(0)} kB gzip of ${limitKilobytes}; fonts ${fonts.toFixed(0)} kB`);
    if (code > limitKilobytes) throw new Error(`the window weighs ${code.toFixed(0)} kB gzip, over ${limitKilobytes}`);
  });
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

/** Electron's main program (ES module) and its sandboxed preload (CommonJS) → `dist/main`. */
export function buildMain(): Promise<void> {
  return whenChanged('main', ['src-main/**', 'src-shared/**'], async () => {
    rmSync(join(dist, 'main'), { recursive: true, force: true });
    await bundle('main.ts', 'es', join(dist, 'main/main.mjs'));
    await bundle('preload.ts', 'cjs', join(dist, 'main/preload.cjs'));
  });
}

/** Bundles one file of the Electron shell with all it imports; native and built-in modules stay outside. */
export async function bundle(entry: string, format: 'es' | 'cjs', file: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const made = await rolldown({
    input: join(root, 'src-main/shells/electron', entry),
    platform: 'node',
    external: ['electron', 'better-sqlite3', /^node:/],
  });
  await made.write({ format, file, codeSplitting: false });
  await made.close();
}

if (import.meta.main) {
  await buildRenderer();
  await buildMain();
}
