import { useRef } from 'react';
import type { Remark } from '../../../src-shared/forms/schema.ts';
import { explanationsOf } from '../../../src-shared/language/polish/templates.ts';
import { hasGap, isBlank } from '../../../src-shared/text/words.ts';
import type { FindingView, ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { usePick, useTexts } from '../../language.ts';
import { ask } from '../../state.ts';
import { FindingItem } from '../../ui/findings/finding-item.tsx';
import { pathNames } from '../../ui/sheet/names.ts';
import { Card } from '../../ui/kit/page.tsx';
import { SavedText, type TextHandle } from '../../ui/saving/saved-text.tsx';
import type { StationProps } from '../common/station-props.ts';
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
      version={view.version}
      findings={asking(remark)}
      numbers={view.numbers}
      nameOf={nameOf}
      onSaved={reload}
    />
  ));
}

type Props = {
  id: string;
  remark: Remark;
  text: string;
  version: number;
  findings: readonly FindingView[];
  numbers: ProtocolView['numbers'];
  nameOf: (path: string) => string;
  onSaved: () => void;
};

function OneRemark({ id, remark, text, version, findings, numbers, nameOf, onSaved }: Props) {
  const t = useTexts();
  const pick = usePick();
  const words = useRef<TextHandle>(null);
  const open = findings.some((finding) => !finding.explained);
  const problemOf = (typed: string): string | null => {
    if (isBlank(typed)) return t.precinct.notes.blank;
    if (hasGap(typed)) return t.precinct.notes.fillGaps;
    return open ? t.precinct.notes.needsWords : null;
  };

  return (
    <Card>
      {findings.map((finding) => (
        <FindingItem key={finding.rule} finding={finding} nameOf={nameOf} />
      ))}
      <SavedText
        label={
          <>
            {remark.number}. {pick(remark.label)}
          </>
        }
        name={t.terms.path.item(remark.number)}
        kept={text}
        version={version}
        problemOf={problemOf}
        rows={findings.length > 0 ? 3 : 2}
        save={(next, was) => ask('notes.saveRemark', { id, remark: remark.id, text: next, was })}
        onSaved={onSaved}
        handle={words}
      >
        {(typed) => (
          <Templates
            texts={
              findings.length > 0
                ? findings.flatMap(({ rule }) => explanationsOf(rule, numbers))
                : remark.defaults.filter((one) => one !== typed)
            }
            label={findings.length > 0 ? t.precinct.notes.templates : t.precinct.notes.defaults}
            typed={typed}
            plain={remark.defaults}
            onTemplate={(template) => words.current?.replace(template)}
          />
        )}
      </SavedText>
    </Card>
  );
}
