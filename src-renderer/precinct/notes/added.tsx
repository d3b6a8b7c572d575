import { isAmong } from '../../../src-shared/text/person.ts';
import { useTexts } from '../../language.ts';
import { LineOf } from '../../ui/form/bound.tsx';
import { words } from '../../ui/form/fields.ts';
import { Form, Submit } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import styles from './notes.module.css';

type Props = { names: readonly string[]; onAdd: (name: string) => void };

/** A member whom the definition does not know yet, such as one appointed on the Saturday before. */
export function AddMember({ names, onAdd }: Props) {
  const t = useTexts();
  const isTwice = (name: string) => isAmong(name.trim(), names);
  const form = useForm({
    fields: { name: words('', (name) => !isTwice(name)) },
    send: ({ name }) => Promise.resolve(name),
    done: onAdd,
  });
  const name = form.field('name');
  return (
    <Form of={form} className={styles.added}>
      <LineOf
        of={name}
        label={t.precinct.notes.people.added}
        hint={t.precinct.notes.people.addedHint}
        problem={isTwice(name.value) ? t.precinct.notes.people.twice : null}
      />
      <Submit of={form}>{t.precinct.notes.people.add}</Submit>
    </Form>
  );
}
