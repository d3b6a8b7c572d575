import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { addRefusal, listRefusals } from '../../../src-main/store/commune/repositories/refusals.ts';
import type * as connection from '../../../src-main/store/engine/sqlite/connection.ts';
import { inspect } from '../../../src-main/store/engine/sqlite/inspect.ts';
import { type Store } from '../../../src-main/store/kinds.ts';
import { openStore } from '../../../src-main/store/open.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { code, commune, folder, openCommune, START, value } from '../../unit/main/store/helpers.ts';

/** The connection of the store opened last, to make its disk full or read-only under it. */
const disk = vi.hoisted(() => ({ db: undefined as Database.Database | undefined }));
vi.mock('../../../src-main/store/engine/sqlite/connection.ts', async (original) => {
  const real = await original<typeof connection>();
  return {
    ...real,
    connect: (path: string) => {
      const connected = real.connect(path);
      if (connected.ok) disk.db = connected.value;
      return connected;
    },
  };
});

const write = (store: Store, path: string, bytes = 0): Promise<Result<void>> =>
  store.write('x', async (tx) => {
    await addRefusal(tx, { path, code: 'damaged', hash: 'x'.repeat(bytes) });
    await tx.journal({ action: 'refused', subject: path, detail: { code: 'damaged', hash: '' } });
    return ok(undefined);
  });
const paths = async (store: Store) => (await listRefusals(store, 100)).map((row) => row.path);

describe('a disk that fails under an open store', () => {
  const pragma = (text: string) => () => void disk.db?.pragma(text);
  it.each([
    ['full', 'store-full', pragma('max_page_count = 1'), pragma('max_page_count = 1000000')],
    ['read-only', 'store-read-only', pragma('query_only = 1'), pragma('query_only = 0')],
  ])(
    '%s: the change fails by name, what was kept stays, and work goes on when the disk is back',
    async (_, expected, fails, heals) => {
      const path = join(folder(), 'a.sqlite');
      const store = await openCommune(path);
      value(await write(store, 'a'));
      fails();
      expect(code(await write(store, 'b', 100_000))).toBe(expected);
      expect(await paths(store)).toEqual(['a']);
      heals();
      value(await write(store, 'c', 100_000));
      expect((await paths(store)).sort()).toEqual(['a', 'c']);
      await store.close();
      expect(value(await inspect(path)).head.count).toBe(3);
    },
  );

  it('full in the middle of a batch takes none of it', async () => {
    const store = await openCommune(join(folder(), 'a.sqlite'));
    disk.db?.pragma('max_page_count = 60');
    let taken = 0;
    const batch = await store.write('x', async (tx) => {
      for (; taken < 100; taken++) {
        await addRefusal(tx, { path: `${taken}`, code: 'damaged', hash: 'x'.repeat(4000) });
        await tx.journal({ action: 'refused', subject: `${taken}`, detail: { code: 'damaged', hash: '' } });
      }
      return ok(null);
    });
    expect(code(batch)).toBe('store-full');
    expect(taken).toBeGreaterThan(0);
    expect(await paths(store)).toEqual([]);
    expect(value(await store.verifyJournal()).count).toBe(1);
    await store.close();
  });

  it('is not confused with a bug', async () => {
    const store = await openCommune(join(folder(), 'a.sqlite'));
    await expect(write(store, null as unknown as string)).rejects.toThrow();
    await store.close();
  });
});

/** Root may write anywhere, so as root the call is made as nobody. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe.skipIf(process.platform === 'win32')('a place that cannot be written', () => {
  async function closedStore(): Promise<string> {
    const path = join(folder(), 'a.sqlite');
    const store = await openCommune(path);
    value(await write(store, 'a'));
    await store.close();
    if (process.geteuid?.() === 0) for (const owned of [path, dirname(path)]) chownSync(owned, 65534, 65534);
    return path;
  }
  const open = (path: string) => openStore(path, { kind: 'commune', clock: () => START });

  it.each([
    ['file', 0o444, 0o755],
    ['folder', 0o644, 0o555],
    ['file and folder', 0o444, 0o555],
  ])(
    'read-only %s: refused by name, left byte by byte, and its journal can still be verified',
    async (_, file, around) => {
      const path = await closedStore();
      const before = readFileSync(path);
      chmodSync(path, file);
      chmodSync(dirname(path), around);
      expect(await asOrdinaryUser(async () => code(await open(path)))).toBe('store-read-only');
      expect(value(await asOrdinaryUser(() => inspect(path))).head.count).toBe(2);
      expect(readFileSync(path)).toEqual(before);
      expect(readdirSync(dirname(path))).toEqual(['a.sqlite']);
      chmodSync(path, 0o644);
      chmodSync(dirname(path), 0o755);
      const store = await openCommune(path);
      expect(await paths(store)).toEqual(['a']);
      await store.close();
    },
  );

  it('a folder that takes no new file', async () => {
    const at = folder();
    chmodSync(at, 0o555);
    const made = await asOrdinaryUser(() =>
      openStore(join(at, 'a.sqlite'), { kind: 'commune', create: true, identity: commune, clock: () => START }),
    );
    expect(code(made)).toBe('store-unreachable');
    expect(readdirSync(at)).toEqual([]);
    chmodSync(at, 0o755);
  });
});
