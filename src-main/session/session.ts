/** One window or one script at the core: what it has opened, and hence who it is. */
import { type z } from 'zod';
import { type Api, type ApiName, type ApiOutput, type JobName } from '../../src-shared/api/api.ts';
import { type MediumView } from '../../src-shared/api/media.ts';
import { type Caller, type Role } from '../../src-shared/api/roles.ts';
import { type DemoWorkView, type StatusView } from '../../src-shared/api/start/welcome.ts';
import { type Result } from '../../src-shared/result.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { type Clock } from '../machine/clock.ts';
import { type MediaFs } from '../media/media-fs.ts';
import { type Store } from '../store/kinds.ts';
import { type OpenStore } from '../store/open.ts';
import { type JobRun, type Jobs } from './jobs.ts';
import { type Keyboard } from './keyboard.ts';
import { type CommuneWorkspace, type PrecinctWorkspace } from './workspace.ts';

/** What the machine offers to every part of the core; tests and the demo bring their own. */
export type Services = {
  readonly clock: Clock;
  /** Stores, trusted issuers, printed documents: everything this machine keeps. */
  readonly dataDir: string;
  readonly media: () => Promise<MediumView[]>;
  /** Differs when they may differ, and costs little to ask; without, the media themselves. */
  readonly mediaMark?: () => Promise<string>;
  /** How files are put on them; a test may put another one in its place. */
  readonly mediaFs?: MediaFs;
  /** Opens stores; in files, unless somebody keeps them elsewhere. */
  readonly openStore?: OpenStore;
  /** Between any two steps of a store another window may come in; a test stands there and says which. */
  readonly storeSeam?: (store: Store) => Store;
  readonly shell: StatusView['shell'];
  /** Where a laid out demo election lies, if one does. */
  readonly demoDir: string | null;
  /** Its laying out beside the program, where a shell sees to that; without, what lies there is whole. */
  readonly demoWork?: DemoWork;
};

export type DemoWork = {
  /** How far it is, or what stopped it; null where nothing is left to do. */
  readonly view: () => DemoWorkView | null;
  /** What is known of the demo before it is whole; null as long as nobody can begin. */
  readonly offer: () => Pick<NonNullable<StatusView['demo']>, 'precincts' | 'passphrases'> | null;
  /** Begins again what has failed; does nothing where nothing has. */
  readonly again: () => void;
  /** Is told when any of this has changed. */
  readonly listen: (changed: () => void) => void;
};

/** Who logged in, and what they may do. Until accounts are kept on a machine nobody has one, and what is open decides. */
export type Account = { readonly name: string; readonly role: Role };

export type SessionState = {
  readonly account: Account | null;
  workspace: PrecinctWorkspace | CommuneWorkspace | null;
  /** A signing under way; leaving and „Anuluj” cancel it. No key outlives the call that unlocked it. */
  signing: { cancelled: boolean } | null;
  readonly clock: Clock;
  readonly keyboard: Keyboard;
  readonly jobs: Jobs;
};

export type Handler<N extends ApiName> = (
  session: SessionState,
  input: z.output<Api[N]['input']>,
  ...run: N extends JobName ? [JobRun] : []
) => Promise<Result<ApiOutput<N>>>;
export type Handlers<Names extends ApiName = ApiName> = { readonly [N in Names]: Handler<N> };
/** Those of one station, by its part of the table. */
export type HandlersOf<Calls> = Handlers<keyof Calls & ApiName>;

/**
 * A commission's window is the commission's, whoever sits there (docs/architecture.md, "Persons and keys"); at a commune's
 * desk the account decides, and without one it is the coordinator's.
 */
export function callerOf({ workspace, account }: Pick<SessionState, 'workspace' | 'account'>): Caller {
  if (workspace === null) return 'nobody';
  return workspace.kind === 'precinct' ? 'commission' : (account?.role ?? 'coordinator');
}

/** The person who works at a commune's desk: the account's, else the coordinator whom the definition names. */
export function actorAt({ account }: Pick<SessionState, 'account'>, { definition }: TrustedPackage): string {
  return account?.name ?? definition.payload.commune.coordinator.name;
}

/** The workspace a role promises; the table of roles keeps anybody else from getting here. */
export function precinctOf({ workspace }: SessionState): PrecinctWorkspace {
  if (workspace?.kind !== 'precinct') throw new Error('no precinct is open in this session');
  return workspace;
}
export function communeOf({ workspace }: SessionState): CommuneWorkspace {
  if (workspace?.kind !== 'commune') throw new Error('no commune is open in this session');
  return workspace;
}

/** What is being signed and is not on the disk yet is not signed any more. */
export function cancelSigning(session: SessionState): void {
  if (session.signing !== null) session.signing.cancelled = true;
}
