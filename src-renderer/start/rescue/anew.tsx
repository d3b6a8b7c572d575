import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { TickOf } from '../../ui/form/bound.tsx';
import { tick } from '../../ui/form/fields.ts';
import { Submit } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../ui/kit/dialog.tsx';
import { Card } from '../../ui/kit/page.tsx';

/** The last thing there is, asked twice. */
export function Anew({ busy, onAnew }: { busy: boolean; onAnew: () => void }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const form = useForm({
    fields: { sure: tick() },
    send: (answers) => Promise.resolve(answers),
    done: () => {
      setAsking(false);
      onAnew();
    },
  });
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
          {/* Enter in the tick sends nothing: this is pressed, or it is not done */}
          <div id={form.id}>
            <TickOf of={form.field('sure')}>{t.start.rescue.anewSure}</TickOf>
          </div>
          <Actions>
            <Submit of={{ ...form, busy }} kind="danger" press={() => void form.submit()}>
              {t.start.rescue.anewNow}
            </Submit>
            <Button onClick={() => setAsking(false)}>{t.start.rescue.stay}</Button>
          </Actions>
        </Dialog>
      )}
    </Card>
  );
}
