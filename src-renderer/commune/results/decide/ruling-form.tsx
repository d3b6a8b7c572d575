import type { ContestKind } from '../../../../src-shared/primitives.ts';
import type { ResultsView } from '../../../../src-shared/api/commune/results.ts';
import type { ConstituencyView } from '../../../../src-shared/results/view/constituency.ts';
import { useTexts } from '../../../language.ts';
import { LineOf, LinesOf, TicksOf } from '../../../ui/form/bound.tsx';
import { words, type Field } from '../../../ui/form/fields.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { Note } from '../../../ui/kit/note.tsx';
import styles from '../results.module.css';
import { DecisionForm } from './decision-form.tsx';
import { useRecordedBy } from './recorded-by.ts';
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

const readingsOf443 = ['tied', 'all'] as const;

/** Where the law leaves a reading open, the commission decides on record; the program takes no side. */
export function RulingForm({ constituency, question, contest, onResults }: Props) {
  const t = useTexts();
  const { number, unfilled, readings, settled } = constituency;
  const seen = useResultsSeen();
  const form = useForm({
    fields: {
      // an answer to what was asked before the page was refreshed is none
      answer: question === 'reading' ? reading : confirmed(unfilled),
      ...useRecordedBy(),
      reason: words(),
    },
    send: ({ answer, ...recorded }, run) =>
      run('results.recordRuling', { ...recorded, ...answer, seen, contest, constituency: number }),
    done: onResults,
  });
  return (
    <DecisionForm
      of={form}
      title={t.commune.results.ruling.title[question]}
      why={
        question === 'reading' ? t.commune.results.ruling.readingLead : t.commune.results.ruling.unfilledLead(unfilled)
      }
      settled={settled}
      record={t.commune.results.ruling.record}
      missing={t.commune.results.ruling.missing}
    >
      {question === 'reading' ? (
        <TicksOf
          of={form.field('answer')}
          legend={t.commune.results.ruling.readingQuestion}
          most={1}
          options={readingsOf443.map((one) => ({
            value: one,
            label: (
              <>
                {t.commune.results.ruling.reading[one]}{' '}
                <b>{t.commune.results.ruling.elects(readings?.[one] ?? null)}</b>
              </>
            ),
          }))}
        />
      ) : (
        <TicksOf
          of={form.field('answer')}
          options={[{ value: 'confirmed', label: <b>{t.commune.results.ruling.unfilledConfirm(unfilled)}</b> }]}
        />
      )}
      <Note tone="info">{t.commune.results.ruling.lead}</Note>
      <LineOf of={form.field('date')} label={t.commune.results.ruling.date} type="date" />
      <div className={styles.pair}>
        <LinesOf
          of={form.field('persons')}
          label={t.commune.results.lot.persons}
          hint={t.commune.results.lot.personsHint}
        />
        <LinesOf
          of={form.field('reason')}
          label={t.commune.results.ruling.reason}
          hint={t.commune.results.ruling.reasonHint}
        />
      </div>
    </DecisionForm>
  );
}

const reading: Field<readonly string[], Answered> = {
  start: [],
  about: 'reading',
  read: (ticked) => {
    const answer = readingsOf443.find((one) => ticked.includes(one));
    return answer && { question: 'reading', answer };
  },
};

function confirmed(seats: number): Field<readonly string[], Answered> {
  return {
    start: [],
    about: `unfilled ${seats}`,
    read: ({ length }) => (length > 0 ? { question: 'unfilled', answer: 'confirmed', seats } : undefined),
  };
}
