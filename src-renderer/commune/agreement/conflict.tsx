import type { ContentView } from '../../../src-shared/api/commune/agreement.ts';
import { clockMinutes, usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { LineOf, LinesOf } from '../../ui/form/bound.tsx';
import { people, words } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { LinkButton } from '../../ui/kit/button.tsx';
import { Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
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
  const form = useForm({
    fields: { symbol: words(), persons: people(({ length }) => length > 1), reason: words() },
    send: (answers, run) => run('agreement.resolve', { ...protocol, ...answers, seen: view.version }),
    done: onView,
  });
  return (
    <Form of={form}>
      <p>{t.commune.agreement.conflict.paperLead}</p>
      <LineOf
        of={form.field('symbol')}
        label={t.commune.agreement.paperSymbol.label}
        hint={t.commune.agreement.paperSymbol.hint}
      />
      <LinesOf of={form.field('persons')} label={t.commune.agreement.conflict.persons} rows={2} />
      <LinesOf of={form.field('reason')} label={t.commune.agreement.conflict.reason} rows={2} />
      <FormEnd of={form} submit={t.commune.agreement.conflict.resolve}>
        <LinkButton to={href('board')}>{t.commune.agreement.toBoard}</LinkButton>
      </FormEnd>
    </Form>
  );
}
