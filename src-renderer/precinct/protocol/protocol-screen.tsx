import { useEffect, useMemo } from 'react';
import type { Texts } from '../../../src-shared/language/pl.ts';
import type { ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import type { WorkspaceView } from '../../../src-shared/api/workspace.ts';
import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useAsk, useWindow } from '../../state.ts';
import { FailureNote, Waiting } from '../../ui/kit/note.tsx';
import { Page } from '../../ui/kit/page.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import { Stepper } from '../../ui/marks/stepper.tsx';
import { CheckStation } from '../check/check-station.tsx';
import { Amend } from '../entry/amend.tsx';
import { EntryStation } from '../entry/entry-station.tsx';
import { TypistMark } from '../keyboard/typist-mark.tsx';
import { WithTypist } from '../keyboard/with-typist.tsx';
import { NotesStation } from '../notes/notes-station.tsx';
import { CarryStation } from '../carry/carry-station.tsx';
import { PapersStation } from '../papers/papers-station.tsx';
import { Revise } from '../correction/revise.tsx';
import { SealStation } from '../seal/seal-station.tsx';
import type { StationProps } from '../common/station-props.ts';
import { mayGoTo, shownStation, stations, stepState, type Station } from './stations.ts';
import styles from './protocol.module.css';

type Props = { id: string; station: string | null; page: string | null; workspace: WorkspaceView };

function subjectOf(view: ProtocolView, t: Texts): string {
  const revision = view.revision > 1 ? [t.common.revision(view.revision)] : [];
  return [view.body, t.common.constituency(view.constituency), ...revision].join(' · ');
}

/** One protocol on its way: the steps on top, the station below. */
export function ProtocolScreen({ id, station, page, workspace }: Props) {
  const t = useTexts();
  const { value: view, failure, replace, reload } = useAsk('protocol.view', { id });
  const subject = view === null ? null : subjectOf(view, t);
  const savedAt = view?.savedAt ?? null;
  useEffect(() => {
    useWindow.setState({ subject });
  }, [subject]);
  useEffect(() => {
    if (savedAt !== null) useWindow.setState({ savedAt });
  }, [savedAt]);
  const state = view?.state;
  const read = view?.checked !== null;
  const shown = useMemo(
    () => (view === null ? null : shownStation(view, station)),
    // Chosen anew only when the protocol moved on: a station that becomes complete must not slip away under the hands.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [state, read, station],
  );
  if (view === null || shown === null)
    return (
      <Page title={t.precinct.overview.title}>
        {failure === null ? <Waiting /> : <FailureNote failure={failure} />}
      </Page>
    );
  const props: StationProps = { view, page, workspace, onView: replace, reload };
  return (
    <>
      <ProtocolHead view={view} shown={shown} secondEntry={workspace.policies.secondEntry} />
      {failure !== null && <FailureNote failure={failure} />}
      <StationOf station={station} shown={shown} {...props} />
    </>
  );
}

function ProtocolHead({ view, shown, secondEntry }: { view: ProtocolView; shown: Station; secondEntry: boolean }) {
  const t = useTexts();
  const way = stations.filter((one) => one !== 'second' || secondEntry || view.state === 'differences');
  return (
    <div className={styles.head}>
      <a href="#/" className={styles.back}>
        <Icon name="back" /> {t.precinct.overview.title}
      </a>
      <Stepper
        label={t.precinct.protocol.steps}
        steps={way.map((one) => ({
          id: one,
          name: t.precinct.protocol.station[one],
          state: stepState(view, one, shown),
          to: mayGoTo(view, one) ? href('protocol', ...view.id.split('/'), one) : null,
        }))}
      />
      <TypistMark />
    </div>
  );
}

function StationOf({ station, shown, ...props }: StationProps & { station: string | null; shown: Station }) {
  const { view } = props;
  if (station === 'amend' && (view.state === 'entered' || view.state === 'differences'))
    return (
      <WithTypist>
        <Amend {...props} />
      </WithTypist>
    );
  if (station === 'correction' && view.symbol !== null && view.state !== 'superseded') return <Revise {...props} />;
  switch (shown) {
    case 'first':
    case 'second':
      return <EntryStation {...props} />;
    case 'notes':
      return (
        <WithTypist>
          <NotesStation {...props} />
        </WithTypist>
      );
    case 'check':
      return (
        <WithTypist>
          <CheckStation {...props} />
        </WithTypist>
      );
    case 'papers':
      return <PapersStation {...props} />;
    case 'seal':
      return <SealStation {...props} />;
    case 'carry':
      return <CarryStation {...props} />;
  }
}
