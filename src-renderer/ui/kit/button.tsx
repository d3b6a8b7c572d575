import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './kit.module.css';

type Kind = 'main' | 'plain' | 'quiet' | 'danger';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: Kind; busy?: boolean };

/**
 * A button that stays where it is while it works: it is not disabled then, because a disabled button loses the focus;
 * it only stops answering.
 */
export function Button({ kind = 'plain', busy = false, className, onClick, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      data-main={kind === 'main' ? '' : undefined}
      aria-disabled={busy || rest['aria-disabled'] === true}
      className={cx(styles.button, styles[kind], busy && styles.busy, className)}
      onClick={(event) => {
        if (busy || rest['aria-disabled'] === true) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}

/** Looks like a button, goes somewhere. */
export function LinkButton({ to, kind = 'plain', children }: { to: string; kind?: Kind; children: ReactNode }) {
  return (
    <a href={to} data-main={kind === 'main' ? '' : undefined} className={cx(styles.button, styles[kind])}>
      {children}
    </a>
  );
}
