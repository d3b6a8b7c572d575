import type { RecordedRuling } from '../../../../src-shared/sealed/payloads.ts';
import type { RecordView, ResultsView } from '../../../../src-shared/api/commune/results.ts';
import { useLongDay, useTexts } from '../../../language.ts';
import { Card, Facts } from '../../../ui/kit/page.tsx';
import { RecordEntry } from './withdraw.tsx';
import styles from '../results.module.css';

type Props = { rulings: readonly RecordView<RecordedRuling>[]; onResults: (results: ResultsView) => void };

/** What the commission decided where the law left a reading open, as it was written down. */
export function RecordedRulings({ rulings, onResults }: Props) {
  const t = useTexts();
  const longDay = useLongDay();
  return (
    <Card title={t.commune.results.ruling.recordedTitle}>
      <ol className={styles.records}>
        {rulings.map(({ fact: ruling, ...of }) => (
          <RecordEntry key={of.id} record="ruling" of={of} onResults={onResults}>
            <Facts
              rows={[
                [
                  t.commune.results.ruling.about,
                  t.commune.results.ruling.of(ruling.constituency, t.commune.results.ruling.title[ruling.question]),
                ],
                [t.commune.results.ruling.answer, t.commune.results.ruling.answers[ruling.answer]],
                [t.commune.results.ruling.date, longDay(ruling.date)],
                [t.commune.results.lot.personsShort, ruling.persons.join('; ')],
                [t.commune.results.ruling.reason, ruling.reason],
              ]}
            />
          </RecordEntry>
        ))}
      </ol>
    </Card>
  );
}
