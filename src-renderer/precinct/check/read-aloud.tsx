import { grouped } from '../../../src-shared/language/plurals.ts';
import { digitWords, largestInWords, numberWords } from '../../../src-shared/language/polish/number-words.ts';
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import { usePick, useTexts } from '../../language.ts';
import { cx } from '../../ui/kit/cx.ts';
import type { SheetPage } from '../../ui/sheet/layout.ts';
import styles from './check.module.css';

/** Every number as name – digits – words, to be read aloud while another person follows on the paper. */
export function ReadAloud({ pages, numbers }: { pages: readonly SheetPage[]; numbers: Numbers }) {
  const t = useTexts();
  const pick = usePick();
  return pages.map((page) => (
    <section key={page.id} className={styles.section}>
      <h2>
        {page.number}. {pick(page.title)}
      </h2>
      {page.blocks.map((block) => (
        <table key={block.id} className={styles.table}>
          {block.title === null ? (
            <caption className="visually-hidden">{pick(page.title)}</caption>
          ) : (
            <caption>{pick(block.title)}</caption>
          )}
          <colgroup>
            <col className={styles.item} />
            <col className={styles.number} />
            <col />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t.precinct.check.item}</th>
              <th scope="col">{t.precinct.check.digits}</th>
              <th scope="col">{t.precinct.check.words}</th>
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.path} className={cx(row.part && styles.part)}>
                <th scope="row">
                  <b>{row.number}</b> <span>{pick(row.label)}</span>
                </th>
                {row.kind === 'struck-out' ? (
                  <td colSpan={2} className={styles.off}>
                    {t.ui.entry.struckOut}
                  </td>
                ) : (
                  <NumberCells value={row.kind === 'locked' ? 0 : (numbers[row.path] ?? null)} />
                )}
              </tr>
            ))}
            {block.kind === 'annulled-list' && (
              <tr>
                <td colSpan={3} className={styles.off}>
                  {t.ui.entry.annulled}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      ))}
    </section>
  ));
}

function NumberCells({ value }: { value: number | null }) {
  const t = useTexts();
  if (value === null)
    return (
      <td colSpan={2} className={styles.off}>
        {t.ui.kit.blank}
      </td>
    );
  const spoken = value <= largestInWords;
  return (
    <>
      <td className={styles.value}>{grouped(value)}</td>
      <td className={styles.words} lang="pl">
        {spoken && (
          <>
            <span>{numberWords(value)}</span>
            {value > 9 && <span className={styles.digits}>{digitWords(value)}</span>}
          </>
        )}
      </td>
    </>
  );
}
