import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { ask } from '../../state.ts';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { useSaved } from '../../ui/saving/use-saved.ts';
import { numberOf, shown } from '../../ui/sheet/typed.ts';
import type { StationProps } from '../common/station-props.ts';

/** How many voters refused this ballot: asked before reading aloud, so that the contests of one box can be compared. */
export function Refusals({ view, reload }: Pick<StationProps, 'view' | 'reload'>) {
  const t = useTexts();
  const { value, failure, change, settle } = useSaved<number | null>({
    label: t.precinct.notes.people.refusals,
    kept: view.refusals.count,
    version: view.version,
    save: (refusals, was) => ask('notes.saveRefusals', { id: view.id, refusals, was }),
    onSaved: reload,
  });
  const [text, setText] = useState(shown(value, true));
  // another window wrote it meanwhile
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (numberOf(text) !== value) setText(shown(value, true));
  }
  const typed = numberOf(text);
  return (
    <Card title={t.precinct.notes.people.refusals}>
      <p>{t.precinct.notes.people.refusalsLead}</p>
      <TextField
        label={t.precinct.notes.people.refusalsLabel}
        problem={typed === undefined ? t.ui.entry.refused.digits : null}
        inputMode="numeric"
        maxLength={5}
        value={text}
        onText={(next) => {
          setText(next);
          const number = numberOf(next);
          if (number !== undefined) change(number, 'soon');
        }}
        onBlur={() => void settle()}
      />
      <FailureNote failure={failure} />
    </Card>
  );
}
