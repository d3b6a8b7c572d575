import { useState } from 'react';
import type { Failure } from '../../../src-shared/result.ts';
import type { ContestKind } from '../../../src-shared/primitives.ts';
import { useContest, usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useWindow } from '../../state.ts';
import { LineOf } from '../../ui/form/bound.tsx';
import { words } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { LinkButton } from '../../ui/kit/button.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
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
  const form = useForm({
    fields: { by: words(view.barred.includes(last) ? '' : last), symbol: words() },
    send: async ({ by, symbol }, run) => {
      useWindow.setState({ person: by });
      const next = await run('agreement.begin', { ...protocol, by, symbol, seen: view.version });
      if (next === null) onOther?.();
      return next;
    },
    done: onView,
  });
  return (
    <Form of={form}>
      <Card title={title}>
        <p>{t.commune.agreement.takePaperLead}</p>
        <LineOf of={form.field('by')} label={t.commune.agreement.who} />
        <LineOf
          of={form.field('symbol')}
          label={t.commune.agreement.paperSymbol.label}
          hint={t.commune.agreement.paperSymbol.hint}
          autoCapitalize="characters"
        />
      </Card>
      <FormEnd of={form} submit={t.commune.agreement.begin} failed={<WhereItIs failure={form.failure} />}>
        <LinkButton to={href('board')}>{t.commune.agreement.toBoard}</LinkButton>
      </FormEnd>
    </Form>
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
