import { useState } from 'react';
import { isAmong } from '../../../src-shared/text/person.ts';
import { useTexts } from '../../language.ts';
import { Button } from '../../ui/kit/button.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import styles from './notes.module.css';

type Props = { names: readonly string[]; onAdd: (name: string) => void };

/** A member whom the definition does not know yet, such as one appointed on the Saturday before. */
export function AddMember({ names, onAdd }: Props) {
  const t = useTexts();
  const [name, setName] = useState('');
  const clean = name.trim();
  const twice = isAmong(clean, names);
  return (
    <form
      className={styles.added}
      onSubmit={(event) => {
        event.preventDefault();
        if (clean === '' || twice) return;
        onAdd(clean);
        setName('');
      }}
    >
      <TextField
        label={t.precinct.notes.people.added}
        hint={t.precinct.notes.people.addedHint}
        problem={twice ? t.precinct.notes.people.twice : null}
        value={name}
        onText={setName}
      />
      <Button type="submit" aria-disabled={clean === '' || twice}>
        {t.precinct.notes.people.add}
      </Button>
    </form>
  );
}
