/**
 * Tells the windows what they show is stale (docs/decisions/events.md). The journal knows what changed and the table knows
 * which answers that makes old; so nobody who writes has to think of who shows it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { api, type QueryName, type Told } from '../../src-shared/api/api.ts';
import { type Cause, type JournalAction } from '../../src-shared/api/events.ts';
import { type Store } from '../store/kinds.ts';
import { callerOf, type SessionState } from './session.ts';

type Hear = (told: Told) => void;
type Listener = { readonly session: SessionState; readonly hear: Hear; readonly stale: Set<QueryName> };

export type Events = {
  /** Whether anybody is there to be told. */
  readonly listening: boolean;
  /** @returns to stop it; what was not told by then is not told any more */
  listen(session: SessionState, hear: Hear): () => void;
  /** A call of a session: what it changes is told to the others, for this one has its answer. Of a job (`null`) all are told. */
  during<T>(session: SessionState | null, call: () => Promise<T>): Promise<T>;
  /** After a commit on a store. */
  committed(store: Store, actions: readonly JournalAction[]): void;
  /** What no journal says; of one store or one session, where it is about one. */
  tell(cause: Exclude<Cause, JournalAction>, of?: { store: Store } | { session: SessionState }): void;
};

export function createEvents(): Events {
  const listeners = new Set<Listener>();
  const making = new AsyncLocalStorage<SessionState | null>();
  let due = false;

  function make(causes: readonly Cause[], concerned: (session: SessionState) => boolean): void {
    for (const { session, stale } of listeners)
      if (concerned(session)) for (const name of staleBy(causes, session)) stale.add(name);
    if (due || [...listeners].every(({ stale }) => stale.size === 0)) return;
    due = true;
    // a batch of commits is one message
    setImmediate(say);
  }

  function say(): void {
    due = false;
    for (const { hear, stale } of listeners) {
      if (stale.size === 0) continue;
      const told = { stale: [...stale] };
      stale.clear();
      hear(told);
    }
  }

  return {
    get listening() {
      return listeners.size > 0;
    },
    listen(session, hear) {
      const listener: Listener = { session, hear, stale: new Set() };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    during: (session, call) => making.run(session, call),
    committed(store, actions) {
      const maker = making.getStore();
      make(actions, (session) => session !== maker && session.workspace?.store === store);
    },
    tell(cause, of) {
      make([cause], (session) => {
        if (of === undefined) return true;
        return 'store' in of ? session.workspace?.store === of.store : session === of.session;
      });
    },
  };
}

const queries = Object.entries(api).flatMap(([name, entry]) =>
  entry.kind === 'query' ? [{ ...entry, name: name as QueryName }] : [],
);

/** Of those this session may ask. */
function staleBy(causes: readonly Cause[], session: SessionState): QueryName[] {
  const caller = callerOf(session);
  return queries
    .filter(
      ({ roles, staleBy: own }) =>
        roles.includes(caller) && causes.some((cause) => cause === 'trust' || own.includes(cause)),
    )
    .map(({ name }) => name);
}
