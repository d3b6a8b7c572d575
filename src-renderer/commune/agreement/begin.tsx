import { useState } from 'react';
import type { Failure } from '../../../src-shared/result.ts';
import type { ContestKind } from '../../../src-shared/primitives.ts';
import { useContest, usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useCommand, useWindow } from '../../state.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import type { DeskProps } from './desk-props.ts';
import { History, Remarks } from './remarks.tsx';
import { ReturnForm } from './return-form.tsx';

/** Who types the paper copy, and of which content it is. Nothing of the file is shown to anybody before the comparison. */
export function BeginAgreement(props: DeskProps) {
  const { view } = props;
  const t = useTexts();
  const pick = usePick();
  const [other, setOther] = useState(false);
  return (
    <Page title={t.commune.agreement.title} eyebrow={pick(view.title)} lead={t.commune.agreement.lead}>
      <Remarks view={view} />
      <BeginForm {...props} title={t.commune.agreement.takePaper(view.precinct)} onOther={() => setOther(true)} />
      {other && (
        <Card title={t.commune.agreement.paperSymbol.returnTitle}>
          <ReturnForm {...props} />
        </Card>
      )}
      <History view={view} />
    </Page>
  );
}

type FormProps = DeskProps & {
  title: string;
  /** The symbol on the paper is another one. */
  onOther?: () => void;
};

/** Name and symbol: the same before the first entry and before one that another person begins anew. */
export function BeginForm({ view, protocol, onView, title, onOther }: FormProps) {
  const t = useTexts();
  const last = useWindow((state) => state.person);
  const [by, setBy] = useState(view.barred.includes(last) ? '' : last);
  const [symbol, setSymbol] = useState('');
  const { busy, failure, run } = useCommand();
  const ready = by.trim() !== '' && symbol.trim() !== '';

  async function begin(): Promise<void> {
    if (!ready) return;
    useWindow.setState({ person: by.trim() });
    const next = await run('agreement.begin', { ...protocol, seen: view.version, by: by.trim(), symbol });
    if (next === null) onOther?.();
    else onView(next);
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Card title={title}>
        <p>{t.commune.agreement.takePaperLead}</p>
        <TextField label={t.commune.agreement.who} value={by} onText={setBy} />
        <TextField
          label={t.commune.agreement.paperSymbol.label}
          hint={t.commune.agreement.paperSymbol.hint}
          value={symbol}
          onText={setSymbol}
          autoCapitalize="characters"
        />
      </Card>
      <FailureNote failure={failure}>
        <WhereItIs failure={failure} />
      </FailureNote>
      <Actions>
        <Button type="submit" kind="main" busy={busy} aria-disabled={!ready}>
          {t.commune.agreement.begin}
        </Button>
        <LinkButton to={href('board')}>{t.commune.agreement.toBoard}</LinkButton>
      </Actions>
    </form>
  );
}

/** Which protocol bears the symbol that was read from the paper, where one came. */
function WhereItIs({ failure }: { failure: Failure | null }) {
  const t = useTexts();
  const contestOf = useContest();
  if (failure?.code !== 'symbol-differs') return null;
  const { detail } = failure;
  if (detail === undefined) return <p>{t.commune.agreement.paperSymbol.differsUnknown}</p>;
  const revision = Number(detail.revision);
  if (detail.of === 'revision') return <p>{t.commune.agreement.paperSymbol.differsRevision(revision)}</p>;
  const place = t.commune.board.place(Number(detail.precinct), contestOf(detail.contest as ContestKind).name);
  return <p>{t.commune.agreement.paperSymbol.differsProtocol(place, revision)}</p>;
}
