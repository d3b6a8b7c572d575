import type { RecordedRuling } from '../../../../src-shared/sealed/payloads.ts';
import { useLongDay, useTexts } from '../../../language.ts';
import { Card, Facts } from '../../../ui/kit/page.tsx';

/** What the commission decided where the law left a reading open, as it was written down. */
export function RecordedRulings({ rulings }: { rulings: readonly RecordedRuling[] }) {
  const t = useTexts();
  const longDay = useLongDay();
  return (
    <Card title={t.ruling.recordedTitle}>
      {rulings.map((ruling, at) => (
        <Facts
          // Rulings are only ever added, at the end.
          // eslint-disable-next-line react/no-array-index-key -- see above
          key={at}
          rows={[
            [t.ruling.about, t.ruling.of(ruling.constituency, t.ruling.title[ruling.question])],
            [t.ruling.answer, t.ruling.answers[ruling.answer]],
            [t.ruling.date, longDay(ruling.date)],
            [t.lot.personsShort, ruling.persons.join('; ')],
            [t.ruling.reason, ruling.reason],
          ]}
        />
      ))}
    </Card>
  );
}
