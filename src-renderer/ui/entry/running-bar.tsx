import type { ReactNode } from 'react';
import { grouped } from '../../../src-shared/language/plurals.ts';
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import { useTexts } from '../../language.ts';
import { cx } from '../kit/cx.ts';
import { blanks } from '../sheet/history.ts';
import type { PaperForm, SheetPage } from '../sheet/layout.ts';
import { runningSums, type Running } from '../sheet/sums.ts';
import styles from './entry.module.css';

type Props = {
  form: PaperForm;
  page: SheetPage;
  numbers: Numbers;
  /** How many of them are not on the disk. */
  unsaved: number;
  cursor: string | null;
  /** Every field of the protocol. */
  paths: readonly string[];
  /** Enter was pressed in the last field of the page. */
  ended: boolean;
  /** The page is the last one: after it the entry ends. */
  last: boolean;
  children: ReactNode;
};

/** The foot of the page: how much is typed, the running difference, and where to go on. */
export function RunningBar({ form, page, numbers, unsaved, cursor, paths, ended, last, children }: Props) {
  const t = useTexts();
  const sums = runningSums(form, page, numbers, cursor);
  const count = paths.length - blanks(numbers, paths).length - unsaved;
  return (
    <footer className={styles.bar}>
      <div className={styles.barInner}>
        <div className={styles.sums}>
          <p>
            {t.ui.entry.typedOf(count, paths.length)}{' '}
            <span className={ended ? styles.ended : styles.keys} role="status">
              {ended ? t.ui.entry.lastField(last) : t.ui.entry.keys}
            </span>
          </p>
          {sums.map((sum) => (
            <RunningLine key={sum.of} sum={sum} />
          ))}
        </div>
        <div className={styles.barActions}>{children}</div>
      </div>
    </footer>
  );
}

function RunningLine({ sum }: { sum: Running }) {
  const t = useTexts();
  const name = sum.of === 'list' ? t.ui.entry.sumOfList(sum.list ?? '') : t.ui.entry.sumOf[sum.of];
  const target = sum.item === null ? t.ui.entry.listTotal : t.terms.path.item(sum.item);
  const { difference } = sum;
  return (
    <p className={cx(styles.sum, difference !== null && (difference === 0 ? styles.sumGood : styles.sumOff))}>
      {name} <b>{grouped(sum.sum)}</b> · {target}: <b>{sum.target === null ? '—' : grouped(sum.target)}</b>
      {difference !== null && (
        <>
          {' · '}
          <b>
            {difference === 0
              ? t.ui.entry.sumAgrees
              : difference > 0
                ? t.ui.entry.missing(grouped(difference))
                : t.ui.entry.surplus(grouped(-difference))}
          </b>
        </>
      )}
    </p>
  );
}
