import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from './cx.ts';
import { useTitle } from './title.ts';
import styles from './kit.module.css';

type Props = {
  title: string;
  /** Where this page belongs, in small letters above the title. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  wide?: boolean;
  /** The page puts the focus somewhere better than its heading. */
  ownFocus?: boolean;
  children: ReactNode;
};

/** One screen: its heading takes the focus when the screen changes, so that a screen reader says where we are. */
export function Page({ title, eyebrow, lead, wide = false, ownFocus = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (!ownFocus) heading.current?.focus({ preventScroll: true });
    if (!ownFocus) window.scrollTo(0, 0);
    // a screen is another one when its heading is
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [title, ownFocus]);
  return (
    <div className={cx(styles.page, wide && styles.wide)}>
      <header className={styles.pageHead}>
        {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}

/** A piece of paper on the desk. */
export function Card({ title, children, tone }: { title?: ReactNode; children: ReactNode; tone?: 'plain' | 'good' }) {
  return (
    <section className={cx(styles.card, tone === 'good' && styles.cardGood)}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** Names and what they stand for. */
export function Facts({ rows }: { rows: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value], at) => (
        // The rows of one list never move.
        // eslint-disable-next-line react/no-array-index-key -- see above
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
