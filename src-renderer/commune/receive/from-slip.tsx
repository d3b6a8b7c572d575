import { useState } from 'react';
import type { VerdictView } from '../../../src-shared/api/commune/receive.ts';
import { useTexts } from '../../language.ts';
import { useCommand } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { CodeField } from '../../ui/kit/field.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import { readPicture } from '../../ui/slip/read-picture.ts';
import { slipTexts } from '../../ui/slip/slip-texts.ts';
import styles from './receive.module.css';

/** The text of a slip's QR codes: pasted from a scanner, or read here from pictures. */
export function FromSlip({ onVerdicts }: { onVerdicts: (verdicts: VerdictView[]) => void }) {
  const t = useTexts();
  const [text, setText] = useState('');
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [reading, setReading] = useState(false);
  const { busy, failure, run } = useCommand();
  const texts = slipTexts(text);

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
    if (found.length > 0) setText((before) => [before.trim(), ...found].filter((one) => one !== '').join('\n'));
  }

  async function receive(): Promise<void> {
    if (texts.length === 0) return;
    const verdict = await run('receive.slip', { texts });
    if (verdict === null) return;
    setText('');
    onVerdicts([verdict]);
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
      <CodeField
        label={t.commune.receive.text}
        hint={t.commune.receive.textHint}
        value={text}
        onText={setText}
        rows={4}
      />
      <FailureNote failure={failure} />
      <Actions>
        <Button kind="main" busy={busy} aria-disabled={texts.length === 0} onClick={() => void receive()}>
          {t.commune.receive.take(texts.length)}
        </Button>
      </Actions>
    </Card>
  );
}
