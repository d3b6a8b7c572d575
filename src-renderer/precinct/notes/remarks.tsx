import { useState } from 'react';
import type { Remark } from '../../../src-shared/forms/schema.ts';
import { remarkTemplates } from '../../../src-shared/language/templates.ts';
import type { FindingView } from '../../../src-shared/views.ts';
import { usePick, useTexts } from '../../language.ts';
import { useCommand } from '../../state.ts';
import { FindingItem } from '../../ui/findings/finding-item.tsx';
import { pathNames } from '../../ui/sheet/names.ts';
import { TextArea } from '../../ui/kit/field.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import type { StationProps } from '../protocol/station-props.ts';
import { Templates } from './templates.tsx';

/** Section III of the paper. A finding that asks for words stands above the remark that must have them. */
export function Remarks({ view, reload }: StationProps) {
  const t = useTexts();
  const nameOf = pathNames(view.form, t);
  const asking = (remark: Remark) =>
    view.findings.filter((one) => one.severity === 'explain' && one.remark === remark.id);
  return view.form.remarks.map((remark) => (
    <OneRemark
      key={remark.id}
      id={view.id}
      remark={remark}
      text={view.remarks[remark.id] ?? ''}
      findings={asking(remark)}
      nameOf={nameOf}
      onSaved={reload}
    />
  ));
}

type Props = {
  id: string;
  remark: Remark;
  text: string;
  findings: readonly FindingView[];
  nameOf: (path: string) => string;
  onSaved: () => void;
};

function OneRemark({ id, remark, text, findings, nameOf, onSaved }: Props) {
  const t = useTexts();
  const pick = usePick();
  const [typed, setTyped] = useState(text);
  const { failure, run } = useCommand();
  const open = findings.some((finding) => !finding.explained);

  async function save(next: string): Promise<void> {
    setTyped(next);
    if (next === text) return;
    if ((await run('protocol.saveRemark', { id, remark: remark.id, text: next })) !== null) onSaved();
  }

  return (
    <Card>
      {findings.map((finding) => (
        <FindingItem key={finding.rule} finding={finding} nameOf={nameOf} />
      ))}
      <TextArea
        label={
          <>
            {remark.number}. {pick(remark.label)}
          </>
        }
        lang="pl"
        problem={open ? t.notes.needsWords : typed.includes('[') ? t.notes.fillGaps : null}
        rows={findings.length > 0 ? 3 : 2}
        value={typed}
        onText={setTyped}
        onBlur={() => void save(typed)}
      />
      <Templates
        texts={findings.length > 0 ? remarkTemplates[remark.id] : remark.defaults.filter((one) => one !== typed)}
        label={findings.length > 0 ? t.notes.templates : t.notes.defaults}
        onTemplate={(template) => void save(template)}
      />
      <FailureNote failure={failure} />
    </Card>
  );
}
