import type { ContestKind } from '../../../../src-shared/primitives.ts';
import type { ResultsView } from '../../../../src-shared/api/commune/results.ts';
import type { LotNeeded } from '../../../../src-shared/results/view/constituency.ts';
import { samePerson } from '../../../../src-shared/text/person.ts';
import { useLongDay, useTexts } from '../../../language.ts';
import { useWindow } from '../../../state.ts';
import { LineOf, LinesOf, TicksOf } from '../../../ui/form/bound.tsx';
import { ticks, words } from '../../../ui/form/fields.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { Note } from '../../../ui/kit/note.tsx';
import styles from '../results.module.css';
import { DecisionForm } from './decision-form.tsx';
import { useRecordedBy } from './recorded-by.ts';
import { useResultsSeen } from './results-seen.ts';

type Props = {
  lot: LotNeeded;
  settled: boolean;
  contest: ContestKind;
  constituency: number;
  onResults: (results: ResultsView) => void;
};

/** A lot is drawn by people, in the room; here it is only written down. The program never draws. */
export function LotForm({ lot, settled, contest, constituency, onResults }: Props) {
  const t = useTexts();
  const votingDay = useWindow((state) => state.status?.workspace?.votingDay ?? '');
  const longDay = useLongDay();
  const seen = useResultsSeen();
  const { kind, list, places, between } = lot;
  const { date, persons } = useRecordedBy(witnessed);
  const form = useForm({
    // the page refreshes while somebody types: words stay, but who was drawn between others was not drawn between these
    fields: {
      drawn: ticks(({ length }) => length === places, questionOf(lot)),
      date,
      place: words(),
      persons,
      manner: words(),
    },
    send: (answers, run) =>
      run('results.recordLot', {
        ...answers,
        seen,
        contest,
        constituency,
        kind,
        list,
        places,
        between: between.map(({ id }) => id),
        votes: between[0]?.votes ?? 0,
      }),
    done: onResults,
  });
  return (
    <DecisionForm
      of={form}
      title={t.commune.results.lot.title(t.commune.results.lot.what[kind](places, between.length, list ?? ''))}
      why={t.commune.results.lot.why[kind]}
      settled={settled}
      record={t.commune.results.lot.record}
      missing={t.commune.results.lot.missing(places)}
    >
      <Note tone="info">{t.commune.results.lot.lead}</Note>
      <TicksOf
        of={form.field('drawn')}
        legend={t.commune.results.lot.between(places)}
        most={places}
        options={between.map(({ id, name, votes }) => ({
          value: id,
          label: (
            <>
              <b>{t.commune.results.lot.entry(kind, id)}</b> {name} · {t.commune.results.lot.votes(votes)}
            </>
          ),
        }))}
      />
      <div className={styles.pair}>
        <LineOf
          of={form.field('date')}
          label={t.commune.results.lot.date}
          hint={votingDay === '' ? undefined : t.commune.results.lot.dateHint(longDay(votingDay))}
          type="date"
        />
        <LineOf of={form.field('place')} label={t.commune.results.lot.place} />
      </div>
      <div className={styles.pair}>
        <LinesOf
          of={form.field('persons')}
          label={t.commune.results.lot.persons}
          hint={t.commune.results.lot.witnessesHint}
        />
        <LinesOf
          of={form.field('manner')}
          label={t.commune.results.lot.manner}
          hint={t.commune.results.lot.mannerHint}
        />
      </div>
    </DecisionForm>
  );
}

function witnessed([first, ...others]: readonly string[]): boolean {
  return first !== undefined && others.some((one) => !samePerson(one, first));
}

/** What is asked, whatever votes led there. */
function questionOf({ kind, list, places, between }: LotNeeded): string {
  return JSON.stringify([kind, list, places, ...between.map(({ id }) => id)]);
}
