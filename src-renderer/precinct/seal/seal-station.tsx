import { useState } from 'react';
import { isPresent } from '../../../src-shared/protocol/people.ts';
import type { CredentialView } from '../../../src-shared/api/precinct/seal.ts';
import { clockMinutes, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { useAsk } from '../../state.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { FailureNote, Note, Waiting } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import type { StationProps } from '../common/station-props.ts';
import { SignDialog } from './sign-dialog.tsx';
import { Symbol } from '../common/symbol.tsx';

/** Signatures on paper first, then the chair's or deputy's key. */
export function SealStation(props: StationProps) {
  const { view } = props;
  const t = useTexts();
  if (view.signed !== null)
    return (
      <Page title={t.precinct.seal.doneTitle} eyebrow={t.precinct.protocol.station.seal}>
        <Note tone="good">{t.precinct.seal.done(view.signed.holder, clockMinutes(view.signed.at))}</Note>
        <Actions>
          <LinkButton kind="main" to={href('protocol', ...view.id.split('/'), 'carry')}>
            {t.precinct.seal.toCarry}
          </LinkButton>
        </Actions>
      </Page>
    );
  return <Signing {...props} />;
}

function Signing({ view, onView, workspace }: StationProps) {
  const t = useTexts();
  const { value: keys, failure, reload } = useAsk('seal.keys', {});
  const [onPaper, setOnPaper] = useState(false);
  const [signing, setSigning] = useState<CredentialView | null>(null);
  const { coordinator } = workspace.commune;
  return (
    <Page title={t.precinct.seal.title} lead={t.precinct.seal.lead}>
      <Card title={t.precinct.seal.paperTitle}>
        <Symbol symbol={view.symbol ?? ''} />
        <CheckField checked={onPaper} onCheck={setOnPaper}>
          {t.precinct.seal.onPaper}
        </CheckField>
      </Card>
      <Card title={t.precinct.seal.keyTitle}>
        {keys === null && failure === null && <Waiting />}
        <FailureNote failure={failure} />
        {keys?.length === 0 && (
          <Note tone="warning">
            <p>{t.precinct.seal.noKey}</p>
            <p>{t.ui.kit.failure.call(coordinator.name, coordinator.phone)}</p>
          </Note>
        )}
        <ul className="stack">
          {keys?.map((key) => (
            <li key={`${key.medium} ${key.name}`}>
              {isPresent(view.attendance, key.holder) ? (
                <Button kind="main" aria-disabled={!onPaper} onClick={() => setSigning(key)}>
                  {t.precinct.seal.as(key.holder, t.terms.memberRole[key.role])}
                </Button>
              ) : (
                <Note tone="warning">{t.precinct.seal.absent(key.holder)}</Note>
              )}
            </li>
          ))}
        </ul>
        {!onPaper && <p>{t.precinct.seal.paperFirst}</p>}
        <Actions>
          <Button onClick={reload}>{t.precinct.seal.lookAgain}</Button>
        </Actions>
      </Card>
      {signing !== null && (
        <SignDialog
          view={view}
          credential={signing}
          onClose={() => setSigning(null)}
          onView={onView}
          onSigned={(next) => {
            onView(next);
            go('protocol', ...view.id.split('/'), 'carry');
          }}
        />
      )}
      <Actions>
        <LinkButton to={href('protocol', ...view.id.split('/'), 'papers')}>{t.precinct.seal.printAgain}</LinkButton>
        <LinkButton kind="quiet" to={href('protocol', ...view.id.split('/'), 'correction')}>
          {t.precinct.correction.link}
        </LinkButton>
      </Actions>
    </Page>
  );
}
