import type { ReactNode } from 'react';
import { useTexts } from '../../../language.ts';
import type { Fields } from '../../../ui/form/fields.ts';
import { Form, FormEnd } from '../../../ui/form/form.tsx';
import type { Form as FormState } from '../../../ui/form/use-form.ts';
import { Note } from '../../../ui/kit/note.tsx';
import common from '../../common/common.module.css';
import styles from '../results.module.css';

type Props<F extends Fields> = {
  of: FormState<F>;
  title: string;
  why: string;
  /** All its protocols agree with the paper; before that nothing is decided. */
  settled: boolean;
  record: string;
  missing: string;
  children: ReactNode;
};

/** What people decide in the room, and write down here. */
export function DecisionForm<F extends Fields>({ of, title, why, settled, record, missing, children }: Props<F>) {
  const t = useTexts();
  const head = (
    <>
      <h3>{title}</h3>
      <p>{why}</p>
    </>
  );
  if (!settled)
    return (
      <section className={styles.decision}>
        {head}
        <Note tone="warning">{t.commune.results.lot.tooEarly}</Note>
      </section>
    );
  return (
    <Form of={of} className={styles.decision}>
      {head}
      {children}
      <FormEnd of={of} submit={record}>
        {!of.ready && <span className={common.soft}>{missing}</span>}
      </FormEnd>
    </Form>
  );
}
