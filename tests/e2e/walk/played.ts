/** A window over a core that a test plays: every call is answered by it, and nothing is stored. */
import { join } from 'node:path';
import type { Core } from '../../../src-main/core.ts';
import { inputs } from '../../../src-main/demo/election/inputs.ts';
import { resourceRoot } from '../../../src-main/machine/paths.ts';
import { startBrowserShell } from '../../../src-main/shells/browser/server.ts';
import { readWindowFiles } from '../../../src-main/shells/window-files.ts';
import type { Told } from '../../../src-shared/api/api.ts';
import type { StatusView } from '../../../src-shared/api/start/welcome.ts';
import type { Result } from '../../../src-shared/result.ts';

export const now = '2029-04-09T02:14:00+02:00';
export const { title } = inputs;
const { mode, votingDay, commune, calendar, policies, quorums, notices } = inputs;
/** A commune's window, in the night after the voting. */
export const status: StatusView = {
  version: '0',
  role: 'coordinator',
  shell: 'browser',
  now,
  typist: null,
  copyFailure: null,
  workspace: {
    kind: 'commune',
    mode,
    title,
    votingDay,
    commune,
    calendar,
    policies,
    quorums,
    notices,
    contests: [],
    precinct: null,
    definition: { number: 1, hash: '', symbol: '', issuer: '' },
  },
  demo: null,
  demoWork: null,
  media: [],
};

export async function openPlayed(answer: (name: string, input: unknown) => Result<unknown>) {
  let tell: (told: Told) => void = () => {};
  const core: Core = {
    openSession: () => ({
      call: async (name, input) => answer(name, input),
      listen: (hear) => {
        tell = hear;
        return () => {};
      },
      ended: async () => answer('jobs.view', {}),
      close: async () => {},
    }),
    close: async () => {},
  };
  const files = await readWindowFiles(join(resourceRoot(), 'dist/renderer'));
  const shell = await startBrowserShell({ core, files });
  return { address: shell.address(), tell: (told: Told) => tell(told), close: () => shell.close() };
}
