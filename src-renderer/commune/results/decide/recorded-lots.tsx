import type { RecordedLot } from '../../../../src-shared/sealed/payloads.ts';
import type { ContestResultView, ResultsView } from '../../../../src-shared/api/commune/results.ts';
import { useLongDay, useTexts } from '../../../language.ts';
import { Card, Facts } from '../../../ui/kit/page.tsx';
import { RecordEntry } from './withdraw.tsx';
import styles from '../results.module.css';

type Props = { result: ContestResultView; onResults: (results: ResultsView) => void };

/** Lots that were drawn, as they were written down, and those that were withdrawn. */
export function RecordedLots({ result, onResults }: Props) {
  const t = useTexts();
  const longDay = useLongDay();
  return (
    <Card title={t.commune.results.lot.recordedTitle}>
      <ol className={styles.records}>
        {result.lots.map(({ fact: lot, ...of }) => {
          const named = (ids: readonly string[]) =>
            ids
              .map((id) => `${t.commune.results.lot.entry(lot.kind, id)} ${nameOf(result, lot, id)}`.trim())
              .join(', ');
          const where =
            lot.kind === 'mayor' ? named(lot.between) : t.commune.results.lot.of(lot.constituency, named(lot.between));
          return (
            <RecordEntry key={of.id} record="lot" of={of} onResults={onResults}>
              <Facts
                rows={[
                  [
                    t.commune.results.lot.subject,
                    lot.kind === 'candidate' && lot.list !== null
                      ? t.commune.results.lot.onList(lot.list, where)
                      : where,
                  ],
                  [t.commune.results.lot.result, named(lot.drawn)],
                  [t.commune.results.lot.date, `${longDay(lot.date)}, ${lot.place}`],
                  [t.commune.results.lot.personsShort, lot.persons.join('; ')],
                  [t.commune.results.lot.manner, lot.manner],
                ]}
              />
            </RecordEntry>
          );
        })}
      </ol>
    </Card>
  );
}

/** The committee or the candidate behind a number. */
function nameOf({ mayor, constituencies }: ContestResultView, lot: RecordedLot, id: string): string {
  if (lot.kind === 'mayor') return mayor?.candidates.find((one) => one.id === id)?.name ?? '';
  const constituency = constituencies.find((one) => one.number === lot.constituency);
  const list = constituency?.lists.find((one) => `${one.number}` === (lot.kind === 'list' ? id : lot.list));
  if (lot.kind === 'list') return list?.committee.short ?? '';
  return (list ?? constituency)?.candidates.find((one) => `${one.position}` === id)?.name ?? '';
}
