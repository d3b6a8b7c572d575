import { cx } from '../../ui/kit/cx.ts';
import kit from '../../ui/kit/kit.module.css';
import { Card } from '../../ui/kit/page.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import { DropZone } from '../files/drop-zone.tsx';
import files from '../files/files.module.css';
import { useWords } from '../language.ts';
import { Step } from '../parts.tsx';
import type { Session, Snapshot } from '../session/session.ts';
import { PackageFailure } from './comparing.tsx';
import styles from './trust.module.css';

/** Before anything is known: what this page is for, and where the files go. */
export function Collect({ seen, session }: { seen: Snapshot; session: Session }) {
  const { v } = useWords();
  const started = seen.taken.issuers.length > 0 || seen.taken.package.length > 0 || seen.taken.others.length > 0;
  return (
    <>
      <header className={styles.welcome}>
        <h1>{v.frame.title}</h1>
        <p className={kit.lead}>{v.frame.lead}</p>
        <ol className={styles.steps}>
          {[v.frame.steps.trust, v.frame.steps.files, v.frame.steps.result].map((name, at) => (
            <li key={name} className={cx(at === 0 && styles.now)}>
              <b aria-hidden="true">{at + 1}</b> {name}
            </li>
          ))}
        </ol>
      </header>
      <Step n={1} title={v.take.packageTitle} lead={v.take.packageLead}>
        <DropZone compact={started} onTaken={(taken) => void session.take(taken.files)} />
        {started && <Have seen={seen} />}
        {seen.failure !== null && <PackageFailure failure={seen.failure} />}
      </Step>
    </>
  );
}

function Have({ seen: { taken, ignored } }: { seen: Snapshot }) {
  const { v } = useWords();
  const rows: readonly (readonly [boolean, string])[] = [
    taken.issuers.length > 0 ? [true, v.take.issuer] : [false, v.take.missingIssuer],
    taken.package.length > 0 ? [true, v.take.packageFiles(taken.package.length)] : [false, v.take.missingPackage],
  ];
  return (
    <Card>
      <ul className={files.have}>
        {rows.map(([there, words]) => (
          <li key={words}>
            <span className={there ? files.there : files.absent}>
              <Icon name={there ? 'check' : 'triangle'} />
            </span>
            {words}
          </li>
        ))}
        {taken.others.length > 0 && (
          <li>
            <span className={files.there}>
              <Icon name="file" />
            </span>
            {v.take.others(taken.others.length)}
          </li>
        )}
      </ul>
      {ignored > 0 && <p className={kit.small}>{v.take.ignored(ignored)}</p>}
    </Card>
  );
}
