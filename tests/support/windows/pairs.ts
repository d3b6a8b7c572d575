/**
 * Two windows on one program: the state both of them saw, two calls at once in an order given by a seed, and what came of
 * it. Every pair begins on a machine of its own, as it lies on the disk.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Store } from '../../../src-main/store/kinds.ts';
import { openStore } from '../../../src-main/store/open.ts';
import { api, type ApiName, type ApiOutput, type QueryName } from '../../../src-shared/api/api.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { SealedFile } from '../../../src-shared/sealed/package/files.ts';
import { type Desk, inPlace, layOut, openDesk, packageMedium, stick } from '../core.ts';
import { schedule } from '../schedule.ts';
import { packageFiles } from '../sealed.ts';

/** Orders tried per pair; the long run asks for more. */
const SEEDS = Number(process.env['URNA_SEEDS'] ?? 1);

/** No pair is read after a power cut: where there is a disk that need not be waited for, the machines lie on it. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A second stick, in beside the first one. */
export const second = 'second';

/** A command with its input, and whether what it was for is there in the end. */
export type Told<P> = {
  readonly name: string;
  readonly call: ApiName;
  readonly input: object;
  readonly kept: (after: P) => boolean;
  /** Alone it is refused here: another command must come first. */
  readonly waits?: true;
};

/** Refused here as long as no other command came. */
export const waiting =
  <P, S>(command: (seen: S) => Told<P>) =>
  (seen: S): Told<P> => ({ ...command(seen), waits: true });

export type State<P, S> = {
  /** At a desk on which nothing is open yet. */
  readonly prepare: (desk: Desk) => Promise<unknown>;
  /** What can be called at this moment, from what both windows saw. */
  readonly commands: readonly ((seen: S) => Told<P>)[];
  /** More than two at once, of the commands named. */
  readonly together?: readonly (readonly ((seen: S) => Told<P>)[])[];
  /** Minutes by which the laptop's clock is wrong. */
  readonly clock?: number;
};

/** Everything that one kind of window can call at one moment, state by state. */
export type Matrix<P, S> = {
  readonly files?: readonly SealedFile[];
  readonly states: Readonly<Record<string, State<P, S>>>;
  /** What is open in each window before anything is called. */
  readonly open: (window: Desk) => Promise<unknown>;
  /** What a window shows then. */
  readonly see: (window: Desk) => Promise<S>;
  /** For naming the commands, where nothing was prepared. */
  readonly blank: S;
  /** What lies on the machine's disk. */
  readonly look: (home: string) => Promise<P>;
  /** Nothing that no single window could have made. */
  readonly impossible: (after: P, before: P) => readonly string[];
  /** Milliseconds after which a window that takes no step waits for another one, out of the scheduler's sight. */
  readonly patience?: number;
};

/** The calls of a matrix that are tried against others. */
export function callsOf<P, S>({ states, blank }: Matrix<P, S>): ApiName[] {
  return Object.values(states).flatMap(({ commands }) => commands.map((command) => command(blank).call));
}

/** A machine in a folder of its own, gone afterwards. */
async function onMachine<T>(home: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The machine on which a state was prepared, and what both windows saw there. */
async function prepared<P, S, T>(
  matrix: Matrix<P, S>,
  state: State<P, S>,
  work: (home: string, seen: S) => Promise<T>,
): Promise<T> {
  const home = await layOut(matrix.files ?? packageFiles(), base);
  return onMachine(home, async () => {
    mkdirSync(join(home, second));
    return work(home, await begin(matrix, state, home));
  });
}

/** Another one that lies as this one does. */
async function onCopy<T>(from: string, work: (home: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(base, 'urna-windows-'));
  return onMachine(home, () => {
    cpSync(from, home, { recursive: true });
    return work(home);
  });
}

/** Every pair in every order that is tried: what went wrong, with the seed; empty where nothing did. */
export async function faultsIn<P, S>(matrix: Matrix<P, S>, name: string): Promise<string[]> {
  const state = matrix.states[name]!;
  return prepared(matrix, state, async (home, seen) => {
    const before = await matrix.look(home);
    const told = state.commands.map((command) => command(seen));
    const more = (state.together ?? []).map((some) => some.map((command) => command(seen)));
    const found: string[] = [];
    for (const some of [...pairsOf(told), ...more])
      for (let seed = 0; seed < SEEDS; seed++) {
        const { answers, after } = await atOnce(matrix, state, home, seed, some);
        const what = some.map((one, at) => `${one.name} → ${codeOf(answers[at]!)}`).join(' | ');
        const faults = [...faultsOf(some, answers, after), ...matrix.impossible(after, before)];
        found.push(...faults.map((fault) => `${name}, seed ${seed}: ${what}: ${fault}`));
      }
    return found;
  });
}

/**
 * Each command alone, in one window, with another one beside it: which answers of that other one are old now without its
 * having been told; empty where none is. Nobody may need a timer to see what happened.
 */
export async function untoldIn<P, S>(matrix: Matrix<P, S>, name: string): Promise<string[]> {
  const state = matrix.states[name]!;
  return prepared(matrix, state, async (home, seen) => {
    const found: string[] = [];
    for (const command of state.commands) {
      const told = command(seen);
      const untold = await untoldBy(matrix, state, home, told);
      found.push(...untold.map((query) => `${name}: after ${told.name} nobody is told of ${query}`));
    }
    return found;
  });
}

async function untoldBy<P, S>(
  { open }: Matrix<P, S>,
  { clock }: State<P, S>,
  from: string,
  { call, input }: Told<P>,
): Promise<string[]> {
  return onCopy(from, async (home) => {
    const desk = await openDesk([], home, 'pendrive', { media: mediaIn(home) });
    desk.pass(clock ?? 0);
    const other = desk.window();
    for (const window of [desk, other]) await open(window);
    // copies are made beside the work, whenever there is time
    await setImmediate();
    const heard = new Set<string>();
    const before = await answersOf(other);
    other.listen(({ stale }) => stale.forEach((query) => heard.add(query)));
    await desk.call(call, input);
    await setImmediate();
    const after = await answersOf(other);
    await desk.close();
    return [...before.keys()].filter((query) => before.get(query) !== after.get(query) && !heard.has(nameOf(query)));
  });
}

const nameOf = (query: string) => query.split(' ')[0] ?? '';

/** Everything a window can show of what it has open, by query and input, but for the moment of asking. */
async function answersOf(window: Desk): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const ask = async (query: QueryName, input: object = {}) => {
    const answer = await window.call(query, input);
    const shown = answer.ok ? { ...Object(answer.value), at: null, now: null } : answer;
    answers.set(`${query} ${JSON.stringify(input)}`, JSON.stringify(shown));
    return answer;
  };
  const names = (Object.keys(api) as ApiName[]).filter((name): name is QueryName => api[name].kind === 'query');
  for (const name of names) if (api[name].input.safeParse({}).success) await ask(name);
  for (const medium of [packageMedium, stick]) await ask('package.inspect', { medium });
  const overview = await window.call('overview.view', {});
  if (overview.ok)
    for (const { id } of (overview.value as ApiOutput<'overview.view'>).protocols)
      for (const query of ['protocol.view', 'entry.findings'] as const) await ask(query, { id });
  const board = await window.call('board.view', {});
  if (board.ok)
    for (const { precinct, contest, constituency } of (board.value as ApiOutput<'board.view'>).cells)
      await ask('agreement.view', { precinct, contest, constituency });
  return answers;
}

