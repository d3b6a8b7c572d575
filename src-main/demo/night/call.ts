/** Calls to a session by a script that cannot go on without the answer. */
import { type ApiInput, type ApiName, type ApiOutput } from '../../../src-shared/api/api.ts';
import { type JobView } from '../../../src-shared/api/start/jobs.ts';
import { fail, type ToolFailure, type ToolResult } from '../../../src-shared/result.ts';
import { callToTheEnd, createCore, type Session } from '../../core.ts';
import { type Services } from '../../session/session.ts';
import { type AnyCode } from '../../../src-shared/failures.ts';

/** Carries a failed answer up to {@link attempt}; nothing else catches it. */
class Stopped extends Error {
  readonly failure: ToolFailure;
  constructor(failure: ToolFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

export type MustCall = <N extends ApiName>(
  name: N,
  input: ApiInput<N>,
  progress?: (view: JobView) => void,
) => Promise<ApiOutput<N>>;

/** The value, or the end of the demo: `what` tells which step failed. */
export function must<T>(result: ToolResult<T>, what: string): T {
  if (result.ok) return result.value;
  const { code, message, where } = result.error;
  throw new Stopped({ code, message: `${what}: ${message}`, ...(where === undefined ? {} : { where }) });
}

/** Runs steps made with {@link must} and answers the first failure as a value. */
export async function attempt<T>(work: () => Promise<T>): Promise<ToolResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, error: error.failure };
    throw error;
  }
}

/** Ends the demo with a failure of its own. */
export function stop(code: AnyCode, message: string): never {
  return must(fail(code, message), 'demo');
}

/** A core of its own, as on a laptop of its own, with one window; both are closed when the work is done. */
export async function withSession<T>(
  services: Services,
  what: string,
  work: (call: MustCall) => Promise<T>,
): Promise<T> {
  const core = must(await createCore(services), what);
  const session = core.openSession();
  try {
    return await work(callOf(session, what));
  } finally {
    await session.close();
    await core.close();
  }
}

function callOf(session: Session, what: string): MustCall {
  return async <N extends ApiName>(name: N, input: ApiInput<N>, progress?: (view: JobView) => void) => {
    const answer = (await callToTheEnd(session, name, input, progress)) as ToolResult<ApiOutput<N>>;
    return must(answer, `${what}, ${name}`);
  };
}
