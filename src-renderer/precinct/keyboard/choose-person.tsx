import { useState } from 'react';
import { isAmong } from '../../../src-shared/text/person.ts';
import type { Failure } from '../../../src-shared/result.ts';
import { useTexts } from '../../language.ts';
import { useAsk, useCommand } from '../../state.ts';
import { DayLine, isOdd } from '../../ui/frame/day-note.tsx';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { usePeople } from '../common/people.tsx';
import styles from './keyboard.module.css';

type Props = {
  /** Who typed in the other entry, and the words for that. */
  barred?: { names: readonly string[]; why: string };
  busy: boolean;
  failure: Failure | null;
  onPerson: (name: string) => void;
};

/**
 * One press on a name says who is at the keyboard: a member, an operator, or whoever else types. Where real elections and
 * the laptop's clock do not fit, that is confirmed in the same breath.
 */
export function ChoosePerson({ barred = { names: [], why: '' }, busy, failure, onPerson }: Props) {
  const t = useTexts();
  const people = usePeople();
  const { value: clock } = useAsk('clock.view', {});
  const [known, setKnown] = useState(false);
  const [other, setOther] = useState('');
  const day = useCommand();
  const asks = isOdd(clock) && !clock.confirmed;
  const held = busy || day.busy || (asks && !known);

  async function choose(name: string): Promise<void> {
    if (asks && (await day.run('clock.confirm', { by: name })) === null) return;
    onPerson(name);
  }

  return (
    <>
      <DayLine clock={clock} />
      {asks && (
        <CheckField checked={known} onCheck={setKnown}>
          {t.start.clock.confirm}
        </CheckField>
      )}
      <Card title={t.precinct.keyboard.who}>
        {asks && !known && <p>{t.start.clock.confirmFirst}</p>}
        <ul className={styles.people}>
          {people.map(({ name, role }) => {
            const away = isAmong(name, barred.names);
            return (
              <li key={`${role} ${name}`}>
                <button
                  type="button"
                  className={styles.person}
                  disabled={held || away}
                  onClick={() => void choose(name)}
                >
                  <b>{name}</b>
                  <span>{away ? barred.why : role}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <form
          className={styles.other}
          onSubmit={(event) => {
            event.preventDefault();
            if (!held && other.trim() !== '') void choose(other.trim());
          }}
        >
          <TextField
            label={t.precinct.keyboard.other}
            hint={t.precinct.keyboard.otherHint}
            value={other}
            onText={setOther}
          />
          <Actions>
            <Button type="submit" aria-disabled={held || other.trim() === ''}>
              {t.precinct.keyboard.otherGo}
            </Button>
          </Actions>
        </form>
      </Card>
      <FailureNote failure={day.failure ?? failure} />
    </>
  );
}
