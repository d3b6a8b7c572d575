import { useEffect } from 'react';
import type { WorkspaceView } from '../../../src-shared/api/workspace.ts';
import { useContest, useLongDay, usePick, useTexts } from '../../language.ts';
import { useAsk, useWindow } from '../../state.ts';
import { DayNote } from '../../ui/frame/day-note.tsx';
import { FailureNote, Note, Waiting } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { ProtocolLine } from './protocol-line.tsx';
import styles from './overview.module.css';

/** All protocols of this precinct with their states: where the night stands. */
export function Overview({ workspace }: { workspace: WorkspaceView }) {
  const t = useTexts();
  const contestOf = useContest();
  const pick = usePick();
  const longDay = useLongDay();
  const { value, failure } = useAsk('overview.view', {});
  useEffect(() => useWindow.setState({ subject: null }), []);
  const precinct = workspace.precinct;
  const current = value?.protocols.filter((row) => row.state !== 'superseded') ?? [];
  const older = value?.protocols.filter((row) => row.state === 'superseded') ?? [];
  const done = current.filter((row) => row.state === 'exported').length;
  return (
    <Page
      title={t.precinct.overview.title}
      eyebrow={[
        pick(workspace.title),
        ...(precinct === null ? [] : [precinct.seat]),
        t.start.clock.votingDay(longDay(workspace.votingDay)),
      ].join(' · ')}
      lead={value === null ? undefined : t.precinct.overview.lead(done, current.length)}
    >
      <DayNote />
      <FailureNote failure={failure} />
      {value === null && failure === null && <Waiting />}
      {pick(workspace.notices.welcome) !== '' && <Note tone="info">{pick(workspace.notices.welcome)}</Note>}
      {value !== null && (
        <>
          <ul className={styles.list}>
            {current.map((row) => (
              <li key={row.id}>
                <ProtocolLine row={row} />
              </li>
            ))}
          </ul>
          {value.crossFindings.length > 0 && (
            <Card title={t.precinct.overview.crossTitle}>
              <p>{t.precinct.overview.crossLead}</p>
              {value.crossFindings.map((finding) => (
                <Note key={`${finding.rule} ${finding.fields.map((one) => one.id).join()}`} tone="warning">
                  <p>
                    <b>{finding.rule}</b> · {pick(finding.message)}
                  </p>
                  <p>
                    {t.precinct.overview.crossIn}{' '}
                    {[...new Set(finding.fields.map((one) => contestOf(one.contest).name))].join(', ')}
                  </p>
                </Note>
              ))}
            </Card>
          )}
          {older.length > 0 && (
            <Card title={t.precinct.overview.olderTitle}>
              <ul className={styles.list}>
                {older.map((row) => (
                  <li key={row.id}>
                    <ProtocolLine row={row} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card title={t.precinct.overview.coordinatorTitle}>
            <p>
              {t.precinct.overview.coordinator(workspace.commune.coordinator.name)}{' '}
              <b className={styles.phone}>{workspace.commune.coordinator.phone}</b>
            </p>
          </Card>
          <p className={styles.unofficial}>{pick(workspace.notices.unofficial)}</p>
        </>
      )}
    </Page>
  );
}
