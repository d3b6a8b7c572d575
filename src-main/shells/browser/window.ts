/** One window of the browser shell: its session, which lives as long as a tab shows it, and the calls it made last. */
import type { Told } from '../../../src-shared/api/api.ts';
import type { ToolResult } from '../../../src-shared/result.ts';
import type { Core, Session } from '../../core.ts';

export type Window = {
  /** A call that is sent again (same `id`) gets the answer of the first sending. A bug rejects. */
  call(id: string, name: string, input: unknown): Promise<ToolResult<unknown>>;
  /** A tab shows this window until the returned function is called. */
  listen(hear: (told: Told) => void): () => void;
  close(): Promise<void>;
};

/** A window waits for one answer before the next call, but for a few that cannot wait. */
const RECENT = 20;
/** Milliseconds without a tab after which a window is closed: longer than one takes to be loaded again. */
const GRACE = 5_000;

/**
 * Nobody presses „Wyjdź” who closes a tab: what it had open is left for them. Its token stays good, so that a tab that
 * comes back (a browser puts idle ones to sleep) begins at the first screen, not at a dead end.
 */
export function createWindow(core: Core, grace = GRACE): Window {
  let session: Session | null = core.openSession();
  let ending: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const recent = new Map<string, Promise<ToolResult<unknown>>>();
  const tabs = new Set<object>();

  function end(): void {
    recent.clear();
    ending = session?.close() ?? ending;
    session = null;
  }
  async function current(): Promise<Session> {
    await ending;
    return (session ??= core.openSession());
  }

  return {
    call(id, name, input) {
      const answer = recent.get(id) ?? current().then((own) => own.call(name, input));
      recent.set(id, answer);
      const [oldest = ''] = recent.keys();
      if (recent.size > RECENT) recent.delete(oldest);
      return answer;
    },
    listen(hear) {
      const tab = {};
      tabs.add(tab);
      clearTimeout(timer);
      session ??= core.openSession();
      const stop = session.listen(hear);
      return () => {
        stop();
        tabs.delete(tab);
        if (tabs.size === 0) timer = setTimeout(end, grace).unref();
      };
    },
    async close() {
      clearTimeout(timer);
      end();
      await ending;
    },
  };
}
