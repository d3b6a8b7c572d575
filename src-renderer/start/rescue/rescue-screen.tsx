import { useState } from 'react';
import type { CopyView, RescueView } from '../../../src-shared/api/start/rescue.ts';
import { codeNamed } from '../../../src-shared/failures.ts';
import type { Texts } from '../../../src-shared/language/pl.ts';
import { useMoment, useTexts } from '../../language.ts';
import { go } from '../../route.ts';
import { useCommand } from '../../command.ts';
import { useAsk, useWindow } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note, Waiting } from '../../ui/kit/note.tsx';
import { Card, Facts, Page } from '../../ui/kit/page.tsx';
import { Anew } from './anew.tsx';
import { Copies } from './copies.tsx';
import styles from './rescue.module.css';

/** Which store: `precinct` is null for the commune's. */
type StoreOf = { medium: string; issuerKid: string; precinct: number | null };

/** A store that does not open as what it was, and the way out: nothing is changed here before somebody says so. */
export function Rescue({ medium, precinct }: { medium: string; precinct: number | null }) {
  const { value, failure } = useAsk('package.inspect', { medium });
  if (value !== null) return <Looking store={{ medium, issuerKid: value.issuerKid, precinct }} />;
  return failure === null ? <Waiting /> : <FailureNote failure={failure} />;
}

function Looking({ store }: { store: StoreOf }) {
  const t = useTexts();
  const { value, failure, replace } = useAsk('rescue.look', store);
  const eyebrow = store.precinct === null ? t.start.rescue.of.commune : t.start.rescue.of.precinct(store.precinct);
  const [restored, setRestored] = useState<CopyView | null>(null);
  const title =
    restored !== null
      ? t.start.rescue.titleRestored
      : (value?.problem ?? null) === null
        ? t.start.rescue.titleSound
        : t.start.rescue.title;
  return (
    <Page title={title} eyebrow={eyebrow}>
      <FailureNote failure={failure} />
      {value === null && failure === null && <Waiting />}
      {value !== null && (
        <Found store={store} found={value} onFound={replace} restored={restored} onRestored={setRestored} />
      )}
    </Page>
  );
}

type Props = {
  store: StoreOf;
  found: RescueView;
  onFound: (found: RescueView) => void;
  restored: CopyView | null;
  onRestored: (copy: CopyView | null) => void;
};

function Found({ store, found, onFound, restored, onRestored }: Props) {
  const t = useTexts();
  const moment = useMoment();
  const { busy, failure, run } = useCommand();
  const { problem, file, seen, copies, aside } = found;
  const best = copies.find((copy) => copy.problem === null);

  async function show(answer: Promise<RescueView | null>, copy: CopyView | null): Promise<void> {
    const next = await answer;
    if (next === null) return;
    onRestored(copy);
    onFound(next);
    window.scrollTo(0, 0);
  }
  const restore = (copy: CopyView) => void show(run('rescue.restore', { ...store, copy: copy.id }), copy);
  const putBack = (id: string) => void show(run('rescue.putBack', { ...store, aside: id }), null);
  const anew = () => void show(run('rescue.startAnew', { ...store, confirmed: true }), null);

  return (
    <>
      {restored !== null && (
        <Note tone="good" live>
          <p>{t.start.rescue.restored(moment(restored.holds?.lastAt ?? restored.madeAt))}</p>
        </Note>
      )}
      <FailureNote failure={problem} />
      <FailureNote failure={failure} />
      {problem !== null && <Note tone="info">{t.start.rescue.untouched}</Note>}
      {problem !== null && best !== undefined && (
        <div className={styles.first}>
          <Button kind="main" busy={busy} onClick={() => restore(best)}>
            {t.start.rescue.restoreNewest}
          </Button>
        </div>
      )}
      {problem === null && <Sound store={store} restored={restored !== null} isNew={file === null} />}
      {restored !== null && (
        <>
          <Note tone="warning">{t.start.rescue.signedSince}</Note>
          <Actions>
            <Button busy={busy} onClick={() => putBack(aside[0]?.id ?? '')}>
              {t.start.rescue.undo}
            </Button>
          </Actions>
        </>
      )}
      <Card title={t.start.rescue.copiesTitle}>
        {copies.length === 0 && <p>{t.start.rescue.noCopies}</p>}
        {problem !== null && best === undefined && <Note tone="warning">{t.start.rescue.noSound}</Note>}
        <Copies
          copies={copies}
          kind={found.kind}
          seen={problem === null ? null : (seen?.rows ?? null)}
          busy={busy}
          onRestore={problem === null ? null : restore}
        />
      </Card>
      <Card title={t.start.rescue.nowTitle}>
        <Facts
          rows={[
            [t.start.rescue.file, file?.path ?? t.start.rescue.noFile],
            ...(file === null
              ? []
              : ([
                  [t.start.rescue.size, t.start.rescue.bytes(file.bytes)],
                  [t.start.rescue.changed, moment(file.changedAt)],
                ] as const)),
            ...(seen === null
              ? []
              : ([[t.start.rescue.seen, t.start.rescue.seenRows(seen.rows, moment(seen.at))]] as const)),
          ]}
        />
      </Card>
      {restored === null && aside.length > 0 && (
        <Card title={t.start.rescue.asideTitle}>
          <p>{t.start.rescue.asideLead}</p>
          {aside.map((one) => (
            <div key={one.id} className="stack">
              <p>
                {t.start.rescue.asideOf(one.id, moment(one.at))}
                {one.code !== '' && ` – ${reasonOf(one.code, t)}`}
              </p>
              <Actions>
                <Button busy={busy} aria-label={`${t.start.rescue.putBack}: ${one.id}`} onClick={() => putBack(one.id)}>
                  {t.start.rescue.putBack}
                </Button>
              </Actions>
            </div>
          ))}
        </Card>
      )}
      {found.mayStartAnew && <Anew busy={busy} onAnew={anew} />}
    </>
  );
}

/** Nothing is wrong any more: on into the work. */
function Sound({ store, restored, isNew }: { store: StoreOf; restored: boolean; isNew: boolean }) {
  const t = useTexts();
  const { busy, failure, run } = useCommand();
  const { precinct, ...trust } = store;

  async function open(): Promise<void> {
    const status =
      precinct === null
        ? await run('package.openCommune', trust)
        : await run('package.openPrecinct', { ...trust, precinct });
    if (status === null) return;
    useWindow.setState({ status, savedAt: null });
    go();
  }
  return (
    <>
      <FailureNote failure={failure} />
      <p>{restored ? t.start.rescue.restoredNext : isNew ? t.start.rescue.anewDone : t.start.rescue.sound}</p>
      <div className={styles.first}>
        <Button kind="main" busy={busy} onClick={() => void open()}>
          {precinct === null ? t.start.rescue.open.commune : t.start.rescue.open.precinct(precinct)}
        </Button>
      </div>
    </>
  );
}

function reasonOf(code: string, t: Texts): string {
  const known = codeNamed(code);
  return known === undefined ? code : t.failures[known].what;
}
