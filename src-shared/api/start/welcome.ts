/** Welcome: who am I and what lies here; and leaving. */
import { type Failure } from '../../result.ts';
import { anyone, command, nothing, query } from '../call.ts';
import { type MediumView } from '../media.ts';
import { type Caller } from '../roles.ts';
import { type WorkspaceView } from '../workspace.ts';

export type StatusView = {
  version: string;
  role: Caller;
  shell: 'electron' | 'browser' | 'cli';
  now: string;
  /** Who is at the keyboard of this window, as they said; null where it must be asked. */
  typist: string | null;
  workspace: WorkspaceView | null;
  /** Why the newest copy of the open store could not be made; null where it is there. */
  copyFailure: Failure | null;
  /**
   * The demo election, where this machine has one laid out: where it is, whose passphrases open its keys, and for whom it
   * is ready. The commission's part is there before the commune's, which needs every other precinct's protocols.
   */
  demo: {
    medium: string;
    precincts: number[];
    passphrases: Record<string, string>;
    readyFor: ('commission' | 'commune')[];
  } | null;
  /** Its laying out beside the program: how far it is, or what stopped it; null where nothing is left to do. */
  demoWork: DemoWorkView | null;
  media: MediumView[];
};

/** Precincts done of all. After a failure nothing goes on until `welcome.layOutDemo`. */
export type DemoWorkView = { done: number; of: number; failure: Failure | null };

export const welcomeCalls = {
  'welcome.status': query<StatusView>()(nothing, anyone, ['media', 'demo', 'copies']),
  /** Begins again the demo's laying out that has failed. */
  'welcome.layOutDemo': command<StatusView>()(nothing, anyone),
  'welcome.leave': command<StatusView>()(nothing, anyone),
} as const;
