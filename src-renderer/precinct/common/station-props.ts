import type { ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import type { WorkspaceView } from '../../../src-shared/api/workspace.ts';

/** What every station gets: the protocol, where it lives, and the way to say that it changed. */
export type StationProps = {
  view: ProtocolView;
  page: string | null;
  workspace: WorkspaceView;
  onView: (view: ProtocolView) => void;
  reload: () => void;
};
