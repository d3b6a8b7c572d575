import { expect, test } from 'vitest';
import { saveQueue, type SaveState } from '../../../../src-renderer/ui/sheet/save-queue.ts';
import type { Numbers } from '../../../../src-shared/protocol/numbers.ts';
import { fail, ok, type Result } from '../../../../src-shared/result.ts';
import type { SavedView } from '../../../../src-shared/views.ts';

/** A core that answers when told to, by a list of outcomes. */
function slowCore(outcomes: ('ok' | 'full')[]) {
  const sent: Numbers[] = [];
  const answers: (() => void)[] = [];
  const save = (changes: Numbers): Promise<Result<SavedView>> => {
    const outcome = outcomes[sent.length] ?? 'ok';
    sent.push(changes);
    return new Promise((resolve) => {
      answers.push(() =>
        resolve(outcome === 'ok' ? ok({ savedAt: `t${sent.length}` }) : fail('store-full', 'The disk is full.')),
      );
    });
  };
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { sent, save, answer };
}

test('one batch at a time; what is typed meanwhile goes together, the newer value winning', async () => {
  const core = slowCore(['ok', 'ok']);
  const states: SaveState[] = [];
  const queue = saveQueue(core.save, (state) => states.push(state));
  queue.push({ eligible: 1 });
  queue.push({ eligible: 2 });
  queue.push({ boxBallots: 5 });
  expect(core.sent).toEqual([{ eligible: 1 }]);
  await core.answer();
  expect(core.sent).toEqual([{ eligible: 1 }, { eligible: 2, boxBallots: 5 }]);
  await core.answer();
  expect(states).toEqual([
    { kind: 'saving' },
    { kind: 'saved', at: 't1' },
    { kind: 'saving' },
    { kind: 'saved', at: 't2' },
  ]);
});

test('what was refused is kept and sent again with the next field', async () => {
  const core = slowCore(['full', 'ok']);
  const states: SaveState[] = [];
  const queue = saveQueue(core.save, (state) => states.push(state));
  queue.push({ eligible: 1 });
  await core.answer();
  expect(states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'store-full' } });
  queue.push({ boxBallots: 5 });
  expect(core.sent.at(-1)).toEqual({ eligible: 1, boxBallots: 5 });
  await core.answer();
  expect(states.at(-1)).toMatchObject({ kind: 'saved' });
});

test('settle waits for the disk, retries once, and says whether everything is there', async () => {
  const core = slowCore(['full', 'full', 'ok']);
  const queue = saveQueue(core.save, () => undefined);
  queue.push({ eligible: 1 });
  const first = queue.settle();
  await core.answer();
  await core.answer();
  expect(await first).toBe(false);
  const second = queue.settle();
  await core.answer();
  expect(await second).toBe(true);
  expect(core.sent).toEqual([{ eligible: 1 }, { eligible: 1 }, { eligible: 1 }]);
});

test('nothing waiting is settled at once', async () => {
  const core = slowCore([]);
  expect(await saveQueue(core.save, () => undefined).settle()).toBe(true);
  expect(core.sent).toEqual([]);
});
