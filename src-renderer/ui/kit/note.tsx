import type { ReactNode } from 'react';
import type { FailureText } from '../../../src-shared/language/pl/failures.ts';
import type { Failure } from '../../../src-shared/result.ts';
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Icon } from './icon.tsx';
import { cx } from './cx.ts';
import styles from './kit.module.css';

/** Apart, for the verifier: what is below stands on the window's state. */
export { Note } from './notice.tsx';

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
