/** Two windows on one store: the state both of them saw, two calls at once in an order given by a seed, and what came of it. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDrafts } from '../../src-main/store/repositories/drafts.ts';
import { listJournal } from '../../src-main/store/repositories/journal-entries.ts';
import { listSealed, type SealedInfo } from '../../src-main/store/repositories/sealed.ts';
import type { JournalEntry } from '../../src-main/store/journal-events.ts';
import { openStore, type Store } from '../../src-main/store/store.ts';
import type { ProtocolDraft } from '../../src-shared/protocol/draft.ts';
import type { Result } from '../../src-shared/result.ts';
import { inPlace, openDesk, type Desk } from './core.ts';
import { schedule } from './schedule.ts';

/** Orders tried per pair; the long run asks for more. */
export const SEEDS = Number(process.env['URNA_SEEDS'] ?? 1);

export type Command = {
  readonly name: string;
  readonly call: string;
  readonly input: object;
};

/** A machine as it lies on the disk, to be begun from again and again. */
export async function snapshot(prepare: (desk: Desk) => Promise<void>): Promise<string> {
  const desk = await openDesk();
  await prepare(desk);
  await desk.ask('workspace.leave', {});
  const kept = mkdtempSync(join(tmpdir(), 'urna-state-'));
  cpSync(desk.dir, kept, { recursive: true });
  await desk.close();
  return kept;
}

export type Picture = {
  readonly drafts: readonly ProtocolDraft[];
  readonly sealed: readonly SealedInfo[];
  /** In the order of happening. */
  readonly journal: readonly JournalEntry[];
};

export type Outcome<P> = { readonly answers: readonly Result<unknown>[]; readonly after: P };

/** What the windows are: how each is opened, which store they share, and what is read of it in the end. */
export type Room<P> = {
  readonly open: (window: Desk) => Promise<unknown>;
  readonly kind: 'precinct' | 'commune';
  readonly look: (store: Store) => Promise<P>;
};

/** Each command in a window of its own, both opened on the state before anything is called. */
export async function atOnce<P>(
  state: string,
  seed: number,
  commands: readonly Command[],
  room: Room<P>,
): Promise<Outcome<P>> {
  const home = mkdtempSync(join(tmpdir(), 'urna-windows-'));
  try {
    cpSync(state, home, { recursive: true });
    const order = schedule(seed);
    const desk = await openDesk(undefined, home, 'pendrive', {
      storeSeam: order.storeSeam,
      mediaFs: order.fsSeam(inPlace),
    });
    const windows = commands.map((_, at) => (at === 0 ? desk : desk.window()));
    for (const window of windows) await room.open(window);
    const answers = await order.run(
      commands.map(
        ({ call, input }, at) =>
          () =>
            windows[at]!.call(call, input),
      ),
    );
    await desk.close();
    return { answers, after: await lookInto(home, room) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function lookInto<P>(home: string, { kind, look }: Room<P>): Promise<P> {
  const folder = join(home, 'data', 'stores');
  const named = kind === 'precinct' ? /-\d{3}\.sqlite$/ : /-\d{6}\.sqlite$/;
  const file = readdirSync(folder).find((name) => named.test(name)) ?? '';
  const store = must(await openStore(join(folder, file), { kind, clock: () => '2029-04-09T12:00:00+02:00' }));
  try {
    must(await store.verifyJournal());
    return await look(store);
  } finally {
    await store.close();
  }
}

/** A command, and whether what it was for is there in the end. */
export type Told<P> = Command & { readonly kept: (after: P) => boolean };

/** Every pair in every order that is tried: what went wrong, with the seed; empty where nothing did. */
export async function faultsOfPairs<P>(
  state: string,
  disk: string,
  commands: readonly Told<P>[],
  room: Room<P>,
  impossible: (after: P) => readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const pair of pairsOf(commands))
    for (let seed = 0; seed < SEEDS; seed++) {
      const { answers, after } = await atOnce(disk, seed, pair, room);
      const lost = pair
        .filter(({ kept }, at) => answers[at]!.ok && !kept(after))
        .map(({ name }) => `«${name}» is lost`);
      const nobody = answers.some(({ ok }) => ok) ? [] : ['both were refused'];
      const bugs = answers.filter(isBug).map(() => 'a fault of the program');
      const what = pair.map(({ name }, at) => `${name} → ${told(answers[at]!)}`).join(' | ');
      for (const fault of [...lost, ...nobody, ...bugs, ...impossible(after)])
        found.push(`${state}, seed ${seed}: ${what}: ${fault}`);
    }
  return found;
}

const told = (answer: Result<unknown>) => (answer.ok ? 'ok' : answer.error.code);
const isBug = (answer: Result<unknown>) => !answer.ok && ['internal', 'bad-input'].includes(answer.error.code);

export async function precinctPicture(store: Store): Promise<Picture> {
  const journal = must(await listJournal(store, 1000)).toReversed();
  return { drafts: must(await listDrafts(store)), sealed: await listSealed(store, 'protocol'), journal };
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return result.value;
}

/** Every two of them, and each with itself. */
function pairsOf<T>(commands: readonly T[]): [T, T][] {
  return commands.flatMap((one, at) => commands.slice(at).map((other): [T, T] => [one, other]));
}
