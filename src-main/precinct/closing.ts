/** Close, seal and carry: the final print freezes, the chair's key signs, the medium takes the files. */
import { draftId, type ProtocolDraft } from '../../src-shared/protocol/draft.ts';
import { obstacles, payloadOf } from '../../src-shared/protocol/freeze.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { typOf } from '../../src-shared/sealed/jws.ts';
import { controlSymbol, payloadHashOf } from '../../src-shared/sealed/symbol.ts';
import { type PrintedView } from '../../src-shared/views.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { sealBytes } from '../keys/seal.ts';
import { withMedium } from '../media/place.ts';
import { writeFiles } from '../media/write.ts';
import { lockKey, precinctOf, type Handlers, type Services } from '../session.ts';
import { saveDraft } from '../store/repositories/drafts.ts';
import { addSealed, findSealed, supersedeSealed } from '../store/repositories/sealed.ts';
import { findCredentials, unlock } from './keys.ts';
import { type Paper } from './papers.ts';
import { findingsOf, viewOf } from './view.ts';
import { changeDraft, loadDraft, type DraftOnFile, type PrecinctWorkspace } from './workspace.ts';

const utf8 = { to: new TextEncoder(), from: new TextDecoder() };

export function closingHandlers(
  services: Services,
): Handlers<
  | 'protocol.print'
  | 'protocol.freeze'
  | 'protocol.revise'
  | 'keys.list'
  | 'keys.unlock'
  | 'keys.lock'
  | 'protocol.sign'
  | 'protocol.export'
> {
  return {
    'protocol.print': async (session, { id, document }) => {
      const workspace = precinctOf(session);
      const loaded = await loadDraft(workspace, id);
      if (!loaded.ok) return loaded;
      const { drawPaper } = await drawing();
      const paper = await drawPaper(workspace, loaded.value, document, services.clock());
      return paper.ok ? ok(await printedView(paper.value)) : paper;
    },

    'protocol.freeze': async (session, { id }) => {
      const workspace = precinctOf(session);
      const loaded = await loadDraft(workspace, id);
      if (!loaded.ok) return loaded;
      const changed = await changeDraft(
        workspace,
        id,
        loaded.value.draft.checked?.by ?? '',
        (draft, plan, at) => freezeNow(workspace, { draft, plan }, at),
        (_before, { frozen }) =>
          frozen ? [{ action: 'frozen', subject: id, detail: { hash: frozen.hash, symbol: frozen.symbol } }] : [],
      );
      return changed.ok ? ok(viewOf(changed.value)) : changed;
    },

    'protocol.revise': async (session, { id, reason, persons }) => {
      const workspace = precinctOf(session);
      const loaded = await loadDraft(workspace, id);
      if (!loaded.ok) return loaded;
      const { draft, plan } = loaded.value;
      const revised = machine.revise(draft, { reason, persons });
      if (!revised.ok) return revised;
      const { old, next } = revised.value;
      const written = await workspace.store.write(persons.join(', '), async (tx) => {
        const fresh = { ...next, savedAt: tx.at };
        await saveDraft(tx, old);
        await saveDraft(tx, fresh);
        const supersedes = next.supersedes ?? '';
        const detail = { supersedes, reason, persons };
        await tx.journal({ action: 'revision-started', subject: draftId(next), detail });
        return ok(fresh);
      });
      return written.ok ? ok(viewOf({ draft: written.value, plan })) : written;
    },

    'keys.list': async (session) => {
      const found = await findCredentials(precinctOf(session), await services.media());
      return ok(found.map(({ medium, name, entry: { role, holder } }) => ({ medium, name, role, holder })));
    },

    'keys.unlock': async (session, wanted) => {
      const unlocked = await unlock(precinctOf(session), await services.media(), wanted);
      if (!unlocked.ok) return unlocked;
      lockKey(session);
      session.key = unlocked.value;
      const { kid, role, holder } = unlocked.value;
      return ok({ kid, role, holder });
    },

    'keys.lock': async (session) => {
      lockKey(session);
      return ok(null);
    },

    'protocol.sign': async (session, { id }) => {
      const workspace = precinctOf(session);
      const { key } = session;
      if (key === null) return fail('not-allowed', 'Unlock the key of the chair or the deputy first.');
      const { kid, role, holder } = key;
      const loaded = await loadDraft(workspace, id);
      if (!loaded.ok) return loaded;
      const { draft, plan } = loaded.value;
      const { frozen } = draft;
      const signed = machine.sign(draft, { kid, role, holder, at: services.clock() });
      if (!signed.ok) return signed;
      if (frozen === null) return fail('wrong-state', 'Only a protocol printed as final can be signed.');
      const bytes = sealBytes(utf8.to.encode(frozen.payload), typOf('protocol'), key.seed);
      const written = await workspace.store.write(holder, async (tx) => {
        const after = { ...signed.value, savedAt: tx.at };
        await saveDraft(tx, after);
        if (draft.supersedes !== null) await supersedeSealed(tx, draft.supersedes);
        await addSealed(tx, sealedRow(workspace, draft, { bytes, kid, hash: frozen.hash, symbol: frozen.symbol }));
        await tx.journal({ action: 'signed', subject: id, detail: { hash: frozen.hash, kid, role, holder } });
        return ok(after);
      });
      return written.ok ? ok(viewOf({ draft: written.value, plan })) : written;
    },

    'protocol.export': async (session, { id, medium }) => {
      const workspace = precinctOf(session);
      const target = (await services.media()).find((one) => one.id === medium);
      if (!target) return fail('medium-gone', 'This medium is no longer there. Insert it again.');
      const loaded = await loadDraft(workspace, id);
      if (!loaded.ok) return loaded;
      const written = await withMedium(target, async (place) => {
        const files = await filesToCarry(workspace, loaded.value, services.clock());
        return files.ok ? writeFiles(place, files.value) : files;
      });
      if (!written.ok) return written;
      const changed = await changeDraft(
        workspace,
        id,
        loaded.value.draft.signed?.holder ?? '',
        (draft, _plan, at) => machine.exported(draft, target.label, at),
        ({ frozen }) => [
          { action: 'exported', subject: id, detail: { hash: frozen?.hash ?? '', medium: target.label } },
        ],
      );
      if (!changed.ok) return changed;
      return ok({ medium: target.id, folder: target.path, files: [...written.value] });
    },
  };
}

