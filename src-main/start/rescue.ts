/** Rescue: what is wrong with a store that does not open as sound, the copies of it here, and putting one in its place. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type CopyView, type rescueCalls, type RescueView } from '../../src-shared/api/start/rescue.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { polishInstant } from '../machine/clock.ts';
import { comparedPackage } from '../session/package-media.ts';
import { type HandlersOf, type Services } from '../session/session.ts';
import { placeOf, type Stores } from '../session/stores.ts';
import { type NightIdentity } from '../store/common/identity.ts';
import { sameIdentity } from '../store/engine/identity.ts';
import { seenFile } from '../store/engine/seen.ts';
import { listAside, putBack, restoreCopy, startAnew, type StorePlace } from '../store/engine/sqlite/aside.ts';
import { copiesIn } from '../store/engine/sqlite/copies.ts';
import { inspect } from '../store/engine/sqlite/inspect.ts';
import { glanceHandedOver, type Holdings, holdingsOf } from '../store/holdings.ts';

type StoreInput = { readonly medium: string; readonly issuerKid: string; readonly precinct: number | null };
type Found = { readonly place: StorePlace; readonly identity: NightIdentity };

export function rescue(services: Services, stores: Stores): HandlersOf<typeof rescueCalls> {
  const { clock } = services;

  /** Finds the store, does the work while nobody has it open, and shows what there is then. */
  async function guarded(
    input: StoreInput,
    work: (found: Found) => Promise<Result<unknown>>,
  ): Promise<Result<RescueView>> {
    const found = await find(services, input);
    if (!found.ok) return found;
    return stores.closed(found.value.place, async () => {
      const done = await work(found.value);
      return done.ok ? ok(await viewOf(found.value)) : done;
    });
  }

  return {
    'rescue.look': async (_session, input) => guarded(input, async () => ok(null)),

    'rescue.restore': async (_session, { copy, ...input }) =>
      guarded(input, async (found) => {
        const { place, identity } = found;
        if ((await problemOf(found)) === null)
          return fail('store-sound', 'Nothing is wrong with this store. It was left as it is; open it.', place.path);
        const holds = await holdingsOf(join(place.copies, copy));
        const own = holds.ok ? sameIdentity(holds.value.identity, identity, copy) : holds;
        return own.ok ? restoreCopy(place, copy, { kind: identity.kind, clock }) : own;
      }),

    'rescue.putBack': async (_session, { aside, ...input }) =>
      guarded(input, async ({ place }) => putBack(place, aside, clock)),

    'rescue.startAnew': async (_session, { confirmed: _confirmed, ...input }) =>
      guarded(input, async (found) => {
        const { mayStartAnew } = await viewOf(found);
        if (mayStartAnew) return startAnew(found.place, clock);
        return fail('handed-over', 'Something of this store was signed or published. Restore a copy instead.');
      }),
  };
}

async function find(services: Services, { medium, issuerKid, precinct }: StoreInput): Promise<Result<Found>> {
  const offered = await comparedPackage(services, medium, issuerKid);
  if (!offered.ok) return offered;
  const { home, issuer } = offered.value;
  if (!home.ok) return home;
  const of = precinct === null ? ({ kind: 'commune' } as const) : ({ kind: 'precinct', precinct } as const);
  const identity = { ...home.value, kind: of.kind, precinct, issuer };
  return ok({ place: placeOf(services.dataDir, home.value, of), identity });
}

async function viewOf({ place, identity }: Found): Promise<RescueView> {
  const seen = seenFile(place.seen).read();
  const problem = await problemOf({ place, identity });
  const file = statSync(place.path, { throwIfNoEntry: false });
  const copies: CopyView[] = [];
  let handedOver = seen?.handedOver === true || (await glanceHandedOver(place.path));
  for (const id of await copiesIn(place.copies)) {
    const path = join(place.copies, id);
    const holds = await holdingsOf(path);
    const own = holds.ok ? sameIdentity(holds.value.identity, identity, id) : holds;
    handedOver ||= holds.ok && holds.value.handedOver;
    copies.push({
      id,
      madeAt: polishInstant(statSync(path).mtime),
      problem: own.ok ? null : own.error,
      holds: holds.ok ? shown(holds.value) : null,
    });
  }
  return {
    kind: identity.kind,
    problem,
    file: file ? { path: place.path, bytes: file.size, changedAt: polishInstant(file.mtime) } : null,
    seen: seen ? { rows: seen.count, at: seen.at } : null,
    copies,
    aside: listAside(place),
    mayStartAnew: problem !== null && !handedOver,
  };
}

function shown({ rows, lastAt, protocols, received, agreed }: Holdings): CopyView['holds'] {
  return { rows, lastAt, protocols: protocols as NonNullable<CopyView['holds']>['protocols'], received, agreed };
}

/** What opening would say; a store that was never made is no problem. */
async function problemOf({ place, identity }: Found): Promise<RescueView['problem']> {
  const found = await inspect(place.path, seenFile(place.seen).read());
  const own = found.ok ? sameIdentity(found.value.identity, identity, place.path) : found;
  return own.ok || own.error.code === 'store-missing' ? null : own.error;
}
