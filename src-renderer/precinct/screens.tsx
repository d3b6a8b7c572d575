import type { WorkspaceView } from '../../src-shared/api/workspace.ts';
import { useAway } from './keyboard/away.ts';
import { Overview } from './overview/overview.tsx';
import { ProtocolScreen } from './protocol/protocol-screen.tsx';

/** `#/` is the list of protocols; `#/protocol/council/1/r1/first/ballots` a station of one of them. */
export function PrecinctScreens({ route, workspace }: { route: readonly string[]; workspace: WorkspaceView }) {
  useAway();
  const [room, contest, constituency, revision, station, page] = route;
  if (room !== 'protocol' || contest === undefined || constituency === undefined || revision === undefined)
    return <Overview workspace={workspace} />;
  const id = `${contest}/${constituency}/${revision}`;
  return <ProtocolScreen key={id} id={id} station={station ?? null} page={page ?? null} workspace={workspace} />;
}
