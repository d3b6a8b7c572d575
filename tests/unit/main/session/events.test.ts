/** Who is told what; that nobody is left out is tried at every moment of the night in tests/faults/windows/told.test.ts. */
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { createEvents } from '../../../../src-main/session/events.ts';
import { watchMedia } from '../../../../src-main/session/media.ts';
import { journalEventSchema } from '../../../../src-main/store/events.ts';
import type { QueryName, Told } from '../../../../src-shared/api/api.ts';
import { journalActions } from '../../../../src-shared/api/events.ts';
import { type Desk, issuerKid, MAYOR, openDesk, openPrecinct, packageMedium } from '../../../support/core.ts';

function hearing(window: Desk): { readonly heard: QueryName[][]; readonly stop: () => void } {
  const heard: QueryName[][] = [];
  const stop = window.listen(({ stale }: Told) => heard.push(stale.toSorted()));
  return { heard, stop };
}
const begin = { id: MAYOR, entry: 1, by: 'Ewa Ćma' } as const;

it('the acts a query may name are those a journal can say', () => {
  expect(journalEventSchema.options.map(({ shape }) => shape.action.value).toSorted()).toEqual(
    journalActions.toSorted(),
  );
});

describe('a change in one window', () => {
  it('is told to the others on the same store, after it is on the disk, and not to whoever made it', async () => {
    const desk = await openDesk();
    const [same, next, none] = [desk.window(), desk.window(), desk.window()];
    await desk.ask('package.openPrecinct', openPrecinct);
    await same.ask('package.openPrecinct', openPrecinct);
    await next.ask('package.openPrecinct', { ...openPrecinct, precinct: 2 });
    const [own, others, far, idle] = [desk, same, next, none].map(hearing);
    await desk.ask('entry.begin', begin);
    await setImmediate();
    expect([own?.heard, far?.heard, idle?.heard]).toEqual([[], [], []]);
    expect(others?.heard).toEqual([['entry.findings', 'overview.view', 'protocol.view']]);
    await desk.close();
  });

  it('that was refused, or changed nothing, is told to nobody', async () => {
    const desk = await openDesk();
    const other = desk.window();
    for (const window of [desk, other]) await window.ask('package.openPrecinct', openPrecinct);
    const { heard } = hearing(other);
    await desk.refused('entry.finish', { id: MAYOR, entry: 1 });
    await desk.ask('overview.view', {});
    await setImmediate();
    expect(heard).toEqual([]);
    await desk.close();
  });

  it('made at once with others is one message', async () => {
    const desk = await openDesk();
    const other = desk.window();
    for (const window of [desk, other]) await window.ask('package.openPrecinct', openPrecinct);
    await desk.ask('entry.begin', begin);
    await setImmediate();
    const { heard } = hearing(other);
    await Promise.all(
      ['boxBallots', 'results/1', 'results/2'].map((path) =>
        desk.ask('entry.saveNumbers', { id: MAYOR, entry: 1, changes: { [path]: 7 } }),
      ),
    );
    await setImmediate();
    expect(heard).toHaveLength(1);
    await desk.close();
  });

  it('is told to nobody who has left, or does not listen any more', async () => {
    const desk = await openDesk();
    const [left, stopped] = [desk.window(), desk.window()];
    for (const window of [desk, left, stopped]) await window.ask('package.openPrecinct', openPrecinct);
    const ears = [hearing(left), hearing(stopped)];
    await left.ask('welcome.leave', {});
    ears[1]?.stop();
    await desk.ask('entry.begin', begin);
    await setImmediate();
    expect(ears.map(({ heard }) => heard)).toEqual([[], []]);
    await desk.close();
  });
});

it('trust that changed makes everything stale that a window may ask', async () => {
  const desk = await openDesk();
  const commune = { medium: packageMedium, issuerKid };
  const [other, projector] = [desk.window(), desk.window({ name: 'Ala', role: 'projector' })];
  for (const window of [desk, other, projector]) await window.ask('package.openCommune', commune);
  await setImmediate();
  const [coordinators, projectors] = [hearing(other), hearing(projector)];
  await desk.window().ask('package.openCommune', commune);
  await setImmediate();
  expect(coordinators.heard.flat()).toEqual(expect.arrayContaining(['agreement.view', 'board.view', 'welcome.status']));
  expect(projectors.heard.flat()).toContain('board.view');
  expect(projectors.heard.flat()).not.toContain('agreement.view');
  await desk.close();
});

describe('a medium put in or pulled out', () => {
  it('is looked for only where somebody listens, and told once', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const events = createEvents();
    let marks = ['none'];
    const mark = vi.fn<() => Promise<string>>(async () => marks.join());
    const watch = watchMedia({ media: async () => [], mediaMark: mark } as never, events);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(mark).toHaveBeenCalledTimes(1);
    const told: Told[] = [];
    const stop = events.listen({ workspace: null, account: null } as never, (one) => told.push(one));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(told).toEqual([]);
    marks = ['sdb1'];
    await vi.advanceTimersByTimeAsync(4_000);
    await setImmediate();
    expect(told.map(({ stale }) => stale.toSorted())).toEqual([['package.inspect', 'rescue.look', 'welcome.status']]);
    stop();
    watch.stop();
    vi.useRealTimers();
  });

  it('is told also when it goes right after the first window came', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const events = createEvents();
    let marks = 'sdb1';
    const watch = watchMedia({ media: async () => [], mediaMark: async () => marks } as never, events);
    await setImmediate();
    const told: Told[] = [];
    const stop = events.listen({ workspace: null, account: null } as never, (one) => told.push(one));
    marks = 'none';
    await vi.advanceTimersByTimeAsync(2_000);
    await setImmediate();
    expect(told).toHaveLength(1);
    stop();
    watch.stop();
    vi.useRealTimers();
  });
});
