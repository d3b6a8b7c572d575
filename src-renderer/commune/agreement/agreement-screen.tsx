import { useEffect } from 'react';
import type { ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import type { Texts } from '../../../src-shared/language/pl.ts';
import { isPrintable } from '../../../src-shared/text/printable.ts';
import type { AgreementView } from '../../../src-shared/api/commune/agreement.ts';
import { useContest, usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useAsk, useWindow } from '../../state.ts';
import { LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note, Waiting } from '../../ui/kit/note.tsx';
import { Card, Facts, Page } from '../../ui/kit/page.tsx';
import { BeginAgreement } from './begin.tsx';
import { ConflictScreen } from './conflict.tsx';
import type { DeskProps } from './desk-props.ts';
import { Differing } from './differing.tsx';
import { History, Remarks } from './remarks.tsx';
import { PaperTyping } from './paper-typing.tsx';
import { ReturnForm } from './return-form.tsx';
import { WithdrawReturn } from './withdraw-return.tsx';

/** One received protocol against its paper copy, typed blind (tasks 19, 20). */
export function AgreementScreen({ protocol }: { protocol: ProtocolRef }) {
  const t = useTexts();
  const contestOf = useContest();
  const { value: view, failure, replace } = useAsk('agreement.view', protocol);
  const subject =
    view === null
      ? null
      : `${t.commune.board.precinct} ${view.precinct} · ${contestOf(view.contest).name} · ${t.common.constituency(view.constituency)}`;
  useEffect(() => useWindow.setState({ subject }), [subject]);
  if (view === null)
    return (
      <Page title={t.commune.agreement.title}>
        {failure === null ? <Waiting /> : <FailureNote failure={failure} />}
      </Page>
    );
  const props: DeskProps = { view, protocol, onView: replace };
  if (view.conflict !== null) return <ConflictScreen {...props} contents={view.conflict} />;
  switch (view.status) {
    case 'none':
      return <BeginAgreement {...props} />;
    case 'typing':
      return <PaperTyping {...props} />;
    case 'different':
      return <Differing {...props} />;
    case 'agreed':
    case 'returned':
      return <Decided {...props} />;
  }
}

function Decided(props: DeskProps) {
  const { view } = props;
  const t = useTexts();
  const pick = usePick();
  return (
    <Page
      title={view.status === 'agreed' ? t.commune.agreement.agreedTitle : t.commune.agreement.returnedTitle}
      eyebrow={pick(view.title)}
    >
      <Note tone={view.status === 'agreed' ? 'good' : 'warning'}>
        {view.status === 'agreed' ? t.commune.agreement.agreedLead : t.commune.agreement.returnedLead(view.reason)}
      </Note>
      <Remarks view={view} />
      <Card>
        <Facts
          rows={[
            [t.commune.agreement.symbol, view.symbol],
            [t.commune.agreement.revision, view.revision],
            [t.commune.agreement.signer, signedBy(view, t)],
            [t.commune.agreement.by, view.by ?? '—'],
          ]}
        />
      </Card>
      {view.status === 'returned' &&
        (isPrintable(view.reason) ? (
          <Note tone="info">{t.commune.agreement.returnedNext}</Note>
        ) : (
          <Card title={t.commune.agreement.reasonAgain}>
            <ReturnForm {...props} />
          </Card>
        ))}
      <Actions>
        <LinkButton kind="main" to={href('board')}>
          {t.commune.agreement.toBoard}
        </LinkButton>
        {view.status === 'returned' && <WithdrawReturn {...props} />}
      </Actions>
      <History view={view} />
    </Page>
  );
}

/** Whose key sealed the file: of a commission, or the commune's own in an emergency. */
function signedBy({ signer, emergency }: AgreementView, t: Texts): string {
  if (signer !== null) return `${signer.holder}, ${t.terms.memberRole[signer.role]}`;
  return emergency === null ? '—' : t.commune.agreement.communeKey;
}
