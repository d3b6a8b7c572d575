import { useState } from 'react';
import { isQuorum, membersNeeded } from '../../../src-shared/definition/quorum.ts';
import { membersOf } from '../../../src-shared/protocol/decided.ts';
import { byPolish, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { useCommand } from '../../state.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../ui/kit/dialog.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { TextArea } from '../../ui/kit/text-field.tsx';
import type { StationProps } from '../common/station-props.ts';
import { Symbol } from '../common/symbol.tsx';

/** A fault found after the final print: a new revision with its own symbol; the old one stays, superseded. */
export function Revise({ view, workspace }: StationProps) {
  const t = useTexts();
  const { commission = [], appointed = 1 } = workspace.precinct ?? {};
  const members = membersOf({ precinct: { commission } }, view.attendance).toSorted((a, b) => byPolish(a.name, b.name));
  const [reason, setReason] = useState('');
  const [persons, setPersons] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const { busy, failure, run } = useCommand();
  const deciding = members.filter(({ name }) => persons.includes(name));
  const { correct } = workspace.quorums;
  const ready = reason.trim() !== '' && isQuorum(correct, appointed, deciding);

  async function revise(): Promise<void> {
    const next = await run('correction.revise', {
      id: view.id,
      seen: view.version,
      reason: reason.trim(),
      persons: [...persons],
    });
    setAsking(false);
    if (next !== null) go('protocol', ...next.id.split('/'), 'amend');
  }

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
      <Card title={t.precinct.correction.whyTitle}>
        <TextArea label={t.precinct.correction.reason} lang="pl" value={reason} onText={setReason} />
        <fieldset>
          <legend>
            <b>{t.precinct.correction.persons}</b>
          </legend>
          {members.map((member) => (
            <CheckField
              key={member.name}
              checked={persons.includes(member.name)}
              onCheck={(here) =>
                setPersons(here ? [...persons, member.name] : persons.filter((name) => name !== member.name))
              }
            >
              {member.name} – {t.terms.memberRole[member.role]}
            </CheckField>
          ))}
          <p>{t.precinct.correction.quorum(membersNeeded(correct, appointed), deciding.length)}</p>
        </fieldset>
      </Card>
      <FailureNote failure={failure} />
      <Actions>
        <Button kind="danger" aria-disabled={!ready} onClick={() => setAsking(true)}>
          {t.precinct.correction.begin}
        </Button>
        <LinkButton to={href('protocol', ...view.id.split('/'))}>{t.common.cancel}</LinkButton>
      </Actions>
      {asking && (
        <Dialog title={t.precinct.correction.dialogTitle(view.revision + 1)} onClose={() => setAsking(false)}>
          <p>{t.precinct.correction.dialogLead}</p>
          <Actions>
            <Button kind="danger" busy={busy} onClick={() => void revise()}>
              {t.precinct.correction.confirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.common.cancel}</Button>
          </Actions>
        </Dialog>
      )}
    </Page>
  );
}
