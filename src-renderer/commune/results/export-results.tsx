import { useState } from 'react';
import type { ExportedView } from '../../../src-shared/views.ts';
import { useTexts } from '../../language.ts';
import { useCommand, useWindow } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { TextField } from '../../ui/kit/field.tsx';
import { MediumSelect } from '../../ui/kit/medium-select.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';

/** Summaries, documents and open data onto a medium, read back after writing. */
export function ExportResults() {
  const t = useTexts();
  const media = useWindow((state) => state.status?.media ?? []).filter((one) => one.writable);
  const [medium, setMedium] = useState('');
  const [note, setNote] = useState('');
  const [exported, setExported] = useState<ExportedView | null>(null);
  const { busy, failure, run } = useCommand();

  async function save(): Promise<void> {
    if (medium === '') return;
    setExported(await run('results.export', { medium, note: note.trim(), key: null }));
  }

  return (
    <Card title={t.results.exportTitle}>
      <p>{t.results.exportLead}</p>
      <MediumSelect media={media} value={medium} onMedium={setMedium} />
      <TextField label={t.results.exportNote} value={note} onText={setNote} maxLength={300} />
      <FailureNote failure={failure} />
      <Actions>
        <Button kind="main" busy={busy} aria-disabled={medium === ''} onClick={() => void save()}>
          {busy ? t.carry.saving : t.results.export}
        </Button>
      </Actions>
      {exported !== null && (
        <Note tone="good" live>
          <strong>{t.carry.saved(exported.files.length)}</strong> {exported.folder}
        </Note>
      )}
    </Card>
  );
}
