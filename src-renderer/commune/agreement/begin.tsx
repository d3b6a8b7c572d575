import { useState } from 'react';
import { usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useCommand, useWindow } from '../../state.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import type { DeskProps } from './desk-props.ts';

/** Who types the paper copy. The numbers of the file are not shown to anybody before the comparison. */
export function BeginAgreement({ view, protocol, onView }: DeskProps) {
  const t = useTexts();
  const pick = usePick();
  const last = useWindow((state) => state.person);
  const [by, setBy] = useState(last);
  const { busy, failure, run } = useCommand();

  async function begin(): Promise<void> {
    if (by.trim() === '') return;
    const next = await run('agreement.begin', { ...protocol, seen: view.version, by: by.trim() });
    if (next === null) return;
    useWindow.setState({ person: by.trim() });
    onView(next);
  }

  return (
    <Page title={t.agreement.title} eyebrow={pick(view.title)} lead={t.agreement.lead}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Card title={t.agreement.takePaper(view.precinct)}>
          <p>{t.agreement.takePaperLead}</p>
          <TextField label={t.agreement.who} value={by} onText={setBy} />
        </Card>
        <FailureNote failure={failure} />
        <Actions>
          <Button type="submit" kind="main" busy={busy} aria-disabled={by.trim() === ''}>
            {t.agreement.begin}
          </Button>
          <LinkButton to={href('board')}>{t.agreement.toBoard}</LinkButton>
        </Actions>
      </form>
    </Page>
  );
}
