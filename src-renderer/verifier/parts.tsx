/** Pieces every step is made of. */
import type { ReactNode } from 'react';
import kit from '../ui/kit/kit.module.css';
import { Icon } from '../ui/kit/icon.tsx';
import styles from './parts.module.css';

/** One of the three steps: its number, its name, and what it is for. */
export function Step({
  n,
  title,
  lead,
  children,
}: {
  n: 1 | 2 | 3;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section className={styles.step} aria-labelledby={`step-${n}`}>
      <header className={styles.stepHead}>
        <span className={styles.stepNumber} aria-hidden="true">
          {n}
        </span>
        <div>
          <h2 id={`step-${n}`}>{title}</h2>
          {lead !== undefined && <p className={kit.lead}>{lead}</p>}
        </div>
      </header>
      {children}
    </section>
  );
}

/** Letters and digits that people compare one by one. */
export function Groups({ text, label }: { text: string; label: string }) {
  return (
    <p className={styles.groups} aria-label={label}>
      {text.split('-').map((group, at) => (
        <span key={`${group}${at}`}>{group}</span>
      ))}
    </p>
  );
}

/** Something long that most readers pass over. */
export function Fold({ title, open = false, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.fold} open={open}>
      <summary>
        <Icon name="next" size={18} />
        {title}
      </summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}
