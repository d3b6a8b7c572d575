/** Papers are drawn; the final print freezes. */
import { type papersCalls, type PrintedView } from '../../src-shared/api/precinct/papers.ts';
import { type ProtocolDraft } from '../../src-shared/protocol/draft.ts';
import { obstacles, payloadOf, placeOf } from '../../src-shared/protocol/freeze.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { controlSymbol, payloadHashOf } from '../../src-shared/sealed/symbol.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { changeDraft, type DraftOnFile, loadDraft } from '../session/precinct.ts';
import { type HandlersOf, precinctOf, type Services } from '../session/session.ts';
import { type PrecinctWorkspace } from '../session/workspace.ts';
import { draftAsJournalled } from '../store/precinct/repositories/drafts.ts';
import { type Paper } from './common/draw.ts';
import { findingsOf, viewOf } from './common/view.ts';

export function papers(services: Services): HandlersOf<typeof papersCalls> {
  return {
    'papers.print': async (session, { id, document }) => {
      const workspace = precinctOf(session);
      const loaded = await loadDraft(workspace, id);
      if (!loaded.ok) return loaded;
      const { drawPaper } = await drawing();
      const paper = await drawPaper(workspace, loaded.value, document, services.clock());
      if (!paper.ok) return paper;
      const file = document === 'final' ? await notePaper(workspace, id, loaded.value) : ok(loaded.value);
      return file.ok ? ok(await printedView(paper.value, file.value)) : file;
    },

    'papers.freeze': async (session, { id, seen }) => {
      const workspace = precinctOf(session);
      const loaded = await loadDraft(workspace, id, seen);
      if (!loaded.ok) return loaded;
      const { draft, plan } = loaded.value;
      const tried = freezeNow(workspace, loaded.value, services.clock());
      if (!tried.ok) return tried;
      const typed = await draftAsJournalled(workspace.store, id);
      if (!typed.ok) return typed;
      // a protocol is closed only when its paper can be drawn: afterwards nothing in it can be mended
      const { drawPaper } = await drawing();
      const paper = await drawPaper(workspace, { draft: tried.value, plan }, 'final', services.clock());
      if (!paper.ok) return paper;
      const changed = await changeDraft(workspace, {
        id,
        seen,
        by: draft.checked?.by ?? '',
        step: (now, plannedNow, at) => freezeNow(workspace, { draft: now, plan: plannedNow }, at),
        events: (_before, { frozen }) =>
          frozen ? [{ action: 'frozen', subject: id, detail: { hash: frozen.hash, symbol: frozen.symbol } }] : [],
      });
      return changed.ok ? ok(viewOf(changed.value)) : changed;
    },

    'papers.unfreeze': async (session, { id, seen }) => {
      const workspace = precinctOf(session);
      const loaded = await loadDraft(workspace, id, seen);
      if (!loaded.ok) return loaded;
      const { drawPaper } = await drawing();
      const paper = await drawPaper(workspace, loaded.value, 'final', services.clock());
      if (paper.ok) return fail('wrong-state', 'This protocol can be printed. A change needs a new revision.', id);
      const changed = await changeDraft(workspace, {
        id,
        seen,
        by: loaded.value.draft.checked?.by ?? '',
        step: (draft) => machine.unfreeze(draft),
        events: () => [{ action: 'unfrozen', subject: id, detail: { reason: paper.error.code } }],
      });
      return changed.ok ? ok(viewOf(changed.value)) : changed;
    },
  };
}

/** Half of the program is for drawing papers; a window opens without waiting for it. */
const drawing = () => import('./common/draw.ts');

const utf8 = new TextDecoder();

/** Freezes what stands: no obstacle, read aloud, complete. */
function freezeNow({ pkg }: PrecinctWorkspace, { draft, plan }: DraftOnFile, at: string): Result<ProtocolDraft> {
  const [first] = obstacles(plan, draft, findingsOf({ draft, plan }));
  if (first) return fail('not-ready', `before the final print: ${first.kind}`, placeOf(first));
  const { election, teryt, mode } = pkg.definition.payload;
  const payload = payloadOf(plan, draft, { election, teryt, mode, definition: pkg.definition.hash });
  if (!payload.ok) return payload;
  const bytes = canonicalBytes(payload.value);
  return machine.freeze(draft, {
    payload: utf8.decode(bytes),
    hash: payloadHashOf(bytes, nodeCrypto),
    symbol: controlSymbol(bytes, nodeCrypto),
    at,
  });
}

/** What is closed may be signed once somebody has its paper. */
async function notePaper(workspace: PrecinctWorkspace, id: string, file: DraftOnFile): Promise<Result<DraftOnFile>> {
  const { state, paperAt, version, checked } = file.draft;
  if (state !== 'printed' || paperAt !== null) return ok(file);
  return changeDraft(workspace, {
    id,
    seen: version,
    by: checked?.by ?? '',
    step: (draft, _plan, at) => machine.paperMade(draft, at),
    events: (_before, { frozen }) => [{ action: 'paper-made', subject: id, detail: { hash: frozen?.hash ?? '' } }],
  });
}

async function printedView({ name, bytes }: Paper, file: DraftOnFile): Promise<PrintedView> {
  const { PDFDocument } = await import('pdf-lib');
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  return { name, pages, base64: Buffer.from(bytes).toString('base64'), view: viewOf(file) };
}
