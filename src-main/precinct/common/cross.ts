/** The precinct's protocols beside each other, as far as they are typed (X1–X7). */
import { type CrossFindingView } from '../../../src-shared/api/precinct/overview.ts';
import { crossTexts } from '../../../src-shared/forms/cross-text.ts';
import { draftOf } from '../../../src-shared/protocol/check.ts';
import { checkTogether } from '../../../src-shared/protocol/cross.ts';
import { draftId } from '../../../src-shared/protocol/draft.ts';
import { type DraftOnFile } from '../../session/precinct.ts';
import { type PrecinctWorkspace } from '../../session/workspace.ts';
import { asShown } from './view.ts';

/** Only settled numbers are compared: during the entries a comparison would give the first one's numbers away. */
export function crossFindings({ precinct }: PrecinctWorkspace, files: readonly DraftOnFile[]): CrossFindingView[] {
  const settled = files
    .map(asShown)
    .filter(({ draft }) => ['entered', 'printed', 'signed', 'exported'].includes(draft.state));
  const findings = checkTogether(
    precinct,
    settled.map(({ plan, draft: { contest, constituency, numbers, remarks, refusals } }) => ({
      contest,
      constituency,
      values: draftOf(plan, numbers, remarks).values,
      refusals,
    })),
  );
  return findings.map(({ rule, fields }) => ({
    rule,
    message: crossTexts[rule],
    fields: fields.flatMap(({ contest, constituency, field }) => {
      const file = settled.find(({ draft }) => draft.contest === contest && draft.constituency === constituency);
      return file ? [{ id: draftId(file.draft), contest, constituency, field }] : [];
    }),
  }));
}
