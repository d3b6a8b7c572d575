import { expect, test } from 'vitest';
import { saveQueue, type SaveState } from '../../../../../src-renderer/ui/sheet/save-queue.ts';
import type { Numbers } from '../../../../../src-shared/protocol/numbers.ts';
import { fail, ok, type Result } from '../../../../../src-shared/result.ts';
import type { SavedView } from '../../../../../src-shared/api/call.ts';

const codes = { full: 'store-full', overtaken: 'changed-meanwhile' } as const;

/** A core that answers when told to, by a list of outcomes. */
function slowCore(outcomes: ('ok' | 'full' | 'overtaken')[]) {
  const sent: Numbers[] = [];
  const over: Numbers[] = [];
  const answers: (() => void)[] = [];
  const save = (changes: Numbers, was: Numbers): Promise<Result<SavedView>> => {
    const outcome = outcomes[sent.length] ?? 'ok';
    sent.push(changes);
    over.push(was);
    return new Promise((resolve) => {
      answers.push(() =>
        resolve(
          outcome === 'ok'
            ? ok({ savedAt: `t${sent.length}`, version: sent.length })
            : fail(codes[outcome], 'Not taken.'),
        ),
      );
    });
  };
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { sent, over, save, answer };
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

test('each saving says what it replaces', async () => {
  const core = slowCore([]);
  const queue = saveQueue(core.save, () => undefined, { eligible: 7 });
  queue.push({ eligible: 8, boxBallots: 5 });
  await core.answer();
  queue.push({ eligible: 9 });
  expect(core.over).toEqual([{ eligible: 7, boxBallots: null }, { eligible: 8 }]);
});

test('numbers of another window come in where nothing waits here, and none from before the last saving', async () => {
  const core = slowCore(['ok', 'overtaken']);
  const queue = saveQueue(core.save, () => undefined);
  queue.push({ eligible: 8 });
  await core.answer();
  expect(queue.stands({ boxBallots: 4 }, 0)).toEqual({});
  queue.push({ invalidBallots: 1 });
  await core.answer();
  expect(queue.stands({ eligible: 8, boxBallots: 5, invalidBallots: 2 }, 3)).toEqual({ boxBallots: 5 });
});

test('a field somebody types in keeps what they saw; left as it was it shows what came in meanwhile', async () => {
  const core = slowCore(['overtaken']);
  const queue = saveQueue(core.save, () => undefined, { eligible: 7, boxBallots: 1 });
  queue.typing('eligible');
  expect(queue.stands({ eligible: 9, boxBallots: 2 }, 2)).toEqual({ boxBallots: 2 });
  expect(queue.typing(null)).toEqual({ eligible: 9 });
  queue.typing('eligible');
  expect(queue.stands({ eligible: 10, boxBallots: 2 }, 3)).toEqual({});
  queue.push({ eligible: 8 });
  expect(queue.typing(null)).toEqual({});
  await core.answer();
  expect(core.over).toEqual([{ eligible: 9 }]);
  expect(await queue.take('theirs')).toEqual({ eligible: 10 });
});

test('numbers nobody may see count over what stood at the beginning', async () => {
  const core = slowCore(['overtaken', 'ok']);
  const queue = saveQueue(core.save, () => undefined, { eligible: 7 }, true);
  expect(queue.stands({ eligible: 9 }, 2)).toEqual({});
  queue.push({ eligible: 8 });
  await core.answer();
  expect(core.over).toEqual([{ eligible: 7 }]);
});

test.each([
  ['mine', [{ eligible: null }, { eligible: 9 }], {}],
  ['theirs', [{ eligible: null }], { eligible: 9 }],
] as const)('of one field that two windows wrote a person takes %s', async (whose, over, shown) => {
  const core = slowCore(['overtaken']);
  const states: SaveState[] = [];
  const queue = saveQueue(core.save, (state) => states.push(state));
  queue.push({ eligible: 8 });
  await core.answer();
  expect(queue.stands({ eligible: 9 }, 2)).toEqual({});
  expect(await queue.take(whose)).toEqual(shown);
  await core.answer();
  expect(core.over).toEqual(over);
  expect(states.at(-1)?.kind).toBe(whose === 'mine' ? 'saved' : 'given-up');
  expect(await queue.settle()).toBe(true);
});

test.each(['mine', 'theirs'] as const)(
  'a press on «%s» leaves a field, which sends all again: it stays told, and the choice counts',
  async (whose) => {
    const core = slowCore(['overtaken', 'overtaken']);
    const states: SaveState[] = [];
    const queue = saveQueue(core.save, (state) => states.push(state));
    queue.push({ eligible: 8 });
    await core.answer();
    queue.stands({ eligible: 9 }, 2);
    queue.push({ boxBallots: 5 });
    expect(states.map(({ kind }) => kind)).toEqual(['saving', 'failed', 'failed']);
    const taken = queue.take(whose);
    await core.answer();
    expect(await taken).toEqual(whose === 'mine' ? {} : { eligible: 9 });
    await core.answer();
    expect(core.sent.at(-1)).toEqual(whose === 'mine' ? { eligible: 8, boxBallots: 5 } : { boxBallots: 5 });
    expect(states.at(-1)?.kind).toBe('saved');
  },
);

test.each(['mine', 'theirs'] as const)(
  'refused for a sitting of somebody else, where no field differs, a person takes %s',
  async (whose) => {
    const core = slowCore(['overtaken']);
    const queue = saveQueue(core.save, () => undefined);
    queue.push({ eligible: 8 });
    await core.answer();
    queue.stands({}, 2);
    expect(await queue.take(whose)).toEqual(whose === 'mine' ? {} : { eligible: null });
    await core.answer();
    expect(core.sent).toHaveLength(whose === 'mine' ? 2 : 1);
    expect(await queue.settle()).toBe(true);
  },
);
