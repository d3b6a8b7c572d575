/** A change of one protocol by whoever is at the keyboard, and what the window is told of it. */
import { type ProtocolDraft } from '../../../src-shared/protocol/draft.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { type SavedView } from '../../../src-shared/api/call.ts';
import { precinctOf, type SessionState } from '../../session/session.ts';
import { viewOf } from './view.ts';
import { changeDraft, type Change, type DraftOnFile } from '../../session/precinct.ts';

type Typed = Pick<Change, 'id' | 'seen' | 'events'> & {
  /** Whose change it is, where that is not the one at the keyboard: who reads, who decides. */
  readonly by?: string;
  readonly step: (...given: [...Parameters<Change['step']>, typist: string]) => Result<ProtocolDraft>;
};

/** Every change has somebody at the keyboard. */
export async function change(session: SessionState, { by, step, ...wanted }: Typed): Promise<Result<DraftOnFile>> {
  const typist = session.keyboard.typist();
  if (!typist.ok) return typist;
  return changeDraft(precinctOf(session), {
    ...wanted,
    by: by ?? typist.value,
    step: (draft, plan, at) => step(draft, plan, at, typist.value),
  });
}

export async function viewed(changed: Promise<Result<DraftOnFile>>): Promise<Result<ProtocolView>> {
  const result = await changed;
  return result.ok ? ok(viewOf(result.value)) : result;
}

export async function saved(changed: Promise<Result<DraftOnFile>>): Promise<Result<SavedView>> {
  const result = await changed;
  if (!result.ok) return result;
  const { savedAt, version } = result.value.draft;
  return ok({ savedAt: savedAt ?? '', version });
}
