import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useCommand, useWindow } from '../../state.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { TextArea, TextField } from '../../ui/kit/text-field.tsx';
import type { DeskProps } from './desk-props.ts';

/** Back to the commission, with a reason it can act on; `said` stands there already. */
export function ReturnForm({ view, protocol, onView, said = '' }: DeskProps & { said?: string }) {
  const t = useTexts();
  const [reason, setReason] = useState(said);
  const last = useWindow((state) => state.person);
  const [by, setBy] = useState(view.by ?? last);
  const { busy, failure, run } = useCommand();
  const ready = reason.trim() !== '' && by.trim() !== '';

  async function send(): Promise<void> {
    if (!ready) return;
    const next = await run('agreement.return', {
      ...protocol,
      seen: view.version,
      reason: reason.trim(),
      by: by.trim(),
    });
    if (next !== null) onView(next);
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={t.commune.agreement.reason}
        hint={t.commune.agreement.reasonHint}
        value={reason}
        onText={setReason}
      />
      <TextField label={t.commune.agreement.returnedBy} value={by} onText={setBy} />
      <FailureNote failure={failure} />
      <Actions>
        <Button type="submit" kind="danger" busy={busy} aria-disabled={!ready}>
          {t.commune.agreement.return}
        </Button>
        <LinkButton to={href('board')}>{t.commune.agreement.toBoard}</LinkButton>
      </Actions>
    </form>
  );
}
