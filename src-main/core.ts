/**
 * Puts the parts together; what every shell starts (docs/architecture.md, "One core, three shells"). A session is one
 * window or one script: it has a role, parses every input by the table of api.ts, and answers values.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type z } from 'zod';
import { api, type ApiName, type Told } from '../src-shared/api/api.ts';
import { type Started } from '../src-shared/api/call.ts';
import { type JobView } from '../src-shared/api/start/jobs.ts';
import { fail, ok, type Result } from '../src-shared/result.ts';
import { isOversized } from '../src-shared/sealed/canonical.ts';
import { type Unprintable } from '../src-shared/text/printable.ts';
import { agreement } from './commune/agreement/agreement.ts';
import { board } from './commune/board/board.ts';
import { publish } from './commune/publish/publish.ts';
import { receive } from './commune/receive/receive.ts';
import { results } from './commune/results/results.ts';
import { selfTest } from './keys/crypto.ts';
import { carry } from './precinct/carry.ts';
import { check } from './precinct/check.ts';
import { correction } from './precinct/correction.ts';
import { entry } from './precinct/entry.ts';
import { keyboard } from './precinct/keyboard.ts';
import { notes } from './precinct/notes.ts';
import { overview } from './precinct/overview.ts';
import { papers } from './precinct/papers.ts';
import { protocol } from './precinct/protocol.ts';
import { seal } from './precinct/seal/seal.ts';
import { createEvents, type Events } from './session/events.ts';
import { createJobs, type JobRun, PATIENCE } from './session/jobs.ts';
import { createKeyboard } from './session/keyboard.ts';
import { watchMedia } from './session/media.ts';
import { followTrust, leave } from './session/opened.ts';
import { type Account, callerOf, type Handlers, type Services, type SessionState } from './session/session.ts';
import { createStores, type Stores } from './session/stores.ts';
import { clock } from './start/clock.ts';
import { jobs } from './start/jobs.ts';
import { packages } from './start/package.ts';
import { rescue } from './start/rescue.ts';
import { welcome } from './start/welcome.ts';
import { asStoreFailure } from './store/engine/failures.ts';

export type Session = {
  /** Parses, authorises, runs. Never throws for anything a caller may send; `internal` is a bug of ours. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Whoever shows what this session asked for is told when it is stale; returns how to stop that. */
  listen(hear: (told: Told) => void): () => void;
  /** What a job of this session brought in the end, for scripts, which wait (see {@link callToTheEnd}). */
  ended(job: string): Promise<Result<unknown>>;
  /** Answers no new call, finishes those under way (within two seconds), and closes the store. */
  close(): Promise<void>;
};
export type Core = { openSession(account?: Account): Session; close(): Promise<void> };

export async function createCore(services: Services): Promise<Result<Core>> {
  const sound = selfTest();
  if (!sound.ok) return sound;
  const events = createEvents();
  const stores = createStores(services, events);
  const media = watchMedia(services, events);
  services.demoWork?.listen(() => events.tell('demo'));
  const handlers: Handlers = {
    ...welcome(services, stores),
    ...packages(services, stores),
    ...rescue(services, stores),
    ...clock,
    ...jobs,
    ...overview,
    ...protocol,
    ...keyboard,
    ...entry,
    ...notes,
    ...check,
    ...papers(services),
    ...seal(services),
    ...carry(services),
    ...correction,
    ...board(services),
    ...receive(services),
    ...agreement,
    ...results(services),
    ...publish(services),
  };
  const sessions = new Set<Session>();

  function openSession(account: Account | null = null): Session {
    const { clock } = services;
    const state: SessionState = {
      account,
      workspace: null,
      signing: null,
      clock,
      keyboard: createKeyboard(clock),
      jobs: createJobs(() => events.tell('job', { session: state })),
    };
    const underWay = new Set<Promise<unknown>>();
    let closed: Promise<void> | null = null;
    const session: Session = {
      call: async (name, input) => {
        if (closed !== null)
          return fail('core-unreachable', 'The program is ending. Start it again; nothing saved is lost.');
        const answer = dispatch({ handlers, stores, events }, state, name, input);
        underWay.add(answer);
        return answer.finally(() => underWay.delete(answer));
      },
      listen: (hear) => events.listen(state, hear),
      ended: (job) => state.jobs.ended(job),
      close: () => (closed ??= finish()),
    };
    async function finish(): Promise<void> {
      await Promise.race([Promise.all(underWay), pause(PATIENCE, null, { ref: false })]);
      await leave(state, stores);
      sessions.delete(session);
    }
    sessions.add(session);
    return session;
  }

  return {
    ok: true,
    value: {
      openSession,
      close: async () => {
        media.stop();
        await Promise.all([...sessions].map((session) => session.close()));
      },
    },
  };
}

