/** What a core does at its end: what is under way is finished, what comes later is told, and every store is closed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCore, type Session } from '../../../src-main/core.ts';
import { polishInstant } from '../../../src-main/machine/clock.ts';
import { type ApiName } from '../../../src-shared/api/api.ts';
import { goodNumbers, MAYOR, openDesk, openPrecinct, packageMedium, type Desk } from '../../support/core.ts';

let machine: Desk;
beforeEach(async () => (machine = await openDesk()));
afterEach(() => machine.close());

const stores = () => readdirSync(join(machine.dir, 'data/stores'));

/** A second program on the machine; its media come when `answer` does. */
async function program(answer: () => Promise<void> = async () => {}) {
  const path = join(machine.dir, packageMedium);
  const core = await createCore({
    dataDir: join(machine.dir, 'data'),
    clock: () => polishInstant(new Date()),
    media: async () => {
      await answer();
      return [{ id: packageMedium, label: packageMedium, path, kind: 'folder', writable: true }];
    },
    shell: 'cli',
    demoDir: null,
  });
  if (!core.ok) throw new Error(core.error.message);
  const session = core.value.openSession();
  await ask(session, 'package.openPrecinct', openPrecinct);
  return { core: core.value, session };
}

async function ask(session: Session, name: ApiName, input: unknown): Promise<unknown> {
  const result = await session.call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
  return result.value;
}

test('calls under way are finished and saved before the store is closed', async () => {
  const { core, session } = await program();
  // this program's clock is today's, which is not the voting day of 2029
  await ask(session, 'clock.confirm', { by: 'Ewa Ćma' });
  await ask(session, 'entry.begin', { id: MAYOR, seen: 1, entry: 1, by: 'Ewa Ćma' });
  const saves = Object.entries(goodNumbers).map(([path, value]) =>
    session.call('entry.saveNumbers', { id: MAYOR, entry: 1, changes: { [path]: value }, was: {} }),
  );
  await core.close();
  for (const save of await Promise.all(saves)) expect(save).toMatchObject({ ok: true });
  expect(stores()).toEqual([expect.stringMatching(/\.sqlite$/)]);
  const again = await openDesk([], machine.dir);
  await again.ask('package.openPrecinct', openPrecinct);
  expect((await again.ask('protocol.view', { id: MAYOR })).entry?.numbers).toMatchObject(goodNumbers);
  await again.close();
});

test('a call that comes later is told that the program has stopped, and opens nothing', async () => {
  const { core, session } = await program();
  const closing = core.close();
  const late = session.call('package.openPrecinct', openPrecinct);
  await closing;
  expect(await late).toMatchObject({ ok: false, error: { code: 'core-unreachable' } });
  expect(stores()).toEqual([expect.stringMatching(/\.sqlite$/)]);
});

test('a call that does not end is waited for two seconds, then the store is closed without it', async () => {
  let slow = false;
  const { core, session } = await program(() => (slow ? new Promise(() => {}) : Promise.resolve()));
  slow = true;
  void session.call('welcome.status', {});
  const started = Date.now();
  await core.close();
  expect(Date.now() - started).toBeGreaterThan(1_900);
  expect(Date.now() - started).toBeLessThan(3_000);
  expect(stores()).toEqual([expect.stringMatching(/\.sqlite$/)]);
});
