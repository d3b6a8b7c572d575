/** The commission's papers: what of a protocol goes onto which document. */
import { type DocumentKind } from '../../../src-shared/api/precinct/papers.ts';
import { itemNumber } from '../../../src-shared/forms/text.ts';
import { obstacles } from '../../../src-shared/protocol/freeze.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { protocolFileStem } from '../../../src-shared/sealed/file-name.ts';
import { encodeSlip } from '../../../src-shared/sealed/qr.ts';
import { renderErrors } from '../../documents/errors/errors.ts';
import { type PrintedFinding } from '../../documents/parts/findings.ts';
import { contentOf, type ProtocolContent, renderProtocol } from '../../documents/protocol/protocol.ts';
import { renderSlip } from '../../documents/slip/slip.ts';
import { type Subject } from '../../documents/subject.ts';
import { renderWarnings, type Warning } from '../../documents/warnings/warnings.ts';
import { type DraftOnFile } from '../../session/precinct.ts';
import { type PrecinctWorkspace } from '../../session/workspace.ts';
import { frozenPayload, sealedToCarry } from './frozen.ts';
import { findingsOf, findingViews } from './view.ts';

export type Paper = { readonly name: string; readonly bytes: Uint8Array };

function subjectOf({ pkg, precinct }: PrecinctWorkspace, { draft, plan }: DraftOnFile): Subject {
  return {
    definition: pkg.definition.payload,
    definitionHash: pkg.definition.hash,
    contest: plan.contest,
    constituency: plan.constituency,
    precinct,
    revision: draft.revision,
  };
}

function draftContent(file: DraftOnFile): ProtocolContent {
  const { draft, plan } = file;
  const locked = Object.fromEntries(
    plan.precinct.postalVoting ? [] : plan.form.fields.filter((f) => f.postal === true).map((f) => [f.id, 0]),
  );
  return {
    numbers: { ...draft.numbers, ...locked },
    remarks: draft.remarks,
    attendance: draft.attendance,
    voting: draft.voting,
    refusals: draft.refusals,
    hasFindings: findingsOf(file).length > 0,
    correction: draft.correction,
  };
}

export function stemOf({ pkg, precinct }: PrecinctWorkspace, { draft }: DraftOnFile): string {
  const { election, teryt, mode } = pkg.definition.payload;
  const { contest, constituency, revision } = draft;
  return protocolFileStem({ election, teryt, mode, precinct: precinct.number, contest, constituency, revision });
}

/** Findings in the Polish of the paper, errors first. */
function printed(file: DraftOnFile): (PrintedFinding & { remark: string | null; position: string })[] {
  const rank = { error: 0, explain: 1, warning: 2 } as const;
  return findingViews(file, findingsOf(file))
    .map(({ rule, severity, message, fact, remark, position }) => ({
      rule,
      severity,
      message: message.pl,
      fact: fact.pl,
      remark,
      position,
    }))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function warningsOf(file: DraftOnFile): Warning[] {
  return printed(file)
    .filter((finding) => finding.severity !== 'error')
    .map(({ remark, ...finding }) => ({
      ...finding,
      explainedIn: remark === null ? null : (itemNumber(file.plan.form, remark) ?? null),
    }));
}

/** A protocol is drawn when it is closed, printed, and carried: the same content gives the same bytes each time. */
const KEPT_PAPERS = 8;
const drawnPapers = new Map<string, Result<Uint8Array>>();

async function onceDrawn(name: string, draw: () => Promise<Result<Uint8Array>>): Promise<Result<Uint8Array>> {
  const paper = drawnPapers.get(name) ?? (await draw());
  drawnPapers.delete(name);
  drawnPapers.set(name, paper);
  const [oldest] = drawnPapers.keys();
  if (drawnPapers.size > KEPT_PAPERS && oldest !== undefined) drawnPapers.delete(oldest);
  return paper;
}

/** Draws one document. `final` and `slip` show the frozen content only; the others what stands now. */
export async function drawPaper(
  workspace: PrecinctWorkspace,
  file: DraftOnFile,
  kind: DocumentKind,
  madeAt: string,
): Promise<Result<Paper>> {
  const stem = stemOf(workspace, file);
  const subject = subjectOf(workspace, file);
  const { draft, plan } = file;
  const symbol = draft.frozen?.symbol ?? null;
  const named = (suffix: string, drawn: Result<Uint8Array>): Result<Paper> =>
    drawn.ok ? ok({ name: `${stem}${suffix}.pdf`, bytes: drawn.value }) : drawn;
  switch (kind) {
    case 'draft':
      if (draft.state !== 'entered') return fail('wrong-state', 'There are no settled numbers to print yet.');
      return named(
        '-projekt',
        await renderProtocol({ ...subject, form: plan.form, content: draftContent(file), print: { kind: 'draft' } }),
      );
    case 'final': {
      const payload = frozenPayload(draft);
      if (!payload.ok) return payload;
      const print = { kind: 'final', symbol: symbol ?? '' } as const;
      const paper = { ...subject, form: plan.form, content: contentOf(payload.value), print };
      return named(
        '',
        await onceDrawn(`${workspace.pkg.definition.hash} ${print.symbol}`, () => renderProtocol(paper)),
      );
    }
    case 'warnings': {
      const sheet = { ...subject, symbol, attendance: draft.attendance, warnings: warningsOf(file) };
      return named('-raport-ostrzezen', await renderWarnings(sheet));
    }
    case 'errors': {
      if (obstacles(plan, draft, findingsOf(file)).every((o) => o.kind !== 'error'))
        return fail('no-errors', 'There is no error to print.');
      const operator = (draft.second ?? draft.first)?.by.join(', ') ?? '';
      const sheet = { ...subject, attendance: draft.attendance, findings: printed(file), madeAt, operator };
      return named('-zestawienie-bledow', await renderErrors(sheet));
    }
    case 'slip': {
      const sealed = await sealedToCarry(workspace.store, workspace, draft);
      if (!sealed.ok) return sealed;
      if (!draft.signed) return fail('not-signed', 'The transfer slip is printed after signing.');
      const codes = encodeSlip(sealed.value.bytes, workspace.pkg);
      if (!codes.ok) return codes;
      const slip = { ...subject, symbol: symbol ?? '', codes: codes.value, signedBy: draft.signed };
      return named('-karta-przekazania', await renderSlip(slip));
    }
  }
}
