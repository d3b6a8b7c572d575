import { useRef, type FormEvent } from 'react';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { CodeField } from '../../ui/kit/field.tsx';
import kit from '../../ui/kit/kit.module.css';
import { useWords } from '../language.ts';
import { Note } from '../../ui/kit/notice.tsx';
import { Fold } from '../parts.tsx';
import { EntryRow } from './entry-row.tsx';
import type { SlipReading } from './use-slip.ts';
import styles from './sealed.module.css';

type Props = { slip: SlipReading; pkg: TrustedPackage };

/** Paper alone is enough: the code on a transfer slip carries the whole signed protocol. */
export function Slip({ slip, pkg }: Props) {
  const { v } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (slip.text.trim() !== '') void slip.check();
  };
  return (
    <Fold title={<h3>{v.slip.title}</h3>} open={slip.answer !== null}>
      <p className={kit.lead}>{v.slip.lead}</p>
      <form onSubmit={submit} className={styles.slip}>
        <CodeField label={v.slip.text} hint={v.slip.textHint} value={slip.text} onText={slip.setText} rows={4} />
        <Actions>
          <Button type="submit" kind="main" aria-disabled={slip.text.trim() === ''}>
            {v.slip.check}
          </Button>
          <Button busy={slip.reading} onClick={() => input.current?.click()}>
            {slip.reading ? v.slip.reading : v.slip.picture}
          </Button>
          <input
            ref={input}
            type="file"
            accept="image/*"
            multiple
            hidden
            aria-label={v.slip.picture}
            onChange={({ target }) => {
              if (target.files !== null) void slip.read([...target.files]);
              target.value = '';
            }}
          />
        </Actions>
      </form>
      <Answer {...{ slip, pkg }} />
    </Fold>
  );
}

function Answer({ slip: { answer }, pkg }: Props) {
  const { v } = useWords();
  if (answer === null) return null;
  if ('entry' in answer)
    return (
      <div className={styles.rows} role="status">
        <EntryRow key={answer.entry.number} entry={answer.entry} pkg={pkg} open />
      </div>
    );
  if ('unread' in answer)
    return (
      <Note tone="warning" live>
        {v.slip.unread(answer.unread)}
      </Note>
    );
  const { code, message } = answer.failure;
  return (
    <Note tone="error" live>
      <strong>{v.slip.failures[code] ?? message}</strong>
      <p className={kit.small}>{v.code(code)}</p>
    </Note>
  );
}
