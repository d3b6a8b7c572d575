import type { PackageView } from '../../../src-shared/api/start/package.ts';
import { useTexts } from '../../language.ts';
import { TickOf } from '../../ui/form/bound.tsx';
import type { Bound } from '../../ui/form/fields.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import type { Side } from '../common/side.ts';
import styles from '../common/start.module.css';

type Props = { side: Side; found: PackageView; compared: Bound<boolean> };

/** Who vouches for this package. Compared once by voice or paper; after that the machine remembers. */
export function Fingerprint({ side, found, compared }: Props) {
  const t = useTexts();
  return (
    <Card title={t.start.package.issuerTitle}>
      {found.trusted ? (
        <Note tone="good">{t.start.package.issuerTrusted}</Note>
      ) : (
        <p>
          {(found.mode === 'rehearsal' ? t.start.package.issuerCompareRehearsal : t.start.package.issuerCompare)[side]}
        </p>
      )}
      <p className={styles.fingerprint} aria-label={t.start.package.fingerprint}>
        {found.fingerprint.split(/[\s-]+/).map((group, at) => (
          // A fingerprint's groups may repeat and never move.
          // eslint-disable-next-line react/no-array-index-key -- see above
          <span key={at}>{group}</span>
        ))}
      </p>
      {!found.trusted && <TickOf of={compared}>{t.start.package.issuerSame}</TickOf>}
    </Card>
  );
}