async function begin<P, S>({ see }: Matrix<P, S>, { prepare, clock }: State<P, S>, home: string): Promise<S> {
  const desk = await openDesk([], home, 'pendrive', { media: mediaIn(home) });
  desk.pass(clock ?? 0);
  await prepare(desk);
  const seen = await see(desk);
  await desk.close();
  return seen;
}

/** Each command in a window of its own, all opened before anything is called. */
async function atOnce<P, S>(
  { open, look, patience }: Matrix<P, S>,
  { clock }: State<P, S>,
  from: string,
  seed: number,
  commands: readonly Told<P>[],
): Promise<{ answers: Result<unknown>[]; after: P }> {
  return onCopy(from, async (home) => {
    const order = schedule(seed, patience);
    const desk = await openDesk([], home, 'pendrive', {
      storeSeam: order.storeSeam,
      mediaFs: order.fsSeam(inPlace),
      media: mediaIn(home),
    });
    desk.pass(clock ?? 0);
    const windows = commands.map((_, at) => (at === 0 ? desk : desk.window()));
    for (const window of windows) await open(window);
    const answers = await order.run(
      commands.map(
        ({ call, input }, at) =>
          () =>
            windows[at]!.call(call, input),
      ),
    );
    await desk.close();
    return { answers, after: await look(home) };
  });
}

function mediaIn(home: string) {
  return async () =>
    [packageMedium, stick, second].map((id) => ({
      id,
      label: id,
      path: join(home, id),
      kind: 'usb' as const,
      writable: id !== packageMedium,
    }));
}

/** Who was told `ok` finds it kept; where all are refused, all of them waited for another; no answer is a bug. */
function faultsOf<P>(commands: readonly Told<P>[], answers: readonly Result<unknown>[], after: P): string[] {
  const lost = commands
    .filter(({ kept }, at) => answers[at]!.ok && !kept(after))
    .map(({ name }) => `«${name}» is lost`);
  const nobody = answers.some(({ ok }) => ok) || commands.every(({ waits }) => waits);
  const bugs = answers.filter(isBug).map(() => 'a fault of the program');
  return [...lost, ...(nobody ? [] : ['all were refused']), ...bugs];
}

const codeOf = (answer: Result<unknown>) => (answer.ok ? 'ok' : answer.error.code);
const isBug = (answer: Result<unknown>) => !answer.ok && ['internal', 'bad-input'].includes(answer.error.code);

/** Every two of them, and each with itself. */
function pairsOf<T>(commands: readonly T[]): [T, T][] {
  return commands.flatMap((one, at) => commands.slice(at).map((other): [T, T] => [one, other]));
}

/** Reads a closed store once it was found whole. */
export async function inStore<T>(
  home: string,
  name: string,
  kind: 'precinct' | 'commune',
  read: (store: Store) => Promise<T>,
): Promise<T> {
  const path = join(home, 'data', 'stores', name);
  // opening compares journal, rows and documents
  const store = must(await openStore(path, { kind, clock: () => '2029-04-09T12:00:00+02:00' }));
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

export function storesIn(home: string): string[] {
  const folder = join(home, 'data', 'stores');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sqlite')) : [];
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return result.value;
}
