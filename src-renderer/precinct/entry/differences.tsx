import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommand } from '../../command.ts';
import { usePick, useTexts } from '../../language.ts';
import { fieldId, focusField, NumberField } from '../../ui/entry/number-field.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { useSeen } from '../../ui/saving/use-seen.ts';
import { stepOf, type Intent } from '../../ui/sheet/intents.ts';
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
  const [answered, setAnswered] = useState<Readonly<Record<string, number>>>({});
  const [settled, setSettled] = useState(0);
  /** Readings on their way. One after another: each is decided on what the one before it left. */
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const queue = useRef(Promise.resolve());
  const sight = useSeen(view.version);
  const { failure, runBeside } = useCommand();
  const rows = useMemo(
    () => rowsByPath(sheetPages(view.form, view.constituencyInfo, [])),
    [view.form, view.constituencyInfo],
  );
  const nameOf = useMemo(() => pathNames(view.form, t), [view.form, t]);
  const [wanted, setWanted] = useState<{ path: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) focusField(wanted.path);
  }, [wanted]);

  function read(path: string, value: number | null): void {
    // A reading sent twice would confirm itself.
    if (value === null || by === '' || sent.has(path)) return;
    setSent((paths) => new Set(paths).add(path));
    queue.current = queue.current.then(() => send(path, value));
  }

  async function send(path: string, value: number): Promise<void> {
    const next = await runBeside('entry.resolve', { id: view.id, seen: sight.seen(), path, value, by });
    // the line may be gone already: the window is told of the change as soon as this answer comes
    const { activeElement: at, body } = document;
    const waits = at === body || at?.id === fieldId(path);
    setSent((paths) => new Set([...paths].filter((one) => one !== path)));
    setAnswered((times) => increased(times, path));
    const differs = next === null || next.differing.includes(path);
    if (next !== null) {
      sight.brought(next.version);
      if (differs) setReadings((times) => increased(times, path));
      else setSettled((count) => count + 1);
      onView(next);
    }
    // whoever reads on already is not called back: a reading that fits none is told beside its line
    const target = differs ? path : next.differing[0];
    if (waits && target !== undefined) setWanted({ path: target });
  }

  /** The focus moves with the key, not with the answer: what is typed meanwhile belongs to the line it is read from. */
  function onIntent(at: string, intent: Intent): boolean {
    const step = stepOf(intent);
    if (step === null) return false;
    const others = view.differing.filter((path) => path === at || !sent.has(path));
    const other = neighbour(others, at, step) ?? (step === 1 ? others[0] : undefined);
    // the last one waits for its answer
    return other === undefined || other === at || focusField(other);
  }

  return (
    <Page
      title={t.precinct.entry.differences.title(view.differing.length)}
      lead={t.precinct.entry.differences.lead}
      ownFocus={by !== ''}
    >
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
                  key={answered[path] ?? 0}
                  path={path}
                  value={null}
                  locked={sent.has(path)}
                  onCommit={read}
                  onIntent={onIntent}
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

function increased(times: Readonly<Record<string, number>>, path: string): Readonly<Record<string, number>> {
  return { ...times, [path]: (times[path] ?? 0) + 1 };
}
