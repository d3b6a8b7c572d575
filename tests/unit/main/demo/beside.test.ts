/** What the program says of a demo that is laid out beside it, over a process that a test plays. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createCore, type Session } from '../../../../src-main/core.ts';
import { demoBeside, type DemoBeside } from '../../../../src-main/demo/beside/program.ts';
import { asDemoFailure } from '../../../../src-main/demo/beside/work.ts';
import { stampNow } from '../../../../src-main/demo/stamp.ts';
import { machineServices } from '../../../../src-main/shells/services.ts';
import { pl } from '../../../../src-shared/language/pl.ts';
import { type StatusView } from '../../../../src-shared/api/start/welcome.ts';

const base = mkdtempSync(join(tmpdir(), 'urna-beside-'));
afterAll(() => rmSync(base, { recursive: true }));
let home: string;
let dir: string;
let count = 0;
beforeEach(() => {
  home = join(base, String((count += 1)));
  dir = join(home, 'demo');
  mkdirSync(dir, { recursive: true });
});

const parts = { precincts: [1, 2, 3], passphrases: { '001-chair.urnakey': 'klon' } };
const open = { what: 'open', ...parts } as const;
const whole = { ...parts, precincts: [1, 2, 3, 4] };
const lieWhole = () => {
  writeFileSync(join(dir, 'demo.json'), JSON.stringify(whole));
  writeFileSync(join(dir, 'stamp'), stampNow());
};

/** The processes that were started, and their ends of the connection. */
type Played = { say: (message: unknown) => void; end: () => void; killed: boolean };
async function program() {
  const started: Played[] = [];
  const heard: string[] = [];
  const demo = await demoBeside(
    dir,
    () => {
      const worker: Played = { say: () => {}, end: () => {}, killed: false };
      started.push(worker);
      return {
        listen: (news, ended) => Object.assign(worker, { say: news, end: ended }),
        kill: () => {
          worker.killed = true;
          setImmediate(worker.end);
        },
      };
    },
    ({ what }) => heard.push(what),
  );
  return { demo, started, heard, window: await window(demo) };
}

async function window(demo: DemoBeside) {
  const core = await createCore(await machineServices(home, 'browser', demo));
  if (!core.ok) throw new Error(core.error.message);
  const session = core.value.openSession();
  return {
    /** Without the drives of the machine that runs this. */
    ask: async (name: 'welcome.status' | 'welcome.layOutDemo' = 'welcome.status') => {
      const { demo: offered, demoWork, media } = await valueOf(session, name);
      const folders = media.filter(({ path }) => path.startsWith(home)).map(({ label }) => label);
      return { offered: offered && [offered.precincts.length, ...offered.readyFor], demoWork, folders };
    },
  };
}

