import { useEffect, useState } from 'react';
import { clockMinutes, clockSeconds, shortDay, useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import { usePlace } from '../kit/title.ts';
import { type Unsaved, useUnsaved } from '../saving/unsaved.ts';
import { CopyNotice } from './copy-notice.tsx';
import { CutOffNotice } from './cut-off.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Leave } from './leave.tsx';
import { OvertakenBar } from './overtaken-bar.tsx';
import { UnsavedBar } from './unsaved-bar.tsx';
import styles from './frame.module.css';

/** Always on top: which commune, which precinct, which contest, what time, and when the last field was saved. */
export function Header() {
  const t = useTexts();
  const workspace = useWindow((state) => state.status?.workspace ?? null);
  const subject = useWindow((state) => state.subject);
  const rehearsal = workspace?.mode === 'rehearsal';
  const precinct = workspace?.precinct ?? null;
  usePlace(precinct === null ? (workspace?.commune.name ?? '') : `${t.ui.frame.header.precinct} ${precinct.number}`);
  return (
    <header className={styles.header}>
      {rehearsal && <p className={styles.rehearsal}>{t.ui.frame.header.rehearsal}</p>}
      <div className={styles.row}>
        <a href="#/" className={styles.brand}>
          <Mark />
          <span>Urna</span>
        </a>
        {workspace !== null && (
          <>
            <div className={styles.place}>
              <span className={styles.commune}>{workspace.commune.name}</span>
              {workspace.precinct === null && <span className={styles.sub}>{workspace.commune.commission}</span>}
            </div>
            {workspace.precinct !== null && (
              <p className={styles.precinct}>
                <span>{t.ui.frame.header.precinct}</span> <b>{workspace.precinct.number}</b>
              </p>
            )}
            <p className={styles.subject}>{subject}</p>
          </>
        )}
        <div className={styles.right}>
          {workspace !== null && <SavedMark />}
          <Clock />
          <LanguageSwitch />
          {workspace !== null && <Leave />}
        </div>
      </div>
      <CutOffNotice />
      <UnsavedBar />
      <OvertakenBar />
      <CopyNotice />
    </header>
  );
}

/** Not a toast: the time of the last save stays. One state for everything in sight, words and numbers alike. */
function SavedMark() {
  const t = useTexts();
  const savedAt = useWindow((state) => state.savedAt);
  const state = useUnsaved(({ entries }) => worst(Object.values(entries)));
  if (state === null && savedAt === null) return null;
  const words =
    state === null
      ? t.ui.frame.header.saved(clockSeconds(savedAt ?? ''))
      : { failed: t.ui.frame.header.notSaved, saving: t.ui.frame.header.saving, changed: t.ui.frame.header.typing }[
          state
        ];
  return (
    <p className={cx(styles.saved, state === 'failed' && styles.unsaved)} role="status">
      <Icon name={state === 'failed' ? 'cross' : state === null ? 'check' : 'pencil'} size={18} />
      {words}
    </p>
  );
}

function worst(entries: readonly Unsaved[]): Unsaved['state'] | null {
  return (['failed', 'saving', 'changed'] as const).find((one) => entries.some(({ state }) => state === one)) ?? null;
}

function Clock() {
  const t = useTexts();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className={styles.clock}>
      <span className="visually-hidden">{t.ui.frame.header.time} </span>
      <time>
        <span className={styles.date}>{shortDay(now)}</span> {clockMinutes(now)}
      </time>
    </p>
  );
}

/** A ballot on its way into the box. */
function Mark() {
  return (
    <svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <rect x="3" y="14" width="28" height="17" rx="3" fill="#ffffff" />
      <rect x="9" y="18.5" width="16" height="3" rx="1.5" fill="#0e2a4a" />
      <path d="M11 3h12v12H11z" fill="#f5c518" />
      <path d="M13.6 8.6l2.6 2.6 4.4-4.8" fill="none" stroke="#0e2a4a" strokeWidth="2" />
    </svg>
  );
}
