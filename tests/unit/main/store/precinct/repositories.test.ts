/** What a commission keeps, on each engine. */
import { describe, expect, it } from 'vitest';
import { statement } from '../../../../../src-main/store/engine/statement.ts';
import {
  draftAsJournalled,
  findDraft,
  listDrafts,
  saveDraft,
} from '../../../../../src-main/store/precinct/repositories/drafts.ts';
import { sql } from '../../../../../src-main/store/precinct/tables.ts';
import { draftId, emptyDraft, type ProtocolDraft } from '../../../../../src-shared/protocol/draft.ts';
import { engines, type Place } from '../../../../support/engines.ts';
import { change, code, precinct, START, value } from '../helpers.ts';

const open = async (place: Place) =>
  value(await place.open({ kind: 'precinct', create: true, identity: precinct, clock: () => START }));
const draft = (contest: 'mayor' | 'council', revision = 1) => ({
  ...emptyDraft({ contest, constituency: 1 }, { attendance: [], voting: { opened: null, closed: null }, remarks: {} }),
  revision,
});
const overwrite = statement((row: { document: string }) =>
  sql.updateTable('drafts').set({ document: row.document }).where('id', '=', 'mayor/1/r1'),
);

describe.each(engines)('drafts on $engine', ({ place }) => {
  it('are saved in place, one version further, and found after reopening, revision by revision', async () => {
    const at = place();
    let store = await open(at);
    const mayor = draft('mayor');
    const typed: ProtocolDraft = {
      ...mayor,
      state: 'first-entry',
      first: { by: ['Anna Żak'], numbers: { eligible: 0, issued: null } },
    };
    await change(store, async (tx) => {
      await saveDraft(tx, mayor);
      await saveDraft(tx, draft('mayor', 2));
      await saveDraft(tx, draft('council'));
      expect(await saveDraft(tx, typed)).toEqual({ ...typed, version: 1 });
    });
    await store.close();
    store = await open(at);
    expect(value(await listDrafts(store)).map(draftId)).toEqual(['council/1/r1', 'mayor/1/r1', 'mayor/1/r2']);
    expect(value(await findDraft(store, 'mayor/1/r1'))).toEqual({ ...typed, version: 1 });
    expect(value(await findDraft(store, 'mayor/2/r1'))).toBeUndefined();
    await store.close();
  });

  it.each([
    ['is not JSON', 'nothing'],
    ['has an unknown state', JSON.stringify({ ...draft('mayor'), state: 'lost' })],
    ['comes from another schema', '{"schema":2}'],
  ])('are refused by name where a document %s', async (_, document) => {
    const store = await open(place());
    await change(store, async (tx) => {
      await saveDraft(tx, draft('mayor'));
      await tx.run(overwrite, { document });
    });
    const unreadable = { ok: false, error: { code: 'store-row-unreadable', where: 'drafts/mayor/1/r1' } };
    expect(await findDraft(store, 'mayor/1/r1')).toMatchObject(unreadable);
    expect(await listDrafts(store)).toMatchObject(unreadable);
    await store.close();
  });

  it('are as the journal says they were written last, however much was written since', async () => {
    const store = await open(place());
    await change(store, (tx) => saveDraft(tx, draft('mayor')));
    for (let n = 0; n < 60; n++) await change(store, (tx) => saveDraft(tx, draft('council')));
    expect(code(await draftAsJournalled(store, 'mayor/1/r1'))).toBe('ok');
    expect(code(await draftAsJournalled(store, 'council/1/r1'))).toBe('ok');
    expect(code(await draftAsJournalled(store, 'mayor/1/r2'))).toBe('store-edited');
    await store.close();
  });

  it('that one transaction writes twice are known as they were left', async () => {
    const store = await open(place());
    await change(store, async (tx) => saveDraft(tx, await saveDraft(tx, draft('mayor'))));
    expect(code(await draftAsJournalled(store, 'mayor/1/r1'))).toBe('ok');
    expect(code(await store.verifyJournal())).toBe('ok');
    await store.close();
  });
});
