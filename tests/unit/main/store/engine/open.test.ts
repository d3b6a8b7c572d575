import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listJournal } from '../../../../../src-main/store/common/repositories/journal-entries.ts';
import { night } from '../../../../../src-main/store/common/steps.ts';
import { connect, disconnect } from '../../../../../src-main/store/engine/sqlite/connection.ts';
import { copyStore } from '../../../../../src-main/store/engine/sqlite/copies.ts';
import { inspect } from '../../../../../src-main/store/engine/sqlite/inspect.ts';
import { openStore } from '../../../../../src-main/store/open.ts';
import { ok } from '../../../../../src-shared/result.ts';
import { code, commune, folder, openCommune, precinct, readAloud, START, value } from '../helpers.ts';

const clock = () => START;
const open = (path: string) => openStore(path, { kind: 'commune', clock });

describe('opening a store', () => {
  it('makes it with its identity and first journal row, and leaves one file when closed', async () => {
    const at = folder();
    const store = await openCommune(join(at, 'a.sqlite'));
    expect(store.identity).toEqual({ ...commune, kind: 'commune' });
    const [first] = value(await listJournal(store, 10));
    expect(first).toMatchObject({ seq: 1, at: START, actor: 'urna', action: 'workspace-created' });
    await store.close();
    await store.close();
    expect(readdirSync(at)).toEqual(['a.sqlite']);
    // File format versions 1: no log needed, so it also opens from a medium that cannot be written.
    expect([...readFileSync(join(at, 'a.sqlite')).subarray(18, 20)]).toEqual([1, 1]);
  });

  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2], // FULL
    ['foreign_keys', 1],
    ['locking_mode', 'exclusive'],
    ['trusted_schema', 0],
  ])('sets %s to %s', async (pragma, expected) => {
    const path = join(folder(), 'a.sqlite');
    await (await openCommune(path)).close();
    const db = value(connect(path));
    expect(db.pragma(pragma, { simple: true })).toBe(expected);
    disconnect(db);
    expect(readdirSync(dirname(path))).toEqual(['a.sqlite']);
  });

  it('finds everything again', async () => {
    const path = join(folder(), 'a.sqlite');
    const store = await openCommune(path);
    value(await store.write('Anna Żak', async (tx) => ok(await tx.journal(readAloud('mayor/1/r1')))));
    await store.close();
    const again = value(await open(path));
    expect(value(await listJournal(again, 10)).map((entry) => entry.action)).toEqual([
      'read-aloud',
      'workspace-created',
    ]);
    await again.close();
  });

  it('does not make one where none is and none was asked for', async () => {
    const path = join(folder(), 'a.sqlite');
    expect(code(await open(path))).toBe('store-missing');
    expect(existsSync(path)).toBe(false);
  });

  it('makes it under another name first: an empty file was never a beginning of it', async () => {
    const path = join(folder(), 'a.sqlite');
    writeFileSync(`${path}.new`, 'half of a beginning');
    await (await openCommune(path)).close();
    expect(readdirSync(dirname(path))).toEqual(['a.sqlite']);
    expect((await inspect(path)).ok).toBe(true);
  });

  it('refuses a missing folder', async () => {
    const path = join(folder(), 'none', 'a.sqlite');
    expect(code(await openStore(path, { kind: 'commune', create: true, identity: commune, clock }))).toBe(
      'store-missing',
    );
  });

  it.each([
    ['ASCII', 'x', 505, 'store-path-long'],
    ['ASCII', 'x', 504, 'ok'],
    ['Polish letters, which count twice', 'ż', 505, 'store-path-long'],
    ['Polish letters, which count twice', 'ż', 504, 'ok'],
  ])('names the limit of SQLite for a path of %s of %s, %i bytes', async (_title, letter, bytes, expected) => {
    let at = folder();
    while (bytes - Buffer.byteLength(at) > 250) at = join(at, letter.repeat(50));
    mkdirSync(at, { recursive: true });
    const path = join(at, 'a'.repeat(bytes - Buffer.byteLength(at) - 1));
    const opened = await openStore(path, { kind: 'commune', create: true, identity: commune, clock });
    expect(code(opened)).toBe(expected);
    if (opened.ok) await opened.value.close();
  });

  it('is readable by its owner only, with its log and its copies, whatever rights new files have here', async () => {
    const before = process.umask(0o022);
    try {
      const at = folder();
      const path = join(at, 'a.sqlite');
      const store = await openCommune(path);
      value(await store.write('Anna Żak', async (tx) => ok(await tx.journal(readAloud('mayor/1/r1')))));
      value(await copyStore(store, join(at, 'copies'), 3));
      const modes = readdirSync(at, { recursive: true, withFileTypes: true }).map((entry) => [
        entry.name.replace(/^\d{5}-\d{9}-\w{6}/, 'copy'),
        (statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8),
      ]);
      expect(modes.sort(([a = ''], [b = '']) => a.localeCompare(b))).toEqual([
        ['a.sqlite', '600'],
        ['a.sqlite-wal', '600'],
        ['copies', '700'],
        ['copy.sqlite', '600'],
      ]);
      await store.close();
    } finally {
      process.umask(before);
    }
  });

  it('refuses a folder in place of a file', async () => {
    const path = join(folder(), 'a.sqlite');
    mkdirSync(path);
    expect(code(await open(path))).toBe('store-unreachable');
  });

  it('refuses a second opener, and lets go when closed', async () => {
    const path = join(folder(), 'a.sqlite');
    const store = await openCommune(path);
    expect(code(await open(path))).toBe('store-in-use');
    expect(code(await inspect(path))).toBe('store-in-use');
    await store.close();
    await value(await open(path)).close();
  });

  it.each([
    ['no SQLite at all', (path: string) => writeFileSync(path, 'hello, this is a text. '.repeat(100)), 'store-foreign'],
    [
      'a database of another program',
      (path: string) => {
        const db = new Database(path);
        db.exec('CREATE TABLE t (a)');
        db.close();
      },
      'store-foreign',
    ],
  ])('leaves %s as it is', async (_, make, expected) => {
    const path = join(folder(), 'a.sqlite');
    make(path);
    const before = readFileSync(path);
    expect(code(await open(path))).toBe(expected);
    expect(code(await openStore(path, { kind: 'commune', create: true, identity: commune, clock }))).toBe(expected);
    expect(code(await inspect(path))).toBe(expected);
    expect(readFileSync(path)).toEqual(before);
  });

  it('names a damaged store', async () => {
    const path = join(folder(), 'a.sqlite');
    const store = await openCommune(path);
    value(
      await store.write('x', async (tx) => {
        for (let n = 0; n < 500; n++) await tx.journal(readAloud(`mayor/${n}/r1`));
        return ok(null);
      }),
    );
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 8 * 4096, 12 * 4096);
    writeFileSync(path, bytes);
    expect(code(await open(path))).toBe('store-damaged');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it.each([
    ['another kind', 'kind', { kind: 'precinct', clock }],
    ['another mode', 'mode', { kind: 'commune', identity: { mode: 'live' }, clock }],
    ['another election', 'election', { kind: 'commune', identity: { election: '2029-04-22-runoff' }, clock }],
    ['another commune', 'teryt', { kind: 'commune', identity: { teryt: '080402' }, clock }],
    [
      'another issuer',
      'issuer',
      { kind: 'commune', identity: { issuer: { ...commune.issuer, x: 'B'.repeat(43) } }, clock },
    ],
  ] as const)('refuses a store of %s', async (_, where, options) => {
    const path = join(folder(), 'a.sqlite');
    await (await openCommune(path)).close();
    expect(await openStore(path, options)).toMatchObject({ ok: false, error: { code: 'store-other', where } });
    expect((await open(path)).ok).toBe(true);
  });

  it('refuses another precinct’s store, also when asked to create one', async () => {
    const path = join(folder(), 'a.sqlite');
    const first = value(await openStore(path, { kind: 'precinct', create: true, identity: precinct, clock }));
    await first.close();
    const other = await openStore(path, {
      kind: 'precinct',
      create: true,
      identity: { ...precinct, precinct: 8 },
      clock,
    });
    expect(other).toMatchObject({ ok: false, error: { code: 'store-other', where: 'precinct' } });
  });
});

