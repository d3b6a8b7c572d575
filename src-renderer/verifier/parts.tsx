/** Pieces every step is made of. */
import type { ReactNode } from 'react';
import { cx } from '../ui/kit/cx.ts';
import kit from '../ui/kit/kit.module.css';
import { Icon, type IconName } from '../ui/kit/icon.tsx';
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

export type Tone = 'error' | 'warning' | 'info' | 'good';
const icons: Record<Tone, IconName> = { error: 'cross', warning: 'triangle', info: 'info', good: 'check' };

/** A short sentence that matters here and now: icon, words, colour. */
export function Notice({ tone, live = false, children }: { tone: Tone; live?: boolean; children: ReactNode }) {
  return (
    <div className={cx(kit.note, kit[tone])} role={live ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
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

/** A wide table scrolls by itself; the keyboard must be able to do it too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={label}>
      {children}
    </div>
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
