/**
 * The one seam between a window and the core (docs/architecture.md, "One seam"): name → input schema, result type,
 * roles; the first word of a call is its station. Shells carry `{name, input}`; the core parses, authorises, runs and
 * answers a `Result`. A query changes nothing. The window imports types from here and never runs this file.
 */
import { type z } from 'zod';
import { type Result } from '../result.ts';
import { agreementCalls } from './commune/agreement.ts';
import { boardCalls } from './commune/board.ts';
import { publishCalls } from './commune/publish.ts';
import { receiveCalls } from './commune/receive.ts';
import { resultsCalls } from './commune/results.ts';
import { carryCalls } from './precinct/carry.ts';
import { checkCalls } from './precinct/check.ts';
import { correctionCalls } from './precinct/correction.ts';
import { entryCalls } from './precinct/entry.ts';
import { keyboardCalls } from './precinct/keyboard.ts';
import { notesCalls } from './precinct/notes.ts';
import { overviewCalls } from './precinct/overview.ts';
import { papersCalls } from './precinct/papers.ts';
import { protocolCalls } from './precinct/protocol.ts';
import { sealCalls } from './precinct/seal.ts';
import { type Started } from './call.ts';
import { clockCalls } from './start/clock.ts';
import { jobsCalls } from './start/jobs.ts';
import { packageCalls } from './start/package.ts';
import { rescueCalls } from './start/rescue.ts';
import { welcomeCalls } from './start/welcome.ts';

export const api = {
  ...welcomeCalls,
  ...packageCalls,
  ...rescueCalls,
  ...clockCalls,
  ...jobsCalls,
  ...overviewCalls,
  ...protocolCalls,
  ...keyboardCalls,
  ...entryCalls,
  ...notesCalls,
  ...checkCalls,
  ...papersCalls,
  ...sealCalls,
  ...carryCalls,
  ...correctionCalls,
  ...boardCalls,
  ...receiveCalls,
  ...agreementCalls,
  ...resultsCalls,
  ...publishCalls,
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;
export type ApiInput<N extends ApiName> = z.input<Api[N]['input']>;
export type ApiOutput<N extends ApiName> =
  | NonNullable<Api[N]['output']>
  | (null extends Api[N]['output'] ? null : never);

type Named<Kind> = { [N in ApiName]: Api[N]['kind'] extends Kind ? N : never }[ApiName];
export type QueryName = Named<'query'>;
export type JobName = Named<'job'>;
/** What the call itself answers; a job brings its output later. */
export type ApiAnswer<N extends ApiName> = N extends JobName ? Started : ApiOutput<N>;

/** What a window is told, unasked: which of its answers are old by now. It asks again for what it shows. */
export type Told = { readonly stale: readonly QueryName[] };

/** How every shell reaches the core. */
export type Call = <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<Result<ApiAnswer<N>>>;
