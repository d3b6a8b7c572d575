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
    <Card title={t.ruling.recordedTitle}>
      <ol className={styles.records}>
        {rulings.map(({ fact: ruling, ...of }) => (
          <RecordEntry key={of.id} record="ruling" of={of} onResults={onResults}>
            <Facts
              rows={[
                [t.ruling.about, t.ruling.of(ruling.constituency, t.ruling.title[ruling.question])],
                [t.ruling.answer, t.ruling.answers[ruling.answer]],
                [t.ruling.date, longDay(ruling.date)],
                [t.lot.personsShort, ruling.persons.join('; ')],
                [t.ruling.reason, ruling.reason],
              ]}
            />
          </RecordEntry>
        ))}
      </ol>
    </Card>
  );
}
