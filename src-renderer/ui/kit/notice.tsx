import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './kit.module.css';

export type Tone = 'error' | 'warning' | 'info' | 'good';
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
