/** What a commune keeps, on each engine. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as sealed from '../../../../../src-main/store/common/repositories/sealed.ts';
import {
  findAgreement,
  listAgreements,
  saveAgreement,
} from '../../../../../src-main/store/commune/repositories/agreements.ts';
import {
  addIssue,
  type Issue,
  latestIssue,
  latestIssues,
} from '../../../../../src-main/store/commune/repositories/issued.ts';
import { addLot, listLots } from '../../../../../src-main/store/commune/repositories/lots.ts';
import {
  addOffered,
  addSettlement,
  findOffered,
  listOffered,
  listSettlements,
  listWaiting,
  type NewOffered,
  noteSeen,
  seenBy,
} from '../../../../../src-main/store/commune/repositories/offered.ts';
import { addPublication, latestPublication } from '../../../../../src-main/store/commune/repositories/publications.ts';
import { addRefusal, listRefusals } from '../../../../../src-main/store/commune/repositories/refusals.ts';
import { addRuling, listRulings } from '../../../../../src-main/store/commune/repositories/rulings.ts';
import { listWarnings, saveWarnings, warningsOf } from '../../../../../src-main/store/commune/repositories/warnings.ts';
import { addWithdrawal, listWithdrawals } from '../../../../../src-main/store/commune/repositories/withdrawals.ts';
import { type Withdrawal } from '../../../../../src-shared/results/withdrawal.ts';
import { type RecordedRuling } from '../../../../../src-shared/sealed/payloads.ts';
import { engines } from '../../../../support/engines.ts';
import { lot } from '../../../../support/results.ts';
import { change, code, opened, sealedFile as file, START, value } from '../helpers.ts';

describe.each(engines)('$engine', ({ place }) => {
  it('carry the agreement with the paper, which cannot be about a protocol that is not there', async () => {
    const store = await opened(place());
    const schema = z.strictObject({ typed: z.record(z.string(), z.int()) });
    const agreement = { protocol: 'a', status: 'typing', by: 'Jan Łoś', document: { typed: { eligible: 1 } } } as const;
    await expect(change(store, (tx) => saveAgreement(tx, agreement, schema))).rejects.toThrow(/foreign key/i);
    await change(store, async (tx) => {
      await sealed.addSealed(tx, file('a'));
      await saveAgreement(tx, agreement, schema);
      await saveAgreement(tx, { ...agreement, status: 'agreed' }, schema);
    });
    expect(value(await findAgreement(store, 'a', schema))).toEqual({ ...agreement, status: 'agreed', at: START });
    expect(value(await findAgreement(store, 'b', schema))).toBeUndefined();
    expect(await listAgreements(store)).toEqual([{ protocol: 'a', status: 'agreed', by: 'Jan Łoś', at: START }]);
    expect(code(await findAgreement(store, 'a', z.strictObject({})))).toBe('store-row-unreadable');
    await store.close();
  });

  it('a refusal seen again is one refusal', async () => {
    const store = await opened(place());
    const added: boolean[] = [];
    await change(store, async (tx) => {
      added.push(await addRefusal(tx, { path: 'a.urna', code: 'damaged', hash: 'h' }));
      added.push(await addRefusal(tx, { path: 'a.urna', code: 'damaged', hash: 'h' }));
      added.push(await addRefusal(tx, { path: 'a.urna', code: 'key-unknown', hash: 'h' }));
    });
    expect(added).toEqual([true, false, true]);
    expect((await listRefusals(store, 9)).map((row) => row.code)).toEqual(['key-unknown', 'damaged']);
    expect(await listRefusals(store, 1)).toHaveLength(1);
    await store.close();
  });
  it('lots come back in the order they were recorded', async () => {
    const store = await opened(place());
    const first = lot({ constituency: 2, kind: 'list', between: ['13', '15'], votes: 2520, drawn: ['15'] });
    const second = { ...first, constituency: 1, drawn: ['13'] };
    const numbers = await change(store, async (tx) => [await addLot(tx, first), await addLot(tx, second)]);
    expect(numbers).toEqual([1, 2]);
    expect(value(await listLots(store))).toEqual([
      { id: 1, fact: first },
      { id: 2, fact: second },
    ]);
    await store.close();
  });
  it('a lot and a ruling of one number are withdrawn once each, never twice', async () => {
    const store = await opened(place());
    const lot: Withdrawal = {
      record: 'lot',
      id: 1,
      date: '2029-04-09',
      persons: ['Anna Żak'],
      reason: 'zaznaczono nie tę listę',
    };
    const ruling = { ...lot, record: 'ruling' } as const;
    await change(store, async (tx) => {
      await addWithdrawal(tx, lot);
      await addWithdrawal(tx, ruling);
    });
    await expect(change(store, (tx) => addWithdrawal(tx, { ...lot, reason: 'jeszcze raz' }))).rejects.toThrow(
      /unique/i,
    );
    expect(value(await listWithdrawals(store))).toEqual([lot, ruling]);
    await store.close();
  });
  it('a publication whose record counted what was recorded is read all the same', async () => {
    const store = await opened(place());
    const older = { number: 1, definition: 'd', files: ['index.html'], sources: [], recorded: 2 };
    await change(store, (tx) => addPublication(tx, 'h', older));
    expect(value(await latestPublication(store))).toEqual({ ...older, hash: 'h', at: START });
    await store.close();
  });

  it('rulings come back in the order they were recorded, their numbers without a gap where one was undone', async () => {
    const store = await opened(place());
    const ruling = (constituency: number): RecordedRuling => ({
      contest: 'council',
      constituency,
      question: 'reading',
      answer: 'tied',
      date: '2029-04-09',
      persons: ['Anna Żak'],
      reason: 'art. 443 § 2',
    });
    await change(store, (tx) => addRuling(tx, ruling(1)));
    const undone = change(store, async (tx) => {
      await addRuling(tx, ruling(9));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await change(store, (tx) => addRuling(tx, ruling(2)));
    expect(value(await listRulings(store)).map(({ id, fact }) => [id, fact.constituency])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    await store.close();
  });

  it('refusals come newest first also in the hour that comes twice', async () => {
    let now = '2029-10-28T02:45:00.000+02:00';
    const store = await opened(place(), { clock: () => now });
    await change(store, (tx) => addRefusal(tx, { path: 'earlier.urna', code: 'damaged', hash: 'h' }));
    now = '2029-10-28T02:30:00.000+01:00';
    await change(store, (tx) => addRefusal(tx, { path: 'later.urna', code: 'damaged', hash: 'h' }));
    expect((await listRefusals(store, 9)).map(({ path }) => path)).toEqual(['later.urna', 'earlier.urna']);
    await store.close();
  });

  it('what is offered waits until it is settled, once however often it comes, and remembers who saw it', async () => {
    const store = await opened(place());
    const cell = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
    const offer = (hash: string, precinct = 1): NewOffered => ({
      ...cell,
      precinct,
      hash,
      revision: 2,
      symbol: '7H3K0',
      kid: 'k',
      supersedes: null,
      why: 'newer-revision',
      bytes: new Uint8Array([0, 255]),
      source: 'a.urna',
    });
    const added: boolean[] = [];
    await change(store, async (tx) => {
      for (const one of [offer('c', 2), offer('b'), offer('a'), offer('a')]) added.push(await addOffered(tx, one));
      await noteSeen(tx, 'a', ['Ewa Ćma']);
    });
    expect(added).toEqual([true, true, true, false]);
    expect((await listWaiting(store)).map(({ hash }) => hash)).toEqual(['a', 'b', 'c']);
    expect([...((await findOffered(store, 'a'))?.bytes ?? [])]).toEqual([0, 255]);
    expect(value(await seenBy(store, 'a'))).toEqual(['Ewa Ćma']);
    const how = { by: 'consent', taken: 'a', person: 'Jan Łoś' } as const;
    await change(store, (tx) => addSettlement(tx, cell, how, ['a', 'b']));
    expect((await listWaiting(store)).map(({ hash }) => hash)).toEqual(['c']);
    expect((await listOffered(store, cell)).map(({ hash, settlement }) => [hash, settlement])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    const settled = [{ ...how, ...cell, at: START }];
    expect([value(await listSettlements(store)), value(await listSettlements(store, cell))]).toEqual([
      settled,
      settled,
    ]);
    expect(value(await listSettlements(store, { ...cell, precinct: 2 }))).toEqual([]);
    await store.close();
  });

  it('numbers given out are found by subject, the last of each', async () => {
    const store = await opened(place());
    const issue = (subject: string, number: number): Issue => ({
      subject,
      number,
      hash: `${subject}${number}`,
      supersedes: null,
      content: 'c',
      reason: '',
    });
    await change(store, async (tx) => {
      for (const one of [issue('results', 1), issue('h', 1), issue('results', 2)]) await addIssue(tx, one);
    });
    expect(await latestIssue(store, 'results')).toEqual(issue('results', 2));
    expect(await latestIssue(store, 'nothing')).toBeUndefined();
    expect([...(await latestIssues(store))]).toEqual([
      ['h', issue('h', 1)],
      ['results', issue('results', 2)],
    ]);
    await expect(change(store, (tx) => addIssue(tx, issue('results', 2)))).rejects.toThrow(/unique/i);
    await store.close();
  });

  it('warnings of a protocol are those that were found last', async () => {
    const store = await opened(place());
    await change(store, async (tx) => {
      await sealed.addSealed(tx, file('a'));
      await saveWarnings(tx, 'a', [{ code: 'one-typist', name: 'Jan Łoś' }]);
      await saveWarnings(tx, 'a', [{ code: 'no-second-entry' }]);
    });
    expect(value(await warningsOf(store, 'a'))).toEqual([{ code: 'no-second-entry' }]);
    expect(value(await warningsOf(store, 'b'))).toEqual([]);
    expect([...value(await listWarnings(store))]).toEqual([['a', [{ code: 'no-second-entry' }]]]);
    await store.close();
  });
});
