/** Two windows that open a store, or put another one in its place: a machine before its first start, and a broken store. */
import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { listJournal } from '../../../src-main/store/common/repositories/journal-entries.ts';
import type { JournalEntry } from '../../../src-main/store/events.ts';
import { openStore } from '../../../src-main/store/open.ts';
import { type Desk, goodNumbers, issuerKid, MAYOR, openPrecinct, packageMedium } from '../core.ts';
import { type Matrix, must, type State, storesIn, type Told as ToldOf, waiting } from './pairs.ts';

/** Every file of a store, in its place or put aside: its journal, or why it does not open. */
type Picture = { readonly stores: ReadonlyMap<string, readonly JournalEntry[] | string>; readonly aside: number };
/** Copies of the store, the newest first. */
type Seen = { readonly copies: readonly string[] };
type Told = ToldOf<Picture>;

const of = { medium: packageMedium, issuerKid, precinct: 1 };
const STEM = '2029-04-08-local-080401-001';
const STORE = `${STEM}.sqlite`;

async function look(home: string): Promise<Picture> {
  const data = join(home, 'data');
  const stores = new Map<string, readonly JournalEntry[] | string>();
  for (const name of storesIn(home)) stores.set(name, await journalOf(join(data, 'stores', name)));
  let aside: string[] = [];
  try {
    aside = readdirSync(join(data, 'aside', STEM)).toSorted();
  } catch {
    // nothing was put aside
  }
  for (const id of aside) stores.set(`aside/${id}`, await journalOf(join(data, 'aside', STEM, id, STORE)));
  return { stores, aside: aside.length };
}
async function journalOf(path: string): Promise<readonly JournalEntry[] | string> {
  const kind = /-\d{3}\.sqlite$/.test(path) ? 'precinct' : 'commune';
  const opened = await openStore(path, { kind, clock: () => '2029-04-09T12:00:00+02:00' });
  if (!opened.ok) return opened.error.code;
  try {
    return must(await listJournal(opened.value, 1000)).toReversed();
  } finally {
    await opened.value.close();
  }
}
const isWhole = ({ stores }: Picture, name: string) => Array.isArray(stores.get(name));
const wrote = ({ stores }: Picture, action: string) =>
  [...stores.values()].some((rows) => typeof rows !== 'string' && rows.some((row) => row.action === action));

const openIn = (precinct: number) => (): Told => ({
  name: `open precinct ${precinct}`,
  call: 'package.openPrecinct',
  input: { ...openPrecinct, precinct },
  kept: (after) =>
    after.aside > 0 || isWhole(after, STORE.replace('001.sqlite', `${String(precinct).padStart(3, '0')}.sqlite`)),
});
const openCommune = (): Told => ({
  name: 'open the commune',
  call: 'package.openCommune',
  input: { medium: packageMedium, issuerKid },
  kept: (after) => isWhole(after, '2029-04-08-local-080401.sqlite'),
});
const restore =
  (which: 0 | -1) =>
  ({ copies }: Seen): Told => ({
    name: `restore the ${which === 0 ? 'newest' : 'oldest'} copy`,
    call: 'rescue.restore',
    input: { ...of, copy: copies.at(which) ?? '-' },
    kept: (after) => wrote(after, 'store-restored'),
  });
const startAnew = (): Told => ({
  name: 'start anew',
  call: 'rescue.startAnew',
  input: { ...of, confirmed: true },
  kept: ({ aside }) => aside > 0,
});
const putBack = (): Told => ({
  name: 'put back',
  call: 'rescue.putBack',
  input: { ...of, aside: '001' },
  kept: ({ aside }) => aside > 1,
});

/** A night's work with its copies, and then a store that was emptied. */
async function broken(desk: Desk): Promise<void> {
  await desk.ask('package.openPrecinct', openPrecinct);
  await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
  await desk.ask('entry.saveNumbers', { id: MAYOR, entry: 1, changes: goodNumbers });
  await desk.ask('welcome.leave', {});
  truncateSync(join(desk.dir, 'data', 'stores', STORE), 0);
}

const states: Readonly<Record<string, State<Picture, Seen>>> = {
  'nothing here yet': {
    prepare: async () => {},
    commands: [openIn(1), openIn(2), openCommune],
    together: [[openIn(1), openIn(1), openIn(1)]],
  },
  'a store that was emptied': {
    prepare: broken,
    commands: [restore(0), restore(-1), startAnew, waiting(openIn(1))],
  },
  'a store that was restored': {
    prepare: async (desk) => {
      await broken(desk);
      const { copies } = await see(desk);
      await desk.ask('rescue.restore', { ...of, copy: copies[0] ?? '' });
    },
    commands: [putBack, openIn(1), waiting(restore(0)), waiting(startAnew)],
  },
};

async function see(window: Desk): Promise<Seen> {
  return { copies: (await window.ask('rescue.look', of)).copies.map(({ id }) => id) };
}

function impossible({ stores }: Picture): string[] {
  return [...stores].flatMap(([name, rows]) => {
    if (typeof rows === 'string') return rows === 'store-emptied' ? [] : [`${name}: ${rows}`];
    const laidOut = rows.filter(({ action }) => action === 'protocol-laid-out').map(({ subject }) => subject);
    return new Set(laidOut).size === laidOut.length ? [] : [`${name}: a protocol was laid out twice`];
  });
}

export const opening: Matrix<Picture, Seen> = {
  states,
  open: async () => {},
  see,
  blank: { copies: [] },
  look,
  impossible,
  // the turn of those who open a store is the core's own
  patience: 40,
};
