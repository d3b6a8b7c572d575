import { useTexts } from '../../language.ts';
import { cx } from '../kit/cx.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import styles from './marks.module.css';

/** The six statuses of every list and board: icon, word and colour say the same thing. */
export type Status = 'none' | 'typing' | 'warnings' | 'error' | 'received' | 'agreed';

const icons: Record<Status, IconName> = {
  none: 'circle',
  typing: 'pencil',
  warnings: 'triangle',
  error: 'cross',
  received: 'arrow',
  agreed: 'check',
};

/** `word` says it more exactly where a list has more states than six. */
export function StatusTile({ status, word }: { status: Status; word?: string }) {
  const t = useTexts();
  return (
    <span className={cx(styles.tile, styles[status])}>
      <Icon name={icons[status]} size={18} />
      {word ?? t.ui.marks.status[status]}
    </span>
  );
}
