/** Opening a precinct for the first time: its protocols are laid out once, however many windows open it. */
import { expect, test } from 'vitest';
import { type Store } from '../../../../src-main/store/kinds.ts';
import { goodNumbers, MAYOR, openDesk, openPrecinct } from '../../../support/core.ts';
import { textOf } from '../../../support/store-hand.ts';

test('what another window began to type meanwhile is not laid out again', async () => {
  let meanwhile: (() => Promise<void>) | null = null;
  const storeSeam = (store: Store): Store => ({
    ...store,
    all: async (wanted, input) => {
      const rows = await store.all(wanted, input);
      const work = textOf(wanted).includes('from "drafts"') ? meanwhile : null;
      if (work !== null) meanwhile = null;
      await work?.();
      return rows;
    },
  });
  const late = await openDesk(undefined, undefined, 'pendrive', { storeSeam });
  const early = late.window();
  meanwhile = async () => {
    await early.ask('package.openPrecinct', openPrecinct);
    await early.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
    await early.ask('entry.saveNumbers', { id: MAYOR, entry: 1, changes: goodNumbers });
  };
  await late.ask('package.openPrecinct', openPrecinct);
  expect(meanwhile).toBeNull();
  expect((await late.ask('protocol.view', { id: MAYOR })).entry?.numbers).toEqual(goodNumbers);
  await late.close();
});
