import { useLayoutEffect, useRef, useState } from 'react';
import type { VerdictView } from '../../../src-shared/api/commune/receive.ts';
import { useTexts } from '../../language.ts';
import type { Field } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { CodeField } from '../../ui/kit/field.tsx';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import { readPicture } from '../../ui/slip/read-picture.ts';
import { slipTexts } from '../../ui/slip/slip-texts.ts';
import styles from './receive.module.css';

/** As many codes as stand in what was pasted. */
const codes: Field<string, string[]> = {
  start: '',
  read: (pasted) => {
    const texts = slipTexts(pasted);
    return texts.length > 0 ? texts : undefined;
  },
};

/** The text of a slip's QR codes: pasted from a scanner, or read here from pictures. */
export function FromSlip({ onVerdicts }: { onVerdicts: (verdicts: VerdictView[]) => void }) {
  const t = useTexts();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [reading, setReading] = useState(false);
  const form = useForm({
    fields: { texts: codes },
    send: (answers, run) => run('receive.slip', answers),
    done: (verdict) => onVerdicts([verdict]),
  });
  const { set, ...text } = form.field('texts');
  // while pictures are read somebody may type
  const typed = useRef(text.value);
  useLayoutEffect(() => {
    typed.current = text.value;
  });

  async function pictures(files: readonly File[]): Promise<void> {
    setReading(true);
    const found: string[] = [];
    const failed: string[] = [];
    for (const file of files) {
      const read = await readPicture(file);
      if (read === null) failed.push(file.name);
      else found.push(read);
    }
    setReading(false);
    setUnread(failed);
    if (found.length > 0) set([typed.current.trim(), ...found].filter((one) => one !== '').join('\n'));
  }

  return (
    <Card title={t.commune.receive.slipTitle}>
      <p>{t.commune.receive.slipLead}</p>
      <div className={styles.pictures}>
        <label className={styles.picture}>
          <Icon name="file" />
          <span>{t.commune.receive.picture}</span>
          <input
            type="file"
            accept="image/*"
            multiple
            className="visually-hidden"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void pictures(files);
            }}
          />
        </label>
        <div role="status">
          {reading && <p>{t.commune.receive.decoding}</p>}
          {unread.length > 0 && <Note tone="warning">{t.commune.receive.unread(unread.join(', '))}</Note>}
        </div>
      </div>
      <Form of={form}>
        <CodeField {...text} onText={set} label={t.commune.receive.text} hint={t.commune.receive.textHint} rows={4} />
        <FormEnd of={form} submit={t.commune.receive.take(slipTexts(text.value).length)} />
      </Form>
    </Card>
  );
}