export function isApiName(name: string): name is ApiName {
  return Object.hasOwn(api, name);
}

/** For scripts and tests: a call, and where it is a job what it brings, and how far it is on the way. */
export async function callToTheEnd(
  session: Session,
  name: string,
  input: unknown,
  progress: (view: JobView) => void = () => {},
): Promise<Result<unknown>> {
  const answer = await session.call(name, input);
  if (!answer.ok || !isApiName(name) || api[name].kind !== 'job') return answer;
  const { job } = answer.value as Started;
  const stop = session.listen(({ stale }) => {
    if (!stale.includes('jobs.view')) return;
    void session.call('jobs.view', { job }).then((view) => view.ok && progress(view.value as JobView));
  });
  const result = await session.ended(job);
  stop();
  return result;
}

type Parts = { readonly handlers: Handlers; readonly stores: Stores; readonly events: Events };

async function dispatch(
  { handlers, stores, events }: Parts,
  session: SessionState,
  name: string,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isApiName(name)) return fail('unknown-call', `the core has no call «${name}»`, name);
  const followed = followTrust(session, stores);
  // leaving and asking where one is must always be possible
  if (!followed.ok && !api[name].roles.includes('nobody')) return followed;
  const caller = callerOf(session);
  if (!api[name].roles.includes(caller)) return fail('not-allowed', `«${name}» is not for ${caller}`, name);
  if (isOversized(input)) return fail('bad-input', `${name}: far too much was sent at once`, name);
  const parsed = api[name].input.safeParse(input);
  if (!parsed.success) return refusedInput(name, parsed.error.issues);
  // the table ties each schema to its handler; after the parse both are of one name
  const handler = handlers[name] as (session: SessionState, input: unknown, run?: JobRun) => Promise<Result<unknown>>;
  if (api[name].kind !== 'job') return guarded(() => events.during(session, () => handler(session, parsed.data)));
  const begun = session.jobs.begin((run) =>
    guarded(() => events.during(null, () => handler(session, parsed.data, run))),
  );
  return begun.ok ? ok({ job: begun.value }) : begun;
}

/** A store that fails is a value like any other; what nobody thought of is told as a fault of the program. */
async function guarded(work: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    return await work();
  } catch (error) {
    const failure = asStoreFailure(error);
    if (failure) return failure;
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return fail('internal', 'An error of the program. Nothing was saved by this step; what was saved before is safe.');
  }
}

/** The field and what is wrong with it; of a text that cannot be printed or is too long, what exactly. */
function refusedInput(name: string, issues: readonly z.core.$ZodIssue[]): Result<never> {
  const unprintable = issues.find((issue) => issue.code === 'custom' && issue.params?.['unprintable'] !== undefined);
  const issue = unprintable ?? issues[0];
  const where = issue?.path.join('/') ?? '';
  const message = `${name}: «${where}» ${issue?.message ?? 'is not understood'}`;
  if (issue?.code === 'custom' && issue === unprintable)
    return fail('text-unprintable', message, where, issue.params?.['unprintable'] as Unprintable);
  if (issue?.code === 'too_big' && issue.origin === 'string')
    return fail('text-too-long', message, where, { limit: Number(issue.maximum) });
  return fail('bad-input', message, where);
}
