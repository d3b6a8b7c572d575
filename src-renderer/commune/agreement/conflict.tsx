import { useState } from 'react';
import type { ContentView } from '../../../src-shared/api/commune/agreement.ts';
import { clockMinutes, usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useCommand } from '../../state.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { TextArea, TextField } from '../../ui/kit/text-field.tsx';
import { peopleOf } from '../common/people.ts';
import type { DeskProps } from './desk-props.ts';
import { History, Remarks } from './remarks.tsx';
import styles from './agreement.module.css';

/** Two signed contents: both with their signers, and the symbol read from the paper by two persons decides. */
export function ConflictScreen({ contents, ...props }: DeskProps & { contents: readonly ContentView[] }) {
  const { view } = props;
  const t = useTexts();
  const pick = usePick();
  return (
    <Page title={t.commune.agreement.conflict.title(contents.length)} eyebrow={pick(view.title)}>
      <Note tone="error">{t.commune.agreement.conflict.lead}</Note>
      <table className={styles.contents}>
        <caption className="visually-hidden">{t.commune.agreement.conflict.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.commune.agreement.conflict.symbol}</th>
            <th scope="col">{t.commune.agreement.conflict.revision}</th>
            <th scope="col">{t.commune.agreement.conflict.signer}</th>
            <th scope="col">{t.commune.agreement.conflict.receivedAt}</th>
          </tr>
        </thead>
        <tbody>
          {contents.map(({ symbolEnd, revision, signer, receivedAt }) => (
            <tr key={symbolEnd}>
              <th scope="row">
                <code>…{symbolEnd}</code>
              </th>
              <td>{revision}</td>
              <td>{signer === null ? '—' : `${signer.holder}, ${t.terms.memberRole[signer.role]}`}</td>
              <td>{clockMinutes(receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Remarks view={view} />
      <Card title={t.commune.agreement.conflict.paperTitle}>
        <ResolveForm {...props} />
      </Card>
      <History view={view} />
    </Page>
  );
}

function ResolveForm({ view, protocol, onView }: DeskProps) {
  const t = useTexts();
  const [symbol, setSymbol] = useState('');
  const [persons, setPersons] = useState('');
  const [reason, setReason] = useState('');
  const { busy, failure, run } = useCommand();
  const people = peopleOf(persons);
  const ready = symbol.trim() !== '' && people.length > 1 && reason.trim() !== '';

  async function resolve(): Promise<void> {
    if (!ready) return;
    const next = await run('agreement.resolve', {
      ...protocol,
      seen: view.version,
      symbol,
      persons: people,
      reason: reason.trim(),
    });
    if (next !== null) onView(next);
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void resolve();
      }}
    >
      <p>{t.commune.agreement.conflict.paperLead}</p>
      <TextField
        label={t.commune.agreement.paperSymbol.label}
        hint={t.commune.agreement.paperSymbol.hint}
        value={symbol}
        onText={setSymbol}
      />
      <TextArea label={t.commune.agreement.conflict.persons} value={persons} onText={setPersons} rows={2} />
      <TextArea label={t.commune.agreement.conflict.reason} value={reason} onText={setReason} rows={2} />
      <FailureNote failure={failure} />
      <Actions>
        <Button type="submit" kind="main" busy={busy} aria-disabled={!ready}>
          {t.commune.agreement.conflict.resolve}
        </Button>
        <LinkButton to={href('board')}>{t.commune.agreement.toBoard}</LinkButton>
      </Actions>
    </form>
  );
}
