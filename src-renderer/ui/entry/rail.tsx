import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import { usePick, useTexts } from '../../language.ts';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import { blanks } from '../sheet/history.ts';
import { pagePaths, typedPaths, type SheetPage } from '../sheet/layout.ts';
import styles from './entry.module.css';

type Props = {
  pages: readonly SheetPage[];
  current: string;
  numbers: Numbers;
  onPage: (id: string) => void;
  onField: (path: string) => void;
};

/** Sections, and the lists of the one on screen, each with how much of it is typed. */
export function Rail({ pages, current, numbers, onPage, onField }: Props) {
  const t = useTexts();
  const pick = usePick();
  return (
    <nav className={styles.rail} aria-label={t.ui.entry.sections}>
      <ol>
        {pages.map((page) => (
          <li key={page.id}>
            <button
              type="button"
              className={cx(styles.railItem, page.id === current && styles.railCurrent)}
              aria-current={page.id === current ? 'page' : undefined}
              onClick={() => onPage(page.id)}
            >
              <span>
                {page.number}.{' '}
                {pick(page.title)
                  .toLocaleLowerCase('pl')
                  .replace(/^./, (c) => c.toLocaleUpperCase('pl'))}
              </span>
              <Progress paths={pagePaths(page)} numbers={numbers} />
            </button>
            {page.id === current && page.blocks.some((block) => block.kind === 'list') && (
              <ol className={styles.railLists}>
                {page.blocks.map((block) => {
                  const [first] = typedPaths([block]);
                  if (first === undefined) return null;
                  const name =
                    block.kind === 'items'
                      ? t.ui.entry.items(block.rows[0]?.number ?? '', block.rows.at(-1)?.number ?? '')
                      : pick(block.title ?? { pl: '', en: '' });
                  return (
                    <li key={block.id}>
                      <button type="button" className={styles.railItem} title={name} onClick={() => onField(first)}>
                        <span className={styles.railName}>{name}</span>
                        <Progress paths={typedPaths([block])} numbers={numbers} />
                      </button>
                    </li>
                  );
                })}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Progress({ paths, numbers }: { paths: readonly string[]; numbers: Numbers }) {
  const t = useTexts();
  const typed = paths.length - blanks(numbers, paths).length;
  if (typed === paths.length)
    return (
      <span className={styles.railDone}>
        <Icon name="check" size={18} />
        <span className="visually-hidden">{t.ui.entry.complete}</span>
      </span>
    );
  return <span className={styles.railCount}>{t.common.of(typed, paths.length)}</span>;
}
