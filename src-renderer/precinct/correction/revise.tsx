import { useState } from 'react';
import { isQuorum, membersNeeded } from '../../../src-shared/definition/quorum.ts';
import { membersOf } from '../../../src-shared/protocol/decided.ts';
import { byPolish, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { LinesOf, TicksOf } from '../../ui/form/bound.tsx';
import { ticks, words } from '../../ui/form/fields.ts';
import { Submit } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../ui/kit/dialog.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import type { StationProps } from '../common/station-props.ts';
import { Symbol } from '../common/symbol.tsx';

/** A fault found after the final print: a new revision with its own symbol; the old one stays, superseded. */
export function Revise({ view, workspace }: StationProps) {
  const t = useTexts();
  const { commission = [], appointed = 1 } = workspace.precinct ?? {};
  const members = membersOf({ precinct: { commission } }, view.attendance).toSorted((a, b) => byPolish(a.name, b.name));
  const [asking, setAsking] = useState(false);
  const { correct } = workspace.quorums;
  const deciding = (persons: readonly string[]) => members.filter(({ name }) => persons.includes(name));
  const form = useForm({
    fields: { reason: words(), persons: ticks((persons) => isQuorum(correct, appointed, deciding(persons))) },
    send: async (answers, run) => {
      const next = await run('correction.revise', { ...answers, id: view.id, seen: view.version });
      setAsking(false);
      return next;
    },
    done: ({ id }) => go('protocol', ...id.split('/'), 'amend'),
  });

  return (
    <Page title={t.precinct.correction.title} lead={t.precinct.correction.lead}>
      <Card title={t.precinct.correction.nowTitle}>
        <Symbol symbol={view.symbol ?? ''} />
        <ul className="bullets">
          {t.precinct.correction.means.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      <div id={form.id}>
        <Card title={t.precinct.correction.whyTitle}>
          <LinesOf of={form.field('reason')} label={t.precinct.correction.reason} lang="pl" />
          <TicksOf
            of={form.field('persons')}
            legend={t.precinct.correction.persons}
            options={members.map(({ name, role }) => ({ value: name, label: `${name} – ${t.terms.memberRole[role]}` }))}
          >
            <p>
              {t.precinct.correction.quorum(membersNeeded(correct, appointed), deciding(form.shown.persons).length)}
            </p>
          </TicksOf>
        </Card>
      </div>
      <FailureNote failure={form.failure} />
      <Actions>
        <Submit of={form} kind="danger" press={() => setAsking(true)}>
          {t.precinct.correction.begin}
        </Submit>
        <LinkButton to={href('protocol', ...view.id.split('/'))}>{t.common.cancel}</LinkButton>
      </Actions>
      {asking && (
        <Dialog title={t.precinct.correction.dialogTitle(view.revision + 1)} onClose={() => setAsking(false)}>
          <p>{t.precinct.correction.dialogLead}</p>
          <Actions>
            <Button kind="danger" busy={form.busy} onClick={() => void form.submit()}>
              {t.precinct.correction.confirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.common.cancel}</Button>
          </Actions>
        </Dialog>
      )}
    </Page>
  );
}