async function valueOf(session: Session, name: string): Promise<StatusView> {
  const answer = await session.call(name, {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as StatusView;
}

describe('a demo that is laid out beside the program', () => {
  it('is offered to nobody, then to a commission, then to a commune too', async () => {
    const { demo, started, heard, window: seen } = await program();
    const nothing = { offered: null, demoWork: { done: 0, of: 19, failure: null }, folders: ['pendrive'] };
    expect(await seen.ask()).toEqual(nothing);
    demo.begin();
    expect(await seen.ask()).toEqual(nothing);
    started[0]?.say(open);
    const begun = { offered: [3, 'commission'], folders: ['demo', 'pendrive'] };
    expect(await seen.ask()).toEqual({ ...begun, demoWork: { done: 1, of: 19, failure: null } });
    started[0]?.say({ what: 'progress', done: 2, of: 3 });
    expect(await seen.ask()).toEqual({ ...begun, demoWork: { done: 2, of: 3, failure: null } });
    lieWhole();
    started[0]?.say({ what: 'ready' });
    started[0]?.end();
    const ready = { offered: [4, 'commission', 'commune'], demoWork: null, folders: ['demo', 'pendrive'] };
    expect(await seen.ask()).toEqual(ready);
    expect(heard).toEqual(['open', 'progress', 'ready']);
    expect(await seen.ask('welcome.layOutDemo')).toEqual(ready);
    expect(started).toHaveLength(1);
  });

  it('is not begun where it lies whole', async () => {
    lieWhole();
    const { demo, started, window: seen } = await program();
    demo.begin();
    expect(started).toEqual([]);
    expect((await seen.ask()).offered).toEqual([4, 'commission', 'commune']);
  });

  it.each<[string, string, string | null]>([
    ['of another version', 'demo.json', 'another'],
    ['that was cut short before its stamp', 'demo.json', null],
    ['with a stamp and nothing else', 'package', stampNow()],
  ])('replaces one %s, of which nothing is offered meanwhile', async (_, name, stamp) => {
    writeFileSync(join(dir, name), JSON.stringify(whole));
    if (stamp !== null) writeFileSync(join(dir, 'stamp'), stamp);
    const { demo, started, window: seen } = await program();
    demo.begin();
    expect(started).toHaveLength(1);
    expect(await seen.ask()).toMatchObject({ offered: null, demoWork: { done: 0 }, folders: ['pendrive'] });
  });

  it('that has failed says why, and begins again when it is asked, once its process is gone', async () => {
    const { demo, started, heard, window: seen } = await program();
    demo.begin();
    started[0]?.say(open);
    started[0]?.say({ what: 'failed', failure: { code: 'demo-full', message: 'full' } });
    expect(await seen.ask('welcome.layOutDemo')).toMatchObject({ demoWork: { failure: null } });
    expect(started).toHaveLength(1);
    started[0]?.end();
    // whoever has opened the precinct meanwhile finds its keys
    expect(await seen.ask()).toMatchObject({
      offered: [3, 'commission'],
      demoWork: { failure: { code: 'demo-full', message: 'full' } },
    });
    expect(await seen.ask('welcome.layOutDemo')).toMatchObject({ offered: null, demoWork: { done: 0, failure: null } });
    expect(started).toHaveLength(2);
    await seen.ask('welcome.layOutDemo');
    expect(started).toHaveLength(2);
    lieWhole();
    started[1]?.say({ what: 'ready' });
    expect((await seen.ask()).demoWork).toBeNull();
    expect(heard).toEqual(['open', 'failed', 'ready']);
  });

  it('whose process ends without a word was stopped', async () => {
    const { demo, started, window: seen } = await program();
    demo.begin();
    started[0]?.say({ what: 'progress', done: 7, of: 19 });
    started[0]?.end();
    expect((await seen.ask()).demoWork).toMatchObject({ done: 7, of: 19, failure: { code: 'demo-stopped' } });
  });

  it.each([[null], ['ready'], [{ what: 'ready', more: 1 }], [{ what: 'progress', done: '7', of: 19 }], [{}]])(
    'takes no %j for news',
    async (message) => {
      const { demo, started, window: seen } = await program();
      demo.begin();
      started[0]?.say(message);
      expect(await seen.ask()).toMatchObject({ offered: null, demoWork: { done: 0, of: 19, failure: null } });
    },
  );

  it('ends with the program, which waits until its process is gone and hears nothing more', async () => {
    const { demo, started, heard } = await program();
    demo.begin();
    await demo.close();
    expect(started[0]?.killed).toBe(true);
    expect(heard).toEqual([]);
    demo.begin();
    demo.again();
    expect(started).toHaveLength(1);
  });
});

describe('what stops a laying out has words in the window', () => {
  const system = (code: string) => Object.assign(new Error(code), { code });
  it.each([
    ['ENOSPC', 'demo-full'],
    ['EDQUOT', 'demo-full'],
    ['EIO', 'demo-failed'],
  ])('%s is %s', (code, own) => {
    const failure = asDemoFailure(system(code), dir);
    expect(failure).toMatchObject({ code: own, where: dir });
    expect(pl.failures[failure.code].next).toContain('jeszcze raz');
  });
});
