import { useEffect, type ReactNode } from 'react';
import type { Language } from '../../src-shared/forms/vocabulary.ts';
import type { TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { cx } from '../ui/kit/cx.ts';
import { Icon } from '../ui/kit/icon.tsx';
import { useWords } from './language.ts';
import styles from './frame.module.css';

type Props = { pkg: TrustedPackage | null; onLanguage: (language: Language) => void; children: ReactNode };

/** What is always there: the name, that no network is used, the language, and whether this is only a rehearsal. */
export function Frame({ pkg, onLanguage, children }: Props) {
  const { v, language } = useWords();
  const other = language === 'pl' ? 'en' : 'pl';
  const rehearsal = pkg?.definition.payload.mode === 'rehearsal';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = v.frame.title;
  }, [language, v]);
  return (
    <div className={cx(styles.frame, rehearsal && styles.rehearsal)}>
      <header>
        <div className={styles.bar}>
          <div className={styles.brand}>
            <Mark />
            <div>
              <p className={styles.name}>Urna</p>
              <p className={styles.what}>{v.frame.short}</p>
            </div>
          </div>
          <p className={styles.offline}>
            <Icon name="lock" size={18} /> {v.frame.offline}
          </p>
          <span className={styles.version}>{v.frame.version(import.meta.env.VITE_URNA_VERSION)}</span>
          <button type="button" className={styles.tool} lang={other} onClick={() => onLanguage(other)}>
            {other === 'en' ? 'English' : 'Polski'}
          </button>
          {pkg !== null && (
            <button type="button" className={styles.tool} onClick={() => location.reload()}>
              {v.frame.restart}
            </button>
          )}
        </div>
        {rehearsal && <p className={styles.rehearsalBand}>{v.frame.rehearsal}</p>}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}

/** A ballot box with a tick. */
function Mark() {
  return (
    <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <path className={styles.markBox} d="M6 20h32v19H6z" />
      <path className={styles.markLid} d="M3 20h38M16 20v-3h12v3" />
      <path className={styles.markPaper} d="M13 4h18v13H13z" />
      <path className={styles.markTick} d="M17.5 10.2l3.2 3.2 6-6.4" />
    </svg>
  );
}