describe('migrations', () => {
  it('refuse a store of a newer program untouched', async () => {
    const path = join(folder(), 'a.sqlite');
    await (await openCommune(path)).close();
    const db = new Database(path);
    db.pragma(`user_version = ${night.length + 1}`);
    db.close();
    expect(code(await open(path))).toBe('store-newer');
    const after = new Database(path, { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(night.length + 1);
    after.close();
  });
});

describe('copies', () => {
  it('keeps the newest copies, skips what did not change, and each opens as a whole store', async () => {
    const at = folder();
    const store = await openCommune(join(at, 'a.sqlite'));
    const paths: string[] = [];
    for (let n = 0; n < 4; n++) {
      value(await store.write('x', async (tx) => ok(await tx.journal(readAloud(`mayor/${n}/r1`)))));
      paths.push(value(await copyStore(store, join(at, 'copies'), 3)));
    }
    expect(value(await copyStore(store, join(at, 'copies'), 3))).toBe(paths[3]);
    expect(readdirSync(join(at, 'copies'))).toHaveLength(3);
    expect(paths.map((path) => existsSync(path))).toEqual([false, true, true, true]);
    expect(value(await inspect(paths[3] ?? '')).head).toEqual(value(await store.verifyJournal()));
    copyFileSync(paths[1] ?? '', join(at, 'b.sqlite'));
    const copy = value(await open(join(at, 'b.sqlite')));
    expect(value(await copy.verifyJournal()).count).toBe(3);
    await copy.close();
    await store.close();
  });

  it('says why it could not be written, and leaves the store usable', async () => {
    const at = folder();
    const store = await openCommune(join(at, 'a.sqlite'));
    writeFileSync(join(at, 'file'), '');
    expect(code(await copyStore(store, join(at, 'file'), 3))).toBe('copy-failed');
    value(await store.write('x', async (tx) => ok(await tx.journal(readAloud('mayor/1/r1')))));
    await store.close();
  });
});
