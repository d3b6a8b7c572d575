import type { RecordedLot } from '../../../src-shared/sealed/payloads.ts';
import { useLongDay, useTexts } from '../../language.ts';
import { Card, Facts } from '../../ui/kit/page.tsx';

/** Lots that were drawn, as they were written down. */
export function RecordedLots({ lots }: { lots: readonly RecordedLot[] }) {
  const t = useTexts();
  const longDay = useLongDay();
  return (
    <Card title={t.lot.recordedTitle}>
      {lots.map((lot) => (
        <Facts
          key={`${lot.constituency} ${lot.kind} ${lot.between.join()}`}
          rows={[
            [t.lot.what, t.lot.of(lot.constituency, lot.between.join(', '))],
            [t.lot.result, lot.drawn.join(', ')],
            [t.lot.date, `${longDay(lot.date)}, ${lot.place}`],
            [t.lot.personsShort, lot.persons.join(', ')],
            [t.lot.mannerShort, lot.manner],
          ]}
        />
      ))}
    </Card>
  );
}
