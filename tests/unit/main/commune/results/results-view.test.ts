/** What the window says of a body that is counted elsewhere, that has no votes yet, and of protocols that went back. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { resultsView } from '../../../../../src-main/commune/results/results-view.ts';
import { saveAgreement } from '../../../../../src-main/store/commune/repositories/agreements.ts';
import { ok } from '../../../../../src-shared/result.ts';
import { communeNight, type Night } from '../../../../support/commune.ts';
import { bodyOf, candidates, council, county, lists } from '../../../../support/results.ts';
import { hashOf, mayor } from '../../../../support/sealed.ts';

const body = bodyOf([council(), county(), mayor()], { council: [1, 2] });
const contestsOf = async (night: Night) => {
  const view = await resultsView(night, '2029-04-09T03:00:00+02:00');
  if (!view.ok) throw new Error(view.error.code);
  return Object.fromEntries(view.value.contests.map((one) => [one.contest, one]));
};

describe('the threshold', () => {
  test('is not shown where the county counts: votes and shares only (walk-commune 1)', async () => {
    const night = await communeNight(body.pkg);
    const protocols = body.cells
      .filter(({ contest }) => contest === 'county-council')
      .map((cell) => body.protocol(cell, lists({ 1: [300, 100], 2: [2, 0] })));
    await night.receive(protocols);
    const shown = (await contestsOf(night))['county-council']!;
    expect(shown.threshold).toBeNull();
    expect(shown.constituencies[0]).toMatchObject({ status: 'goes-up', lists: [{ votes: 800, qualifies: null }, { votes: 4, qualifies: null }] }); // prettier-ignore
    await night.close();
  });
  test('says nothing of any list while there are no votes (C14)', async () => {
    const night = await communeNight(body.pkg);
    const shown = (await contestsOf(night))['council']!;
    expect(shown.lists.map(({ qualifies }) => qualifies)).toEqual([null, null, null]);
    const [cell] = body.cells.filter(({ contest }) => contest === 'council');
    await night.receive([body.protocol(cell!, lists({ 1: [300, 1, 0], 2: [1, 0, 0] }))]);
    const counted = (await contestsOf(night))['council']!;
    expect(counted.lists.map(({ qualifies }) => qualifies)).toEqual([true, false, false]);
    await night.close();
  });
});

test('a returned protocol is told with its contest and its constituency (walk-commune 5)', async () => {
  const night = await communeNight(body.pkg);
  const protocols = body.cells
    .filter(({ contest }) => contest === 'mayor')
    .map((cell) => body.protocol(cell, candidates(20, 10)));
  await night.receive(protocols);
  await night.agree([protocols[0]!]);
  const protocol = hashOf(protocols[1]!);
  await night.store.write('tests', async (tx) => {
    const document = { reason: 'liczby z papieru są inne' };
    await saveAgreement(
      tx,
      { protocol, status: 'returned', by: 'Jan', document },
      z.strictObject({ reason: z.string() }),
    );
    await tx.journal({ action: 'returned', subject: protocol, detail: { hash: protocol, reason: document.reason } });
    return ok(null);
  });
  const shown = (await contestsOf(night))['mayor']!;
  expect(shown).toMatchObject({
    final: false,
    caveats: [{ kind: 'returned', precinct: 2, contest: 'mayor', constituency: 1 }],
  });
  await night.close();
});
