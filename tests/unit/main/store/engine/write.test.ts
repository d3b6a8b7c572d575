import { describe, expect, it } from 'vitest';
import { listJournal } from '../../../../../src-main/store/common/repositories/journal-entries.ts';
import { addRefusal, listRefusals } from '../../../../../src-main/store/commune/repositories/refusals.ts';
import { type Tx } from '../../../../../src-main/store/engine/transaction.ts';
import { type Store } from '../../../../../src-main/store/kinds.ts';
import { fail, ok } from '../../../../../src-shared/result.ts';
import { engines } from '../../../../support/engines.ts';
import { code, opened, value } from '../helpers.ts';

const refusal = (path: string) => ({ path, code: 'damaged', hash: 'h' });
async function refuse(tx: Tx, path: string): Promise<void> {
  await addRefusal(tx, refusal(path));
  await tx.journal({ action: 'refused', subject: path, detail: { code: 'damaged', hash: 'h' } });
}
const state = async (store: Store) => ({
  paths: (await listRefusals(store, 100)).map((row) => row.path).sort(),
  rows: value(await store.verifyJournal()).count,
});

describe.each(engines)('a transaction on $engine', ({ place }) => {
  it('keeps change and journal row together', async () => {
    const store = await opened(place());
    expect(await store.write('x', async (tx) => ok(await refuse(tx, 'a')))).toEqual(ok(undefined));
    expect(await state(store)).toEqual({ paths: ['a'], rows: 2 });
    await store.close();
  });

  it('leaves nothing behind when it ends with a failure', async () => {
    const store = await opened(place());
    const before = value(await store.verifyJournal());
    const result = await store.write('x', async (tx) => {
      await refuse(tx, 'a');
      return fail('wrong-state', 'decided otherwise');
    });
    expect(code(result)).toBe('wrong-state');
    expect(await state(store)).toEqual({ paths: [], rows: 1 });
    expect(value(await store.verifyJournal())).toEqual(before);
    await store.close();
  });

  it('leaves nothing behind when it throws, and the next one works', async () => {
    const store = await opened(place());
    const thrown = store.write('x', async (tx) => {
      await refuse(tx, 'a');
      throw new Error('a bug');
    });
    await expect(thrown).rejects.toThrow('a bug');
    value(await store.write('x', async (tx) => ok(await refuse(tx, 'b'))));
    expect(await state(store)).toEqual({ paths: ['b'], rows: 2 });
    await store.close();
  });

  it('refuses a change without a journal event', async () => {
    const store = await opened(place());
    await expect(store.write('x', async (tx) => ok(await addRefusal(tx, refusal('a'))))).rejects.toThrow(
      'journal event',
    );
    expect(await state(store)).toEqual({ paths: [], rows: 1 });
    await store.close();
  });

  it('waits for the earlier ones, and a read never sees half of one', async () => {
    const store = await opened(place());
    const slow = store.write('x', async (tx) => {
      await refuse(tx, 'a');
      await new Promise((resolve) => setTimeout(resolve, 20));
      await refuse(tx, 'b');
      return ok(null);
    });
    const between = listRefusals(store, 10);
    const next = store.write('x', async (tx) => ok((await listRefusals(tx, 10)).length));
    expect(await between).toHaveLength(2);
    expect(await next).toEqual(ok(2));
    await slow;
    await store.close();
  });

  it('throws instead of waiting forever for itself', async () => {
    const store = await opened(place());
    const nested = store.write('x', async () => ok(await listRefusals(store, 10)));
    await expect(nested).rejects.toThrow('its own handle');
    const twice = store.write('x', async () => store.write('x', async () => ok(null)));
    await expect(twice).rejects.toThrow('its own handle');
    await store.close();
  });

  it('ends its handle with it', async () => {
    const store = await opened(place());
    let kept: Tx | undefined;
    await store.write('x', async (tx) => {
      kept = tx;
      return ok(null);
    });
    await expect(kept?.journal({ action: 'read-aloud', subject: 'a', detail: { by: 'b' } })).rejects.toThrow('over');
    await store.close();
  });

  it('has one instant and one actor for all its rows', async () => {
    let tick = 0;
    const clock = () => `2029-04-08T21:00:0${tick++}.000+02:00`;
    const store = await opened(place(), { clock });
    value(
      await store.write('Anna Żak', async (tx) => {
        await refuse(tx, 'a');
        await refuse(tx, 'b');
        return ok(null);
      }),
    );
    const entries = value(await listJournal(store, 2));
    expect(entries.map(({ at, actor }) => [at, actor])).toEqual([
      ['2029-04-08T21:00:01.000+02:00', 'Anna Żak'],
      ['2029-04-08T21:00:01.000+02:00', 'Anna Żak'],
    ]);
    await store.close();
  });

  it('is refused by a closed store', async () => {
    const store = await opened(place());
    await store.close();
    expect(code(await store.write('x', async () => ok(null)))).toBe('store-closed');
    await expect(listRefusals(store, 1)).rejects.toThrow('was left');
  });
});
