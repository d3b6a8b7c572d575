import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  LONGEST_MS,
  PAUSE_MS,
  valueQueue,
  type ValueState,
} from '../../../../../src-renderer/ui/saving/value-queue.ts';
import { fail, ok, type Failure, type Result } from '../../../../../src-shared/result.ts';
import type { SavedView } from '../../../../../src-shared/api/call.ts';

const codes = { full: 'store-full', overtaken: 'changed-meanwhile' } as const;

/** A core that answers when told to, by a list of outcomes. */
function slowCore(outcomes: ('ok' | 'full' | 'overtaken')[] = []) {
  const sent: string[] = [];
  const over: string[] = [];
  const answers: (() => void)[] = [];
  const save = (value: string, was: string): Promise<Result<SavedView>> => {
    const outcome = outcomes[sent.length] ?? 'ok';
    sent.push(value);
    over.push(was);
    const at = sent.length;
    return new Promise((resolve) => {
      answers.push(() =>
        resolve(outcome === 'ok' ? ok({ savedAt: `t${at}`, version: at }) : fail(codes[outcome], 'Not taken.')),
      );
    });
  };
  const answer = async () => {
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { sent, over, save, answer };
}

function queueOn(core: ReturnType<typeof slowCore>, refuse: (value: string) => Failure | null = () => null) {
  const states: ValueState[] = [];
  const shown: string[] = [];
  const queue = valueQueue<string>({
    kept: '',
    same: Object.is,
    refuse,
    save: core.save,
    report: (one) => states.push(one),
    show: (text) => shown.push(text),
  });
  return { ...queue, states, shown, kinds: () => states.map(({ kind }) => kind) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('words being typed', () => {
  test('go to the disk after a pause, as one', async () => {
    const core = slowCore();
    const queue = queueOn(core);
    for (const text of ['U', 'Uw', 'Uwa']) {
      queue.change(text, 'soon');
      await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    }
    expect(core.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(core.sent).toEqual(['Uwa']);
    await core.answer();
    expect(queue.kinds()).toEqual(['changed', 'changed', 'changed', 'saving', 'kept']);
  });

  test('without a pause they go after a few seconds all the same', async () => {
    const core = slowCore();
    const queue = queueOn(core);
    for (let ms = 0; ms <= LONGEST_MS; ms += 100) {
      queue.change(`${ms}`, 'soon');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(core.sent).toHaveLength(1);
  });

  test('leaving the field sends at once what waits, and answers when it is there', async () => {
    const core = slowCore();
    const queue = queueOn(core);
    queue.change('Uwaga', 'soon');
    const settled = queue.settle();
    expect(core.sent).toEqual(['Uwaga']);
    await core.answer();
    expect(await settled).toBe(true);
    // nothing waits: nothing is sent
    expect(await queue.settle()).toBe(true);
    expect(core.sent).toHaveLength(1);
  });

  test('what is typed while the core writes goes after it; the newest wins', async () => {
    const core = slowCore();
    const queue = queueOn(core);
    queue.change('a', 'now');
    for (const text of ['ab', 'abc']) queue.change(text, 'soon');
    const settled = queue.settle();
    await core.answer();
    await core.answer();
    expect(await settled).toBe(true);
    expect(core.sent).toEqual(['a', 'abc']);
  });

  test('back to what the disk has is nothing to save', async () => {
    const core = slowCore();
    const queue = queueOn(core);
    queue.change('x', 'soon');
    queue.change('', 'soon');
    await vi.advanceTimersByTimeAsync(10 * PAUSE_MS);
    expect(core.sent).toEqual([]);
    expect(queue.kinds()).toEqual(['changed', 'kept']);
  });
});

describe('what the disk does not take', () => {
  test('stays, is told with its reason, and goes with the next try', async () => {
    const core = slowCore(['full', 'ok']);
    const queue = queueOn(core);
    queue.change('Uwaga', 'now');
    await core.answer();
    expect(queue.states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'store-full' } });
    const again = queue.settle();
    await core.answer();
    expect(await again).toBe(true);
    expect([core.sent, queue.states.at(-1)]).toEqual([['Uwaga', 'Uwaga'], { kind: 'kept', at: 't2' }]);
  });

  test('leaving is told that it is not saved', async () => {
    const core = slowCore(['full']);
    const queue = queueOn(core);
    queue.change('Uwaga', 'soon');
    const settled = queue.settle();
    await core.answer();
    expect(await settled).toBe(false);
  });

  test('what no paper can print is never sent; mended, it is', async () => {
    const core = slowCore();
    const refuse = (text: string) => (text.includes('👍') ? fail('text-unprintable', '').error : null);
    const queue = queueOn(core, refuse);
    queue.change('Dziękujemy 👍', 'soon');
    expect(await queue.settle()).toBe(false);
    expect([core.sent, queue.states.at(-1)?.kind]).toEqual([[], 'failed']);
    queue.change('Dziękujemy', 'soon');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    await core.answer();
    expect([core.sent, queue.states.at(-1)?.kind]).toEqual([['Dziękujemy'], 'kept']);
  });

  test('an answer that comes too late for what was typed since is no failure of the newer text', async () => {
    const core = slowCore(['full', 'ok']);
    const queue = queueOn(core);
    queue.change('a', 'now');
    queue.change('ab', 'soon');
    await core.answer();
    await core.answer();
    expect(core.sent).toEqual(['a', 'ab']);
    expect(queue.kinds()).not.toContain('failed');
  });
});

describe('another window on the same words', () => {
  test('each saving says what it replaces', async () => {
    const core = slowCore();
    const queue = queueOn(core);
    queue.change('a', 'now');
    await core.answer();
    queue.change('ab', 'now');
    await core.answer();
    expect(core.over).toEqual(['', 'a']);
  });

  test('what it wrote comes in where nothing waits here', async () => {
    const core = slowCore();
    const queue = queueOn(core);
    queue.change('a', 'now');
    await core.answer();
    queue.stands('theirs', 2);
    expect(queue.shown).toEqual(['theirs']);
    queue.change('theirs and mine', 'now');
    expect(core.over).toEqual(['', 'theirs']);
  });

  test('an answer from before the last saving here is none', async () => {
    const core = slowCore();
    const queue = queueOn(core);
    for (const text of ['a', 'ab']) {
      queue.change(text, 'now');
      await core.answer();
    }
    queue.stands('a', 1);
    expect(queue.shown).toEqual([]);
  });

  test.each(['mine', 'theirs'] as const)('of two wordings a person takes %s', async (whose) => {
    const core = slowCore(['overtaken']);
    const queue = queueOn(core);
    queue.change('mine', 'now');
    await core.answer();
    expect(queue.states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'changed-meanwhile' } });
    queue.stands('theirs', 1);
    expect(queue.shown).toEqual([]);
    await queue.take(whose);
    if (whose === 'mine') {
      await core.answer();
      expect(core.over).toEqual(['', 'theirs']);
    } else expect(queue.shown).toEqual(['theirs']);
    expect(queue.states.at(-1)).toMatchObject({ kind: 'kept' });
    expect(await queue.settle()).toBe(true);
  });

  test.each(['mine', 'theirs'] as const)(
    'a press on «%s» leaves the field, which sends it again: it stays told, and the choice counts',
    async (whose) => {
      const core = slowCore(['overtaken', 'overtaken']);
      const queue = queueOn(core);
      queue.change('mine', 'now');
      await core.answer();
      queue.stands('theirs', 1);
      const left = queue.settle();
      expect(queue.kinds()).toEqual(['saving', 'failed', 'failed']);
      const taken = queue.take(whose);
      await core.answer();
      expect(await left).toBe(false);
      await taken;
      await core.answer();
      expect(core.sent).toEqual(whose === 'mine' ? ['mine', 'mine', 'mine'] : ['mine', 'mine']);
      expect(queue.states.at(-1)).toMatchObject({ kind: 'kept' });
    },
  );

  test('trying again decides nothing', async () => {
    const core = slowCore(['overtaken', 'overtaken']);
    const queue = queueOn(core);
    queue.change('mine', 'now');
    await core.answer();
    queue.stands('theirs', 1);
    const settled = queue.settle();
    await core.answer();
    expect(await settled).toBe(false);
    expect(core.over).toEqual(['', '']);
  });
});
