import type { RecordedLot } from '../../../src-shared/sealed/payloads.ts';
import type { ContestResultView } from '../../../src-shared/views.ts';
import { useLongDay, useTexts } from '../../language.ts';
import { Card, Facts } from '../../ui/kit/page.tsx';

/** Lots that were drawn, as they were written down. */
export function RecordedLots({ result }: { result: ContestResultView }) {
  const t = useTexts();
  const longDay = useLongDay();
  return (
    <Card title={t.lot.recordedTitle}>
      {result.lots.map((lot) => {
        const named = (ids: readonly string[]) =>
          ids.map((id) => `${t.lot.entry(lot.kind, id)} ${nameOf(result, lot, id)}`.trim()).join(', ');
        return (
          <Facts
            key={`${lot.constituency} ${lot.kind} ${lot.between.join()}`}
            rows={[
              [t.lot.what, t.lot.of(lot.constituency, named(lot.between))],
              [t.lot.result, named(lot.drawn)],
              [t.lot.date, `${longDay(lot.date)}, ${lot.place}`],
              [t.lot.personsShort, lot.persons.join(', ')],
              [t.lot.mannerShort, lot.manner],
            ]}
          />
        );
      })}
    </Card>
  );
}

/** The committee or the candidate behind a number; inside a list only the number is known here. */
function nameOf({ mayor, constituencies }: ContestResultView, lot: RecordedLot, id: string): string {
  if (lot.kind === 'mayor') return mayor?.candidates.find((one) => one.id === id)?.name ?? '';
  const lists = constituencies.find((one) => one.number === lot.constituency)?.lists ?? [];
  return lot.kind === 'list' ? (lists.find((one) => `${one.number}` === id)?.committee ?? '') : '';
}
