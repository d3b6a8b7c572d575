/** X1–X7 at the commune: protocols of one precinct beside each other, as questions; the paper is still typed blind. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crossQuestions } from '../../../../../src-main/commune/board/questions.ts';
import { communeNight, demoChair, demoPayloads, type Night } from '../../../../support/commune.ts';

const demo = demoPayloads('plain', 3);
const ask = async (night: Night) => {
  const questions = await crossQuestions(night);
  if (!questions.ok) throw new Error(questions.error.message);
  return questions.value;
};

let night: Night;
beforeAll(async () => {
  night = await communeNight(demo.pkg);
});
afterAll(() => night.close());

test('refusals explain what the kinds of ballots differ by; where one protocol notes too few, X6 asks', async () => {
  const lagging = demo.payloads.find(({ refusals }) => (refusals ?? 0) > 0);
  if (lagging === undefined) throw new Error('nobody refused a ballot in this demo');
  const silent = { ...lagging, refusals: 0 };
  const payloads = demo.payloads.map((one) => (one === lagging ? silent : one));
  await night.receive(payloads, demoChair(demo));
  const questions = await ask(night);
  expect(questions.map(({ precinct, rule }) => [precinct, rule])).toEqual([[lagging.precinct, 'X6']]);

  const { contest, constituency } = lagging;
  const number = async () =>
    (await ask(night))[0]?.numbers.find((one) => one.contest === contest && one.constituency === constituency);
  expect(await number()).toEqual({ contest, constituency, value: null, refusals: null });
  await night.agree([silent]);
  const issued = lagging.values.issuedInPersonA ?? lagging.values.issuedInPerson;
  expect(await number()).toEqual({ contest, constituency, value: issued, refusals: 0 });
});

test('the demo as it is asks nothing', async () => {
  const whole = await communeNight(demo.pkg);
  await whole.receive(demo.payloads, demoChair(demo));
  expect(await ask(whole)).toEqual([]);
  await whole.close();
});
