import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommand } from '../../command.ts';
import { usePick, useTexts } from '../../language.ts';
import { focusField, NumberField } from '../../ui/entry/number-field.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { stepOf } from '../../ui/sheet/intents.ts';
import { neighbour, rowsByPath, sheetPages } from '../../ui/sheet/layout.ts';
import { pathNames } from '../../ui/sheet/names.ts';
import { PersonSelect } from '../common/people.tsx';
import type { StationProps } from '../common/station-props.ts';
import styles from './differences.module.css';

/**
 * Rows that differ, both values masked: they are read from the paper again, never chosen
 * (docs/decisions/settling-differences.md).
 */
export function Differences({ view, onView }: StationProps) {
  const t = useTexts();
  const pick = usePick();
  const [by, setBy] = useState('');
  /** Readings made here that settled nothing yet: how often per path. */
  const [readings, setReadings] = useState<Readonly<Record<string, number>>>({});
  const [settled, setSettled] = useState(0);
  const { failure, run } = useCommand();
  const sending = useRef(false);
  const rows = useMemo(
    () => rowsByPath(sheetPages(view.form, view.constituencyInfo, [])),
    [view.form, view.constituencyInfo],
  );
  const nameOf = useMemo(() => pathNames(view.form, t), [view.form, t]);
  const [wanted, setWanted] = useState<{ path: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) focusField(wanted.path);
  }, [wanted]);

  async function read(path: string, value: number | null): Promise<void> {
    // A reading sent twice would confirm itself.
    if (value === null || by === '' || sending.current) return;
    sending.current = true;
    const next = await run('entry.resolve', { id: view.id, seen: view.version, path, value, by });
    sending.current = false;
    if (next === null) return;
    if (next.differing.includes(path)) setReadings((seen) => ({ ...seen, [path]: (seen[path] ?? 0) + 1 }));
    else setSettled((count) => count + 1);
    onView(next);
    const target = next.differing.includes(path)
      ? path
      : (neighbour(view.differing, path, 1) ?? next.differing[0] ?? null);
    setWanted(target === null ? null : { path: target });
  }

  return (
    <Page title={t.precinct.entry.differences.title(view.differing.length)} lead={t.precinct.entry.differences.lead}>
      <Card>
        <PersonSelect
          label={t.precinct.entry.differences.who}
          hint={t.precinct.entry.differences.whoHint}
          value={by}
          onPerson={setBy}
        />
      </Card>
      {by === '' && <Note tone="warning">{t.precinct.entry.differences.whoFirst}</Note>}
      <ol className={styles.rows}>
        {view.differing.map((path) => {
          const row = rows.get(path);
          const tries = readings[path] ?? 0;
          return (
            <li key={path} className={styles.row}>
              <label htmlFor={`field-${path.replaceAll('/', '-')}`}>
                <b>{nameOf(path)}</b>
                {row !== undefined && (
                  <span>
                    {row.block.kind === 'list' && `${pick(row.block.title ?? { pl: '', en: '' })} · `}
                    {pick(row.label)}
                  </span>
                )}
              </label>
              <p className={styles.masked} aria-label={t.precinct.entry.differences.masked}>
                • • •
              </p>
              {by !== '' && (
                <NumberField
                  key={tries}
                  path={path}
                  value={null}
                  onCommit={(at, value) => void read(at, value)}
                  onIntent={(at, intent) => {
                    // The answer says where to go on; moving now would cut off what is typed meanwhile.
                    if (sending.current) return true;
                    const step = stepOf(intent);
                    const other = step === null ? null : neighbour(view.differing, at, step);
                    return other === null ? false : focusField(other);
                  }}
                />
              )}
              {tries > 0 && (
                <div className={styles.answer}>
                  <Note tone="warning" live>
                    {t.precinct.entry.differences.unmatched(tries)}
                  </Note>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {settled > 0 && (
        <Note tone="good" live>
          {t.precinct.entry.differences.settled(settled)}
        </Note>
      )}
      <FailureNote failure={failure} />
    </Page>
  );
}
