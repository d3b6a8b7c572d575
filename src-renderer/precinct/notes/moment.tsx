import { useEffect, useId, useRef, useState } from 'react';
import { fail } from '../../../src-shared/result.ts';
import { useLongDay, useTexts } from '../../language.ts';
import { Button } from '../../ui/kit/button.tsx';
import { SelectField } from '../../ui/kit/field.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { registerEditor, registerTyping, reportUnsaved } from '../../ui/saving/unsaved.ts';
import { dayAfter, instantInWarsaw, readClock, wallInWarsaw } from './instants.ts';
import styles from './notes.module.css';

type Props = {
  label: string;
  /** The voting day, `YYYY-MM-DD`; an extended vote may end on the next one. */
  day: string;
  usual: string;
  value: string | null;
  onMoment: (instant: string | null) => void;
};

/** Day and hour on the wall of the polling station. */
export function Moment({ label, day, usual, value, onMoment }: Props) {
  const t = useTexts();
  const longDay = useLongDay();
  const wall = value === null ? null : wallInWarsaw(value);
  const [date, setDate] = useState(wall?.day ?? day);
  const [text, setText] = useState(wall?.time ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  const id = useId();

  /** Gives on what is typed; false where it is no time of day, which then blocks leaving like any text not saved. */
  function accept(nextDate: string, nextText: string): boolean {
    const time = nextText.trim() === '' ? null : readClock(nextText);
    setProblem(time === undefined ? t.precinct.notes.people.badTime : null);
    const failure = time === undefined ? fail('bad-time', 'This is no time of day.').error : null;
    reportUnsaved(id, failure && { label, state: 'failed', failure });
    if (time === undefined) return false;
    if (time !== null) setText(time);
    const instant = time === null ? null : instantInWarsaw(nextDate, time);
    if (instant !== value) onMoment(instant);
    return true;
  }
  const acceptNow = useRef((): boolean => true);
  useEffect(() => {
    acceptNow.current = () => accept(date, text);
  });
  useEffect(() => {
    const done = [
      registerTyping(() => acceptNow.current()),
      registerEditor(id, { settle: () => Promise.resolve(acceptNow.current()) }),
    ];
    return () => done.forEach((end) => end());
  }, [id]);

  return (
    <fieldset className={styles.moment}>
      <legend>{label}</legend>
      <SelectField
        label={t.precinct.notes.people.day}
        value={date}
        onText={(chosen) => {
          setDate(chosen);
          accept(chosen, text);
        }}
        options={[day, dayAfter(day)].map((one) => ({ value: one, label: longDay(one) }))}
      />
      <TextField
        label={t.precinct.notes.people.hour}
        hint={t.precinct.notes.people.hourHint}
        problem={problem}
        inputMode="numeric"
        maxLength={5}
        value={text}
        onText={setText}
        onBlur={() => accept(date, text)}
      />
      {text === '' && (
        <Button
          onClick={() => {
            setText(usual);
            accept(date, usual);
          }}
        >
          {t.precinct.notes.people.usual(usual)}
        </Button>
      )}
    </fieldset>
  );
}
