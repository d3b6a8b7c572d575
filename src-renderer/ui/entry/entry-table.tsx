import { memo } from 'react';
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { FindingView } from '../../../src-shared/api/precinct/protocol.ts';
import { usePick, useTexts } from '../../language.ts';
import { FindingLine } from '../findings/finding-line.tsx';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { blanks } from '../sheet/history.ts';
import type { Intent } from '../sheet/intents.ts';
import { typedPaths, type Block, type Row } from '../sheet/layout.ts';
import { fieldId, focusField, NumberField } from './number-field.tsx';
import styles from './entry.module.css';

type Props = {
  /** Names a block that has no heading of its own. */
  title: string;
  blocks: readonly Block[];
  numbers: Numbers;
  /** Fields whose number is not on the disk. */
  unsaved: ReadonlySet<string>;
  /** Findings to stand at their fields; none before «Dalej». */
  findings: readonly FindingView[];
  /** Offers zeros into blank lines, per list; never in a second entry. */
  onZeros: ((paths: readonly string[]) => void) | null;
  onCommit: (path: string, value: number | null) => void;
  onTyping: (path: string | null) => void;
  onIntent: (path: string, intent: Intent) => boolean;
};

const none: readonly FindingView[] = [];

/** The paper's lines: number in bold, wording, field. */
export function EntryTable(props: Props) {
  const { title, blocks, numbers, unsaved, findings, onZeros, onCommit, onTyping, onIntent } = props;
  const t = useTexts();
  const pick = usePick();
  return blocks.map((block) => {
    const blank = blanks(numbers, typedPaths([block]));
    const zeros = onZeros !== null && block.kind !== 'items' && blank.length > 0;
    return (
      <div key={block.id} role="group" aria-labelledby={`block-${block.id}`} className={styles.block}>
        <div className={cx(styles.blockHead, block.title === null && 'visually-hidden')}>
          <h3 id={`block-${block.id}`}>{block.title === null ? title : pick(block.title)}</h3>
          {zeros && (
            <Button
              kind="quiet"
              onClick={() => {
                onZeros(blank);
                // The button is gone then; the cursor goes where the zeros are.
                focusField(blank[0] ?? '');
              }}
            >
              {t.ui.entry.zeros(blank.length)}
            </Button>
          )}
        </div>
        {block.kind === 'annulled-list' && <p className={styles.offLine}>{t.ui.entry.annulled}</p>}
        {block.rows.map((row) => (
          <EntryRow
            key={row.path}
            row={row}
            value={numbers[row.path] ?? null}
            unsaved={unsaved.has(row.path)}
            findings={findings.length === 0 ? none : findings.filter((finding) => finding.fields.includes(row.path))}
            onCommit={onCommit}
            onTyping={onTyping}
            onIntent={onIntent}
          />
        ))}
      </div>
    );
  });
}

type RowProps = Pick<Props, 'findings' | 'onCommit' | 'onTyping' | 'onIntent'> & {
  row: Row;
  value: number | null;
  unsaved: boolean;
};

/** Hundreds of rows stand on a page; each is drawn again only when something of its own has changed. */
const EntryRow = memo(function EntryRow({ row, value, unsaved, findings, onCommit, onTyping, onIntent }: RowProps) {
  const t = useTexts();
  const pick = usePick();
  const id = fieldId(row.path);
  const described = findings.length > 0 ? `${id}-findings` : undefined;
  const label = (
    <>
      <b className={styles.rowNumber}>{row.number}</b> <span>{pick(row.label)}</span>
    </>
  );
  return (
    <div className={cx(styles.row, row.part && styles.part, row.kind !== 'typed' && styles.off)}>
      {row.kind === 'typed' ? (
        <>
          <label htmlFor={id} className={styles.rowLabel}>
            {label}
          </label>
          <NumberField
            path={row.path}
            value={value}
            unsaved={unsaved}
            describedBy={described}
            invalid={findings.some((finding) => finding.severity === 'error')}
            onCommit={onCommit}
            onTyping={onTyping}
            onIntent={onIntent}
          />
        </>
      ) : (
        <>
          <p className={styles.rowLabel}>{label}</p>
          <p className={styles.offLine}>{row.kind === 'locked' ? t.ui.entry.locked : t.ui.entry.struckOut}</p>
        </>
      )}
      {findings.length > 0 && (
        <div id={described} className={styles.rowFindings}>
          {findings.map((finding) => (
            <FindingLine key={`${finding.rule} ${finding.fields.join()}`} finding={finding} />
          ))}
        </div>
      )}
    </div>
  );
});
