import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { useCommand } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../ui/kit/dialog.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { TextArea } from '../../ui/kit/text-field.tsx';
import { peopleOf } from '../common/people.ts';
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
  const [reason, setReason] = useState('');
  const [persons, setPersons] = useState('');
  const { busy, failure, run } = useCommand();
  const people = peopleOf(persons);
  const ready = reason.trim() !== '' && people.length > 0;

  async function withdraw(): Promise<void> {
    if (!ready) return;
    const next = await run('agreement.withdrawReturn', {
      ...protocol,
      seen: view.version,
      reason: reason.trim(),
      persons: people,
    });
    if (next !== null) onView(next);
  }

  return (
    <Dialog title={t.commune.agreement.withdrawTitle} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void withdraw();
        }}
      >
        <p>{t.commune.agreement.withdrawLead}</p>
        <TextArea label={t.commune.agreement.withdrawReason} value={reason} onText={setReason} rows={2} />
        <TextArea label={t.commune.agreement.withdrawPersons} value={persons} onText={setPersons} rows={2} />
        <FailureNote failure={failure} />
        <Actions>
          <Button type="submit" kind="danger" busy={busy} aria-disabled={!ready}>
            {t.commune.agreement.withdraw}
          </Button>
          <Button onClick={onClose}>{t.common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
