import { useState } from 'react';
import type { ContestKind } from '../../../../src-shared/primitives.ts';
import type { ResultsView } from '../../../../src-shared/api/commune/results.ts';
import type { LotNeeded } from '../../../../src-shared/results/view/constituency.ts';
import { samePerson } from '../../../../src-shared/text/person.ts';
import { useLongDay, useTexts } from '../../../language.ts';
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
  lot: LotNeeded;
  settled: boolean;
  contest: ContestKind;
  constituency: number;
  onResults: (results: ResultsView) => void;
};

/** A lot is drawn by people, in the room; here it is only written down. The program never draws. */
export function LotForm({ lot, settled, contest, constituency, onResults }: Props) {
  const t = useTexts();
  const today = useWindow((state) => state.status?.now.slice(0, 10) ?? '');
  const votingDay = useWindow((state) => state.status?.workspace?.votingDay ?? '');
  const longDay = useLongDay();
  const asked = questionOf(lot);
  const [ticked, setTicked] = useState<{ asked: string; drawn: readonly string[] }>({ asked, drawn: [] });
  const [date, setDate] = useState(today);
  const [place, setPlace] = useState('');
  const [persons, setPersons] = useState('');
  const [manner, setManner] = useState('');
  const seen = useResultsSeen();
  const { busy, failure, run } = useCommand();
  // the page refreshes while somebody types: words stay, but who was drawn between others was not drawn between these
  const drawn = ticked.asked === asked ? ticked.drawn : [];
  const setDrawn = (next: readonly string[]) => setTicked({ asked, drawn: next });
  const people = peopleOf(persons);
  const witnessed = people.some((one) => !samePerson(one, people[0] ?? ''));
  const ready = drawn.length === lot.places && date !== '' && place.trim() !== '' && witnessed && manner.trim() !== '';

  function draw(id: string, checked: boolean): void {
    if (!checked) setDrawn(drawn.filter((one) => one !== id));
    else setDrawn(lot.places === 1 ? [id] : [...drawn, id].slice(-lot.places));
  }

  async function record(): Promise<void> {
    if (!ready) return;
    const next = await run('results.recordLot', {
      seen,
      contest,
      constituency,
      kind: lot.kind,
      list: lot.list,
      places: lot.places,
      between: lot.between.map((one) => one.id),
      votes: lot.between[0]?.votes ?? 0,
      drawn: [...drawn],
      date,
      place: place.trim(),
      persons: people,
      manner: manner.trim(),
    });
    if (next === null) return;
    // another lot may be asked for in its place
    for (const clear of [setPlace, setPersons, setManner]) clear('');
    onResults(next);
  }

  const title = t.commune.results.lot.title(
    t.commune.results.lot.what[lot.kind](lot.places, lot.between.length, lot.list ?? ''),
  );
  if (!settled)
    return (
      <section className={styles.decision}>
        <h3>{title}</h3>
        <p>{t.commune.results.lot.why[lot.kind]}</p>
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
      <h3>{title}</h3>
      <p>{t.commune.results.lot.why[lot.kind]}</p>
      <Note tone="info">{t.commune.results.lot.lead}</Note>
      <fieldset>
        <legend>
          <b>{t.commune.results.lot.between(lot.places)}</b>
        </legend>
        {lot.between.map((one) => (
          <CheckField
            key={one.id}
            type={lot.places === 1 ? 'radio' : 'checkbox'}
            name={`lot-${contest}-${constituency}`}
            checked={drawn.includes(one.id)}
            onCheck={(checked) => draw(one.id, checked)}
          >
            <b>{t.commune.results.lot.entry(lot.kind, one.id)}</b> {one.name} · {t.commune.results.lot.votes(one.votes)}
          </CheckField>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <TextField
          label={t.commune.results.lot.date}
          hint={votingDay === '' ? undefined : t.commune.results.lot.dateHint(longDay(votingDay))}
          type="date"
          value={date}
          onText={setDate}
        />
        <TextField label={t.commune.results.lot.place} value={place} onText={setPlace} />
      </div>
      <div className={styles.pair}>
        <PersonsField persons={persons} hint={t.commune.results.lot.witnessesHint} onText={setPersons} />
        <TextArea
          label={t.commune.results.lot.manner}
          hint={t.commune.results.lot.mannerHint}
          value={manner}
          onText={setManner}
        />
      </div>
      <FailureNote failure={failure} />
      <Actions>
        <Button type="submit" kind="main" busy={busy} aria-disabled={!ready}>
          {t.commune.results.lot.record}
        </Button>
        {!ready && <span className={common.soft}>{t.commune.results.lot.missing(lot.places)}</span>}
      </Actions>
    </form>
  );
}

/** What is asked, whatever votes led there. */
function questionOf({ kind, list, places, between }: LotNeeded): string {
  return JSON.stringify([kind, list, places, ...between.map(({ id }) => id)]);
}
