import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import type { Disagreement } from '../../../src-shared/results/verify-results.ts';
import { Button } from '../../ui/kit/button.tsx';
import { cx } from '../../ui/kit/cx.ts';
import { Facts } from '../../ui/kit/page.tsx';
import { Icon } from '../../ui/marks/icon.tsx';
import { useWords } from '../language.ts';
import { Fold, Scroll } from '../parts.tsx';
import type { Entry } from '../session/session.ts';
import { absent, answerOf } from './answer.ts';
import { placeOf, valueOf } from './places.ts';
import type { PublishedResult, Recomputed } from './recompute.ts';
import styles from './result.module.css';

type Props = { recomputed: Recomputed; entries: readonly Entry[]; pkg: TrustedPackage };

/** The answer an observer came for: is the published result what follows from the protocols? */
export function Comparison({ recomputed, entries, pkg }: Props) {
  const { v } = useWords();
  const { published, hash, bytes } = recomputed;
  const tone = published === null ? 'none' : answerOf(published, v).tone;
  return (
    <div className={cx(styles.answer, styles[tone])} role="status">
      <Headline published={published} bytes={bytes.length} />
      {published !== null && published.disagreements.length > 0 && (
        <Fold title={v.published.all(published.disagreements.length)} open={absent(published) === 0}>
          <Disagreements all={published.disagreements} entries={entries} pkg={pkg} />
        </Fold>
      )}
      <Facts
        rows={[
          [v.published.ourHash, <code key="ours">{hash}</code>],
          ...(published === null ? [] : [[v.published.theirHash, <code key="theirs">{published.hash}</code>] as const]),
        ]}
      />
      <Button onClick={() => save(bytes)}>{v.published.download}</Button>
    </div>
  );
}

function Headline({ published, bytes }: { published: PublishedResult | null; bytes: number }) {
  const { v } = useWords();
  if (published === null) return <p className={styles.headline}>{v.published.none}</p>;
  const { icon, title } = answerOf(published, v);
  return (
    <div className={styles.headline}>
      <Icon name={icon} size={34} />
      <div>
        <h3>{title}</h3>
        {published.same && <p>{v.published.sameLead(v.bytes(bytes))}</p>}
        {absent(published) > 0 && <p>{v.published.incompleteLead}</p>}
      </div>
    </div>
  );
}

/** Hundreds of rows would not be read; the saved payload has them all. */
const SHOWN = 40;

function Disagreements({ all, entries, pkg }: { all: readonly Disagreement[] } & Omit<Props, 'recomputed'>) {
  const words = useWords();
  const { v } = words;
  return (
    <Scroll label={v.published.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{v.published.where}</th>
            <th scope="col">{v.published.published}</th>
            <th scope="col">{v.published.recomputed}</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, SHOWN).map((one) => (
            <tr key={`${one.code} ${one.where}`}>
              <th scope="row">
                <b>{placeOf(one, words, entries, pkg)}</b>
                {one.code !== 'differs' && <span className={styles.why}>{v.published.disagreement[one.code]}</span>}
                <span className={styles.code}>
                  {one.code} · {one.where}
                </span>
              </th>
              <td>{one.code === 'differs' && valueOf(one.published, words)}</td>
              <td>{one.code === 'differs' && valueOf(one.recomputed, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > SHOWN && <p>{v.published.more(all.length - SHOWN)}</p>}
    </Scroll>
  );
}

/** The same bytes as the payload of a genuine `results.urna`. */
function save(bytes: Uint8Array): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/json' }));
  link.href = url;
  link.download = 'wynik-policzony-na-nowo.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
