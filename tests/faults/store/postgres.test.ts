/** Several programs at one store at a real PostgreSQL server, which `npm run proof -- postgres` starts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemo } from '../../../src-main/demo/run.ts';
import { addRefusal, listRefusals } from '../../../src-main/store/commune/repositories/refusals.ts';
import { openDatabase } from '../../../src-main/store/engine/postgres/database.ts';
import type { Store } from '../../../src-main/store/kinds.ts';
import { openStore, type OpenStore } from '../../../src-main/store/open.ts';
import { ok } from '../../../src-shared/result.ts';
import { inProcess, newSchema, openAt, schemaAt } from '../../support/engines.ts';
import { type PlayedAgain, playCommuneAgain } from '../../support/played.ts';
import { connectServer } from '../../support/server.ts';
import { code, commune, START, value } from '../../unit/main/store/helpers.ts';

const address = process.env['URNA_POSTGRES'] ?? '';
const made = { kind: 'commune', create: true, identity: commune, clock: () => START } as const;

async function refuse(store: Store, path: string): Promise<string> {
  const written = await store.write('x', async (tx) => {
    await addRefusal(tx, { path, code: 'damaged', hash: 'h' });
    await tx.journal({ action: 'refused', subject: path, detail: { code: 'damaged', hash: 'h' } });
    return ok(null);
  });
  return code(written);
}

describe.runIf(address !== '')('two connections', () => {
  it('400 commands that come in between each other go on with one chain', async () => {
    const at = await schemaAt(address);
    const stores = (await Promise.all([openAt(at, made), openAt(at, made)])).map((store) => value(store));
    const answers = await Promise.all(Array.from({ length: 400 }, (_, n) => refuse(stores[n % 2]!, `${n}`)));
    expect(new Set(answers)).toEqual(new Set(['ok']));
    for (const store of stores) {
      expect(value(await store.verifyJournal()).count).toBe(401);
      expect(await listRefusals(store, 999)).toHaveLength(400);
      await store.close();
    }
  });

  it('one that is cut off in the middle leaves nothing, is told, and the other goes on', async () => {
    const at = await schemaAt(address);
    const [one, other] = (await Promise.all([openAt(at, made), openAt(at, made)])).map((store) => value(store));
    const cut = await one!.write('x', async (tx) => {
      await addRefusal(tx, { path: 'half', code: 'damaged', hash: 'h' });
      const admin = value(await connectServer(address));
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND application_name = $1`,
        [new URL(at).searchParams.get('application_name')],
      );
      await admin.end();
      await tx.journal({ action: 'refused', subject: 'half', detail: { code: 'damaged', hash: 'h' } });
      return ok(null);
    });
    expect(['store-unreachable', 'store-closed']).toContain(code(cut));
    expect(await refuse(one!, 'after')).toBe('store-closed');
    expect(await refuse(other!, 'whole')).toBe('ok');
    expect((await listRefusals(other!, 9)).map(({ path }) => path)).toEqual(['whole']);
    expect(value(await other!.verifyJournal()).count).toBe(2);
    await one!.close();
    await other!.close();
    const again = value(await openAt(at, made));
    expect(await refuse(again, 'after')).toBe('ok');
    await again.close();
  });
});

describe.runIf(address !== '')('the demo’s night', () => {
  const precincts = 19;
  const dir = mkdtempSync(join(tmpdir(), 'urna-night-'));
  // several desks have several clocks: here they stand
  const demo = { dir, seed: 'demo', precincts, scenario: 'plain', pace: 0 } as const;
  let inFile: PlayedAgain;
  beforeAll(async () => {
    const played = await runDemo({ out: dir, precincts });
    if (!played.ok) throw new Error(played.error.message);
    inFile = await playCommuneAgain(demo, openStore);
    expect(inFile.accepted).toBe(played.value.accepted);
  }, 600_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('at a server, by two desks at once: the same result, to the byte', async () => {
    const at = await schemaAt(address);
    expect(await playCommuneAgain(demo, (_path, options) => openAt(at, options), 2)).toEqual(inFile);
  });

  it('on PostgreSQL in this process: the same result, to the byte', async () => {
    const schema = newSchema();
    const openInProcess: OpenStore = async (_path, options) => openDatabase(await inProcess(schema), options);
    expect(await playCommuneAgain(demo, openInProcess)).toEqual(inFile);
  });
});
