import { useState } from 'react';
import type { ContestKind } from '../../../../src-shared/primitives.ts';
import type { ResultsView } from '../../../../src-shared/api/commune/results.ts';
import type { ConstituencyView } from '../../../../src-shared/results/view/constituency.ts';
import { useTexts } from '../../../language.ts';
import { useCommand, useWindow } from '../../../state.ts';
import { Button } from '../../../ui/kit/button.tsx';
import { Actions } from '../../../ui/kit/dialog.tsx';
import { CheckField } from '../../../ui/kit/field.tsx';
import { FailureNote, Note } from '../../../ui/kit/note.tsx';
import { TextArea, TextField } from '../../../ui/kit/text-field.tsx';
import common from '../../common/common.module.css';
import styles from '../results.module.css';
import { peopleOf } from '../../common/people.ts';
import { PersonsField } from './persons-field.tsx';
import { useResultsSeen } from './results-seen.ts';

type Props = {
  constituency: ConstituencyView;
  question: NonNullable<ConstituencyView['question']>;
  contest: ContestKind;
  onResults: (results: ResultsView) => void;
};
type Answered =
  | { readonly question: 'reading'; readonly answer: 'tied' | 'all' }
  | { readonly question: 'unfilled'; readonly answer: 'confirmed'; readonly seats: number };

/** Where the law leaves a reading open, the commission decides on record; the program takes no side. */
export function RulingForm({ constituency, question, contest, onResults }: Props) {
  const t = useTexts();
  const today = useWindow((state) => state.status?.now.slice(0, 10) ?? '');
  const [picked, setPicked] = useState<Answered | null>(null);
  const [date, setDate] = useState(today);
  const [persons, setPersons] = useState('');
  const [reason, setReason] = useState('');
  const seen = useResultsSeen();
  const { busy, failure, run } = useCommand();
  const people = peopleOf(persons);
  const { number, unfilled, readings, settled } = constituency;
  // an answer to what was asked before the page was refreshed is none
  const same = picked?.question === question && (picked.question === 'reading' || picked.seats === unfilled);
  const answered = same ? picked : null;
  const ready = answered !== null && date !== '' && people.length > 0 && reason.trim() !== '';
  async function record(): Promise<void> {
    if (!ready) return;
    const next = await run('results.recordRuling', {
      seen,
      ...answered,
      contest,
      constituency: number,
      date,
      persons: people,
      reason: reason.trim(),
    });
    if (next !== null) onResults(next);
  }

  if (!settled)
    return (
      <section className={styles.decision}>
        <h3>{t.commune.results.ruling.title[question]}</h3>
        <p>
          {question === 'reading'
            ? t.commune.results.ruling.readingLead
            : t.commune.results.ruling.unfilledLead(unfilled)}
        </p>
        <Note tone="warning">{t.commune.results.lot.tooEarly}</Note>
      </section>
    );
  return (
    <form
      className={styles.decision}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <h3>{t.commune.results.ruling.title[question]}</h3>
      {question === 'reading' ? (
        <>
          <p>{t.commune.results.ruling.readingLead}</p>
          <fieldset>
            <legend>
              <b>{t.commune.results.ruling.readingQuestion}</b>
            </legend>
            {(['tied', 'all'] as const).map((one) => (
              <CheckField
                key={one}
                type="radio"
                name={`ruling-${contest}-${number}`}
                checked={answered?.answer === one}
                onCheck={() => setPicked({ question, answer: one })}
              >
                {t.commune.results.ruling.reading[one]}{' '}
                <b>{t.commune.results.ruling.elects(readings?.[one] ?? null)}</b>
              </CheckField>
            ))}
          </fieldset>
        </>
      ) : (
        <>
          <p>{t.commune.results.ruling.unfilledLead(unfilled)}</p>
          <CheckField
            checked={answered !== null}
            onCheck={(checked) => setPicked(checked ? { question, answer: 'confirmed', seats: unfilled } : null)}
          >
            <b>{t.commune.results.ruling.unfilledConfirm(unfilled)}</b>
          </CheckField>
        </>
      )}
      <Note tone="info">{t.commune.results.ruling.lead}</Note>
      <TextField label={t.commune.results.ruling.date} type="date" value={date} onText={setDate} />
      <div className={styles.pair}>
        <PersonsField persons={persons} onText={setPersons} />
        <TextArea
          label={t.commune.results.ruling.reason}
          hint={t.commune.results.ruling.reasonHint}
          value={reason}
          onText={setReason}
        />
      </div>
      <FailureNote failure={failure} />
      <Actions>
        <Button type="submit" kind="main" busy={busy} aria-disabled={!ready}>
          {t.commune.results.ruling.record}
        </Button>
        {!ready && <span className={common.soft}>{t.commune.results.ruling.missing}</span>}
      </Actions>
    </form>
  );
}
