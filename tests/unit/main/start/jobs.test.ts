/** What takes its time in a window: how far it is, what it brings, and stopping it (docs/decisions/jobs.md). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFs, type MediaFs } from '../../../../src-main/media/media-fs.ts';
import type { Started } from '../../../../src-shared/api/call.ts';
import type { VerdictView } from '../../../../src-shared/api/commune/receive.ts';
import type { JobView } from '../../../../src-shared/api/start/jobs.ts';
import { enterMayor, inPlace, issuerKid, openDesk, openPrecinct, packageMedium, signMayor, stick, type Desk } from '../../../support/core.ts'; // prettier-ignore

const commune = { medium: packageMedium, issuerKid };
const receive = { medium: stick };
const publish = { medium: stick, note: '', key: null };

let desk: Desk;
/** Opens when somebody lets the next file be read. */
let gate: { readonly opened: Promise<void>; readonly open: () => void };
const close = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = { opened: promise, open: resolve };
};
/** A stick on which every file waits for the gate. */
const slow: MediaFs = {
  ...inPlace,
  async *entries(folder) {
    for await (const entry of diskFs.entries(folder)) {
      await gate.opened;
      yield entry;
    }
  },
};

beforeEach(async () => {
  close();
  gate.open();
  desk = await openDesk(undefined, undefined, 'pendrive', { mediaFs: slow });
  const precinct = desk.window();
  await precinct.ask('package.openPrecinct', openPrecinct);
  await enterMayor(precinct);
  await signMayor(precinct);
  await desk.ask('package.openCommune', commune);
});
afterEach(() => desk.close());

async function begin(name: string, input: unknown, window = desk): Promise<string> {
  const answer = await window.begin(name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as Started).job;
}
const viewOf = async (job: string, window = desk): Promise<JobView> => window.ask('jobs.view', { job });
const ended = async (job: string) => {
  await expect.poll(async () => (await viewOf(job)).result).not.toBeNull();
  return (await viewOf(job)).result!;
};

describe('a job', () => {
  it('is answered at once, and brings its result when it is done', async () => {
    close();
    const job = await begin('receive.medium', receive);
    expect(await viewOf(job)).toEqual({ done: 0, of: null, result: null });
    gate.open();
    expect(await ended(job)).toMatchObject({ ok: true, value: [{ code: 'accepted' }] });
    expect((await viewOf(job)).done).toBe(1);
  });

  it('tells its own window of every step, and no other one', async () => {
    const other = desk.window();
    await other.ask('package.openCommune', commune);
    await setImmediate();
    const [own, others]: [string[], string[]] = [[], []];
    desk.listen(({ stale }) => own.push(...stale));
    other.listen(({ stale }) => others.push(...stale));
    await desk.ask('receive.medium', receive);
    await setImmediate();
    expect(own).toContain('jobs.view');
    // of what it changed the window that began it is told, too: its call was answered long ago
    expect(own).toContain('board.view');
    expect(others).toContain('board.view');
    expect(others).not.toContain('jobs.view');
  });

  it('counts what there is to do, where that is known', async () => {
    await desk.ask('receive.medium', receive);
    const seen: number[] = [];
    const job = await begin('publish.export', publish);
    desk.listen(() => void viewOf(job).then(({ done, of }) => of !== null && seen.push(done / of)));
    expect(await ended(job)).toMatchObject({ ok: true });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const { done, of } = await viewOf(job);
    expect(done).toBe(of);
  });

  it('holds up nothing else of its window, but a second job', async () => {
    close();
    const job = await begin('receive.medium', receive);
    expect((await desk.ask('board.view', {})).cells.length).toBeGreaterThan(0);
    expect((await desk.refused('publish.export', publish)).code).toBe('job-under-way');
    gate.open();
    await ended(job);
    expect((await desk.ask('receive.medium', receive)).map(({ code }) => code)).toEqual(['already-known']);
  });

  it('nobody began is unknown, also one of another window', async () => {
    const job = await begin('receive.medium', receive);
    const other = desk.window();
    expect((await other.refused('jobs.view', { job })).code).toBe('job-unknown');
    expect((await other.refused('jobs.cancel', { job })).code).toBe('job-unknown');
    expect((await desk.refused('jobs.view', { job: '99' })).code).toBe('job-unknown');
  });

  it('is refused like any call, at once', async () => {
    expect((await desk.refused('receive.medium', {})).code).toBe('bad-input');
    expect((await desk.window().refused('receive.medium', receive)).code).toBe('not-allowed');
    expect((await desk.refused('receive.medium', { medium: 'gone' })).code).toBe('medium-gone');
  });
});

describe('stopped', () => {
  it('between two files: what was not read is read the next time', async () => {
    close();
    const job = await begin('receive.medium', receive);
    await desk.ask('jobs.cancel', { job });
    gate.open();
    expect(await ended(job)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const verdicts: readonly VerdictView[] = await desk.ask('receive.medium', receive);
    expect(verdicts.map(({ code }) => code)).toEqual(['accepted']);
  });

  it('between two papers: nothing is published, no number is used up', async () => {
    await desk.ask('receive.medium', receive);
    const job = await begin('publish.export', publish);
    await desk.ask('jobs.cancel', { job });
    expect(await ended(job)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(join(desk.dir, stick)).filter((name) => name.endsWith('-results'))).toEqual([]);
    expect((await desk.ask('results.view', {})).published).toBeNull();
    await desk.ask('publish.export', publish);
    expect((await desk.ask('results.view', {})).published?.number).toBe(1);
  });

  it.each([
    ['leaves', (window: Desk) => window.ask('welcome.leave', {})],
    ['opens something else', (window: Desk) => window.ask('package.openPrecinct', { ...openPrecinct, precinct: 2 })],
  ])('by whoever %s', async (_, go) => {
    close();
    const window = desk.window();
    await window.ask('package.openCommune', commune);
    const job = await begin('receive.medium', receive, window);
    const going = go(window);
    await pause(20);
    gate.open();
    await going;
    expect((await viewOf(job, window)).result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
