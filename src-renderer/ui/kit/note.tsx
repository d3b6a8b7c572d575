import type { ReactNode } from 'react';
import type { FailureText } from '../../../src-shared/language/pl/failures.ts';
import type { Failure } from '../../../src-shared/result.ts';
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Icon, type IconName } from './icon.tsx';
import { cx } from './cx.ts';
import styles from './kit.module.css';

type Tone = 'error' | 'warning' | 'info' | 'good';
const icons: Record<Tone, IconName> = { error: 'cross', warning: 'triangle', info: 'info', good: 'check' };

/** A short sentence that matters here and now: icon, words, colour. */
export function Note({ tone, live = false, children }: { tone: Tone; live?: boolean; children: ReactNode }) {
  return (
    <div className={cx(styles.note, styles[tone])} role={live ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  );
}

/** What happened and what to do now, in the words of the chosen language; `null` where nothing failed. */
export function useFailureWords(failure: Failure | null): { what: string; next: string } | null {
  const t = useTexts();
  if (failure === null) return null;
  const refused = t.ui.kit.typed.refused(failure);
  if (refused !== null) return { what: refused, next: '' };
  // the compiler knows every code of this program; what answers may be another one
  const known: FailureText | undefined = t.failures[failure.code];
  return known ?? { what: t.ui.kit.failure.unknown, next: t.ui.kit.failure.unknownNext };
}

/** What failed, with its code and the next human action. Stays until the next try; nothing vanishes by itself. */
export function FailureNote({ failure, children }: { failure: Failure | null; children?: ReactNode }) {
  const t = useTexts();
  const coordinator = useWindow((state) => state.status?.workspace?.commune.coordinator ?? null);
  const words = useFailureWords(failure);
  if (failure === null || words === null) return null;
  const file = /[^\\/]+\.(urna|urnakey|jwk|json|pdf)$/i.exec(failure.where ?? '')?.[0];
  return (
    <div className={cx(styles.note, styles.error)} role="alert">
      <Icon name="cross" />
      <div>
        <p>
          <strong>{words.what}</strong> {words.next}
        </p>
        {file !== undefined && <p>{t.ui.kit.failure.file(file)}</p>}
        {children}
        <p className={styles.small}>
          {t.ui.kit.failure.code(failure.code)} <span lang="en">{failure.message}</span>
        </p>
        {coordinator !== null && (
          <p className={styles.small}>{t.ui.kit.failure.call(coordinator.name, coordinator.phone)}</p>
        )}
      </div>
    </div>
  );
}

/** While the core thinks; says so only to those who wait. */
export function Waiting() {
  const t = useTexts();
  return (
    <p className={styles.waiting} role="status">
      {t.common.waiting}
    </p>
  );
}
