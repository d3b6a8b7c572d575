import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { LinesOf } from '../../ui/form/bound.tsx';
import { people, words } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Dialog } from '../../ui/kit/dialog.tsx';
import type { DeskProps } from './desk-props.ts';

/** A return by mistake: it stays on record, with who took it back and why. */
export function WithdrawReturn(props: DeskProps) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t.commune.agreement.withdraw}
      </Button>
      {asking && <WithdrawDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function WithdrawDialog({ view, protocol, onView, onClose }: DeskProps & { onClose: () => void }) {
  const t = useTexts();
  const form = useForm({
    fields: { reason: words(), persons: people() },
    send: (answers, run) => run('agreement.withdrawReturn', { ...protocol, ...answers, seen: view.version }),
    done: onView,
  });
  return (
    <Dialog title={t.commune.agreement.withdrawTitle} onClose={onClose}>
      <Form of={form}>
        <p>{t.commune.agreement.withdrawLead}</p>
        <LinesOf of={form.field('reason')} label={t.commune.agreement.withdrawReason} rows={2} />
        <LinesOf of={form.field('persons')} label={t.commune.agreement.withdrawPersons} rows={2} />
        <FormEnd of={form} submit={t.commune.agreement.withdraw} kind="danger">
          <Button onClick={onClose}>{t.common.cancel}</Button>
        </FormEnd>
      </Form>
    </Dialog>
  );
}
