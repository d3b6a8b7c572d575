import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../ui/kit/dialog.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { Card } from '../../ui/kit/page.tsx';

/** The last thing there is, asked twice. */
export function Anew({ busy, onAnew }: { busy: boolean; onAnew: () => void }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState(false);
  return (
    <Card title={t.start.rescue.anewTitle}>
      <p>{t.start.rescue.anewLead}</p>
      <Actions>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t.start.rescue.anew}
        </Button>
      </Actions>
      {asking && (
        <Dialog title={t.start.rescue.anewTitle} onClose={() => setAsking(false)}>
          <CheckField checked={sure} onCheck={setSure}>
            {t.start.rescue.anewSure}
          </CheckField>
          <Actions>
            <Button
              kind="danger"
              busy={busy}
              aria-disabled={!sure}
              onClick={() => {
                setAsking(false);
                onAnew();
              }}
            >
              {t.start.rescue.anewNow}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.start.rescue.stay}</Button>
          </Actions>
        </Dialog>
      )}
    </Card>
  );
}
