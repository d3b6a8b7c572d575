import { useState } from 'react';
import type { VerdictView } from '../../../src-shared/api/commune/receive.ts';
import { useTexts } from '../../language.ts';
import { useCommand, useWindow } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { MediumSelect } from '../../ui/kit/medium-select.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';

/** Every sealed file of a medium, judged one by one; may be repeated on the same medium. */
export function FromMedium({ onVerdicts }: { onVerdicts: (verdicts: VerdictView[]) => void }) {
  const t = useTexts();
  const media = useWindow((state) => state.status?.media ?? []);
  const [medium, setMedium] = useState('');
  const { busy, failure, run } = useCommand();
  const chosen = media.find((one) => one.id === medium);

  async function receive(): Promise<void> {
    if (chosen === undefined) return;
    const verdicts = await run('receive.medium', { medium: chosen.id });
    if (verdicts !== null) onVerdicts(verdicts);
  }

  return (
    <Card title={t.commune.receive.mediumTitle}>
      <MediumSelect media={media} value={chosen?.id ?? ''} onMedium={setMedium} />
      <FailureNote failure={failure} />
      <Actions>
        <Button kind="main" busy={busy} aria-disabled={chosen === undefined} onClick={() => void receive()}>
          {busy ? t.commune.receive.reading : t.commune.receive.read}
        </Button>
      </Actions>
    </Card>
  );
}
