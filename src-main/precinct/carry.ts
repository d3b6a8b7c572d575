/** Carry: the sealed file and its readable papers onto the medium, each looked at before it leaves. */
import { type carryCalls } from '../../src-shared/api/precinct/carry.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { changedMeanwhile } from '../../src-shared/protocol/seen.ts';
import { fail, type Failure, ok, type Result } from '../../src-shared/result.ts';
import { pathOf, withMedium } from '../media/place.ts';
import { writeFiles } from '../media/write.ts';
import { mediumNamed } from '../session/media.ts';
import { changeDraft, type DraftOnFile, loadDraft } from '../session/precinct.ts';
import { type HandlersOf, precinctOf, type Services } from '../session/session.ts';
import { type PrecinctWorkspace } from '../session/workspace.ts';
import { type Paper } from './common/draw.ts';
import { sealedToCarry } from './common/frozen.ts';
import { findingsOf } from './common/view.ts';

export function carry(services: Services): HandlersOf<typeof carryCalls> {
  return {
    'carry.export': async (session, { id, medium }) => {
      const workspace = precinctOf(session);
      const found = mediumNamed(await services.media(), medium);
      if (!found.ok) return found;
      const target = found.value;
      if (target.kind === 'folder' && workspace.pkg.definition.payload.mode === 'live')
        return fail('folder-no-medium', 'A folder of this computer is no medium. Insert a pendrive.');
      const loaded = await loadDraft(workspace, id);
      if (!loaded.ok) return loaded;
      const carried = await withMedium(
        target,
        async (place) => {
          const files = await filesToCarry(workspace, loaded.value, services.clock());
          if (!files.ok) return files;
          const { papers, failed } = files.value;
          const written = await writeFiles(place, papers);
          return written.ok ? ok({ folder: pathOf(place), files: [...written.value], paper: failed }) : written;
        },
        services.mediaFs,
      );
      if (!carried.ok) return carried;
      const { hash, holder } = {
        hash: loaded.value.draft.frozen?.hash ?? '',
        holder: loaded.value.draft.signed?.holder,
      };
      const changed = await changeDraft(workspace, {
        id,
        by: holder ?? '',
        // what was written is what the protocol says was written
        step: (draft, _plan, at) =>
          draft.frozen?.hash === hash ? machine.exported(draft, target.label, at) : changedMeanwhile(id),
        events: () => [{ action: 'exported', subject: id, detail: { hash, medium: target.label } }],
      });
      if (!changed.ok) return changed;
      return ok({ medium: target.id, kind: target.kind, ...carried.value });
    },
  };
}

/**
 * The sealed file, its readable PDF, and the warning report where there is something to report. A paper that cannot be
 * drawn is told, and never holds the sealed file back.
 */
async function filesToCarry(
  workspace: PrecinctWorkspace,
  file: DraftOnFile,
  at: string,
): Promise<Result<{ papers: readonly Paper[]; failed: Failure | null }>> {
  const sealed = await sealedToCarry(workspace.store, workspace, file.draft);
  if (!sealed.ok) return sealed;
  // half of the program is for drawing papers; a window opens without waiting for it
  const { drawPaper, stemOf } = await import('./common/draw.ts');
  const papers: Paper[] = [{ name: `${stemOf(workspace, file)}.urna`, bytes: sealed.value.bytes }];
  const kinds = findingsOf(file).length > 0 ? (['final', 'warnings'] as const) : (['final'] as const);
  for (const kind of kinds) {
    const paper = await drawPaper(workspace, file, kind, at);
    if (!paper.ok) return ok({ papers, failed: paper.error });
    papers.push(paper.value);
  }
  return ok({ papers, failed: null });
}