/** Half of the program is for drawing papers; a window opens without waiting for it. */
const drawing = () => import('./papers.ts');

/** Freezes what stands: no obstacle, read aloud, complete. */
function freezeNow({ pkg }: PrecinctWorkspace, { draft, plan }: DraftOnFile, at: string): Result<ProtocolDraft> {
  const [first] = obstacles(draft, findingsOf({ draft, plan }));
  if (first) return fail('not-ready', `before the final print: ${first.kind}`, 'rule' in first ? first.rule : '');
  const { election, teryt, mode } = pkg.definition.payload;
  const payload = payloadOf(plan, draft, { election, teryt, mode, definition: pkg.definition.hash });
  if (!payload.ok) return payload;
  const bytes = canonicalBytes(payload.value);
  return machine.freeze(draft, {
    payload: utf8.from.decode(bytes),
    hash: payloadHashOf(bytes, nodeCrypto),
    symbol: controlSymbol(bytes, nodeCrypto),
    at,
  });
}

function sealedRow(
  { precinct }: PrecinctWorkspace,
  { contest, constituency, revision }: ProtocolDraft,
  of: { bytes: Uint8Array; kid: string; hash: string; symbol: string },
) {
  const where = { precinct: precinct.number, contest, constituency, revision, report: null };
  return { ...of, ...where, type: 'protocol' as const, source: 'signed here' };
}

/** The sealed file, its readable PDF, and the warning report where there is something to report. */
async function filesToCarry(workspace: PrecinctWorkspace, file: DraftOnFile, at: string): Promise<Result<Paper[]>> {
  const { frozen } = file.draft;
  const sealed = frozen && (await findSealed(workspace.store, frozen.hash));
  if (!sealed) return fail('not-signed', 'Only a signed protocol can be carried.');
  const { drawPaper, stemOf } = await drawing();
  const papers: Paper[] = [{ name: `${stemOf(workspace, file)}.urna`, bytes: sealed.bytes }];
  const kinds = findingsOf(file).length > 0 ? (['final', 'warnings'] as const) : (['final'] as const);
  for (const kind of kinds) {
    const paper = await drawPaper(workspace, file, kind, at);
    if (!paper.ok) return paper;
    papers.push(paper.value);
  }
  return ok(papers);
}

async function printedView({ name, bytes }: Paper): Promise<PrintedView> {
  const { PDFDocument } = await import('pdf-lib');
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  return { name, pages, base64: Buffer.from(bytes).toString('base64') };
}
