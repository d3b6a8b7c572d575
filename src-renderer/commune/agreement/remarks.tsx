import type { AgreementView } from '../../../src-shared/api/commune/agreement.ts';
import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { WarningList } from '../common/warning-list.tsx';

/** What whoever compares should know beforehand: a correction, one that waits, what was implausible. No number. */
export function Remarks({ view }: { view: AgreementView }) {
  const t = useTexts();
  const { correction, correctionWaits, emergency, revision, warnings } = view;
  return (
    <>
      {correction !== null && (
        <Note tone="info">
          {t.commune.agreement.correctionOf(revision, correction.reason, correction.persons.join(', '))}
        </Note>
      )}
      {emergency !== null && (
        <Note tone="warning">
          {t.commune.agreement.emergencyOf(emergency.typedBy, emergency.source, emergency.reason)}{' '}
          {view.status !== 'agreed' && view.status !== 'returned' && t.commune.agreement.emergencyBlind}
        </Note>
      )}
      {correctionWaits && (
        <Note tone="warning">
          {t.commune.agreement.correctionWaits} <a href={href('receive')}>{t.commune.agreement.toCorrections}</a>
        </Note>
      )}
      {warnings.length > 0 && (
        <Note tone="warning">
          <WarningList warnings={warnings} />
        </Note>
      )}
    </>
  );
}

/** What was decided about it before: contents that are not on the paper, returns that were taken back. */
export function History({ view: { setAside, withdrawn } }: { view: AgreementView }) {
  const t = useTexts();
  return (
    <>
      {setAside.length > 0 && (
        <Card title={t.commune.agreement.conflict.setAsideTitle}>
          <ul>
            {setAside.map((one) => (
              <li key={`${one.symbol} ${one.at}`}>
                <b>{t.commune.agreement.conflict.setAside(one.symbol, one.signer?.holder ?? '—', one.revision)}</b>
                <p>{t.commune.agreement.conflict.setAsideBy(one.persons.join(', '), one.reason)}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {withdrawn.length > 0 && (
        <Card title={t.commune.agreement.withdrawnTitle}>
          <ul>
            {withdrawn.map((one) => (
              <li key={one.at}>{t.commune.agreement.withdrawn(one.returned, one.reason, one.persons.join(', '))}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
