import { useId, type ReactNode } from 'react';
import styles from './progress.module.css';

type Props = {
  /** With the count in words. */
  label: string;
  done: number;
  /** Null where nobody knows yet how many there are. */
  of: number | null;
  children?: ReactNode;
};

/** How far something is that takes its time. */
export function Progress({ label, done, of, children }: Props) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} {...(of !== null && { value: done, max: of })} />
      {children}
    </div>
  );
}
