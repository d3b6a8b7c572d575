import { useRef } from 'react';
import { positionTemplates } from '../../../src-shared/language/polish/templates.ts';
import { hasGap, hasWord } from '../../../src-shared/text/words.ts';
import type { FindingView, ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { ask } from '../../state.ts';
import { PrintedDocument } from '../../ui/documents/printed-document.tsx';
import { FindingItem } from '../../ui/findings/finding-item.tsx';
import { LinkButton } from '../../ui/kit/button.tsx';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { pathNames } from '../../ui/sheet/names.ts';
import { SavedText, type TextHandle } from '../../ui/saving/saved-text.tsx';
import type { StationProps } from '../common/station-props.ts';
import { Templates } from './templates.tsx';

/** Each warning is either corrected or gets the commission's position, which is printed in the warning report. */
export function Warnings({ view, reload }: StationProps) {
  const t = useTexts();
  const nameOf = pathNames(view.form, t);
  const warnings = view.findings.filter((one) => one.severity === 'warning');
  const byRule = Object.groupBy(warnings, (one) => one.rule);
  if (warnings.length === 0) return <Note tone="good">{t.precinct.notes.noWarnings}</Note>;
  return (
    <>
      {Object.entries(byRule).map(([rule, findings = []]) => (
        <Position key={rule} view={view} rule={rule} findings={findings} nameOf={nameOf} onSaved={reload} />
      ))}
      <Card title={t.precinct.notes.report}>
        <p>{t.precinct.notes.reportLead}</p>
        <PrintedDocument id={view.id} document="warnings" />
      </Card>
    </>
  );
}

type Props = {
  view: Pick<ProtocolView, 'id' | 'version'>;
  rule: string;
  /** A rule may speak of several places; the commission answers it once. */
  findings: readonly FindingView[];
  nameOf: (path: string) => string;
  onSaved: () => void;
};

function Position({ view: { id, version }, rule, findings, nameOf, onSaved }: Props) {
  const t = useTexts();
  const words = useRef<TextHandle>(null);
  const fields = [...new Set(findings.flatMap((finding) => finding.fields))];
  const problemOf = (typed: string): string | null => {
    if (hasGap(typed)) return t.precinct.notes.fillGaps;
    return hasWord(typed) ? null : t.precinct.notes.positionMissing;
  };

  return (
    <Card>
      {findings.map((finding) => (
        <FindingItem key={finding.fields.join()} finding={finding} nameOf={nameOf} />
      ))}
      <SavedText
        label={t.precinct.notes.position(rule)}
        name={t.precinct.notes.position(rule)}
        kept={findings[0]?.position ?? ''}
        version={version}
        problemOf={problemOf}
        save={(text, was) => ask('notes.savePosition', { id, rule, text, was })}
        onSaved={onSaved}
        handle={words}
      >
        {(typed) => (
          <Templates
            texts={positionTemplates}
            label={t.precinct.notes.templates}
            typed={typed}
            onTemplate={(text) => words.current?.replace(text)}
          />
        )}
      </SavedText>
      <LinkButton kind="quiet" to={href('protocol', ...id.split('/'), 'amend', fields.join())}>
        {t.precinct.notes.readAgain}
      </LinkButton>
    </Card>
  );
}
