import type { ReactNode } from 'react';
import styles from './kit.module.css';

/** A wide table scrolls by itself; the keyboard must be able to do it too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
