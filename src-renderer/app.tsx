/** The shell of the window: header, the screen the address names, and the frame of a rehearsal. */
import { useEffect } from 'react';
import { CommuneScreens } from './commune/screens.tsx';
import { useTexts } from './language.ts';
import { PrecinctScreens } from './precinct/screens.tsx';
import { useRoute } from './route.ts';
import { useWindow } from './state.ts';
import { StartScreens } from './start/screens.tsx';
import { CutOff } from './ui/frame/cut-off.tsx';
import { Header } from './ui/frame/header.tsx';
import { settleAll, useUnsaved } from './ui/saving/unsaved.ts';
import styles from './ui/frame/frame.module.css';

export function App() {
  const t = useTexts();
  const route = useRoute();
  const language = useWindow((state) => state.language);
  const workspace = useWindow((state) => state.status?.workspace ?? null);
  // Nothing was ever shown here that could be kept: the first thing a person sees is that this window is none.
  const cutOff = useWindow((state) => state.link !== 'open' && state.status === null);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.addEventListener('keydown', pressMain);
    window.addEventListener('beforeunload', holdUnsaved);
    return () => {
      document.removeEventListener('keydown', pressMain);
      window.removeEventListener('beforeunload', holdUnsaved);
    };
  }, []);
  const screens = cutOff ? (
    <CutOff />
  ) : workspace === null ? (
    <StartScreens route={route} />
  ) : workspace.kind === 'precinct' ? (
    <PrecinctScreens route={route} workspace={workspace} />
  ) : (
    <CommuneScreens route={route} />
  );
  return (
    <div className={`${styles.app} ${workspace?.mode === 'rehearsal' ? styles.frame : ''}`}>
      <a className={styles.skip} href="#main" onClick={skip}>
        {t.ui.frame.header.skip}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={styles.main}>
        {screens}
      </main>
    </div>
  );
}

/**
 * Ctrl+Enter is the main button of the form that is typed in, else the page's, wherever the focus is; a number field
 * answers it first. Where a page offers several (a key per person) nobody can say which is meant, so none is pressed.
 */
function pressMain(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !event.ctrlKey || event.defaultPrevented) return;
  const form = event.target instanceof Element ? event.target.closest('form:has([data-main])') : null;
  const place = document.querySelector('dialog[open]') ?? form ?? document;
  const buttons = [...place.querySelectorAll<HTMLElement>('[data-main]')];
  if (buttons.length === 1) buttons[0]?.click();
}

/**
 * Closing or reloading sends what waits; the window asks before it goes only where that failed or cannot be sent: a text no
 * paper can print, a disk that is full.
 */
function holdUnsaved(event: BeforeUnloadEvent): void {
  if (settleAll() === true) return;
  const { entries } = useUnsaved.getState();
  if (Object.values(entries).some(({ state }) => state === 'failed')) event.preventDefault();
}

/** The address after `#` is ours, so the jump is made by hand. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
