import type { ReactNode } from 'react';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import kit from '../../ui/kit/kit.module.css';
import { DropZone } from '../files/drop-zone.tsx';
import type { Taken } from '../files/take-files.ts';
import { useWords } from '../language.ts';
import { Note } from '../../ui/kit/notice.tsx';
import { Fold, Step } from '../parts.tsx';
import type { Session, Snapshot } from '../session/session.ts';
import { grouped, groupOf, type GroupName } from './groups.ts';
import { EntryRow } from './entry-row.tsx';
import { Slip } from './slip.tsx';
import { useSlip } from './use-slip.ts';
import styles from './sealed.module.css';

type Props = { pkg: TrustedPackage; seen: Snapshot; session: Session };

/** Whose signature, whether it holds, and what was signed: one line for each file. */
export function SealedFiles({ pkg, seen, session }: Props) {
  const { v } = useWords();
  const slip = useSlip(session);
  const { entries, working, repeated, ignored } = seen;
  const taking = (taken: Taken) => {
    if (taken.pictures.length > 0) void slip.read(taken.pictures);
    if (taken.files.length > 0) void session.take(taken.files);
  };
  return (
    <Step n={2} title={v.sealed.title} lead={v.sealed.lead}>
      <DropZone compact onTaken={taking} />
      <Slip slip={slip} pkg={pkg} />
      {working !== null && <Working {...working} />}
      {working === null && <Summary seen={seen} />}
      {grouped(entries).map(([name, own]) => (
        <Group key={name} name={name} count={own.length}>
          {own.map((entry) => (
            <EntryRow key={entry.number} entry={entry} pkg={pkg} />
          ))}
        </Group>
      ))}
      {(repeated > 0 || ignored > 0) && (
        <p className={kit.small}>
          {repeated > 0 && v.sealed.repeated(repeated)} {ignored > 0 && v.take.ignored(ignored)}
        </p>
      )}
    </Step>
  );
}

function Working({ done, of }: { done: number; of: number }) {
  const { v } = useWords();
  return (
    <div className={styles.working} role="status">
      <progress value={done} max={of} aria-label={v.take.working(done, of)} />
      <span>{v.take.working(done, of)}</span>
    </div>
  );
}

function Summary({ seen: { entries } }: { seen: Snapshot }) {
  const { v } = useWords();
  if (entries.length === 0) return <Note tone="info">{v.sealed.none}</Note>;
  const good = entries.filter((entry) => groupOf(entry) !== 'refused').length;
  return (
    <Note tone={good === entries.length ? 'good' : 'warning'} live>
      <strong>{v.sealed.summary(good, entries.length - good)}</strong>
    </Note>
  );
}

/** What may need somebody's attention lies open; a hundred good files do not. */
const opened: readonly GroupName[] = ['refused', 'results'];
const FEW = 12;

function Group({ name, count, children }: { name: GroupName; count: number; children: ReactNode }) {
  const { v } = useWords();
  return (
    <Fold
      title={
        <h3 className={styles.groupName}>
          {v.sealed.groups[name]} <span>{count}</span>
        </h3>
      }
      open={opened.includes(name) || (name === 'protocols' && count <= FEW)}
    >
      <div className={styles.rows}>{children}</div>
    </Fold>
  );
}
