import type { ReactNode } from 'react';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import type { Disagreement } from '../../../../src-shared/results/verify-results.ts';
import { Button } from '../../../ui/kit/button.tsx';
import { cx } from '../../../ui/kit/cx.ts';
import { Facts } from '../../../ui/kit/page.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { useWords } from '../../language.ts';
import { Scroll } from '../../../ui/kit/scroll.tsx';
import { Fold } from '../../parts.tsx';
import type { Entry } from '../../session/session.ts';
import { absent, answerOf, answerOfAll, type Answer } from './answer.ts';
import { placeOf, valueOf } from './places.ts';
import type { Computed, PublishedResult, Recomputed } from './recompute.ts';
import tables from '../../../ui/results/results.module.css';
import styles from '../result.module.css';

type Props = { recomputed: Recomputed; entries: readonly Entry[]; pkg: TrustedPackage };

/** The answer an observer came for: is each published result what follows from the protocols? */
export function Comparison({ recomputed, entries, pkg }: Props) {
  const { v } = useWords();
  const { published, basis, computed } = recomputed;
  if (basis === null)
    return (
      <div className={cx(styles.answer, styles.none)} role="status">
        <p className={styles.headline}>{v.published.none}</p>
        <Hashes ours={computed} />
      </div>
    );
  const contradicting = published.some(({ conflicts }) => conflicts);
  const compared = published.filter(({ inForce, conflicts }) => inForce || conflicts);
  const replaced = published.filter((one) => !compared.includes(one)).toSorted((a, b) => b.number - a.number);
  return (
    <>
      {contradicting && (
        <div className={cx(styles.answer, styles.different)} role="status">
          <Headline answer={answerOfAll(published, v)}>
            <p>{v.published.severalLead(basis.path)}</p>
          </Headline>
        </div>
      )}
      {compared.map((one) => (
        <Compared key={one.hash} published={one} named={published.length > 1} entries={entries} pkg={pkg} />
      ))}
      {replaced.length > 0 && <Replaced all={replaced} by={basis} />}
    </>
  );
}

/** Earlier editions: told, and not held against the files, which came after them. */
function Replaced({ all, by }: { all: readonly PublishedResult[]; by: PublishedResult }) {
  const { v } = useWords();
  return (
    <div className={cx(styles.answer, styles.none)}>
      <ul>
        {all.map(({ hash, number, path }) => (
          <li key={hash}>
            <b>{v.published.replaces(by.number, number)}</b> {v.where(path)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type ComparedProps = { published: PublishedResult; named: boolean } & Omit<Props, 'recomputed'>;

/** One published result. What no missing file explains is never folded away. */
function Compared({ published, named, entries, pkg }: ComparedProps) {
  const { v } = useWords();
  const { path, hash, number, supersedes, reason, computed, disagreements, unexplained, same } = published;
  const answer = answerOf(published, v);
  const missing = absent(published);
  const explained = disagreements.filter((one) => !unexplained.includes(one));
  return (
    <div className={cx(styles.answer, styles[answer.tone])} role="status">
      <Headline answer={answer}>
        <p>{supersedes === null ? v.published.edition(number) : v.published.editionAfter(number, reason)}</p>
        {named && <p>{v.where(path)}</p>}
        {same && <p>{v.published.sameLead(computed.bytes.length)}</p>}
        {answer.tone === 'incomplete' && <p>{v.published.incompleteLead}</p>}
        {answer.tone === 'different' && missing > 0 && <p>{v.published.differentLead(missing)}</p>}
      </Headline>
      {unexplained.length > 0 && <Disagreements all={unexplained} entries={entries} pkg={pkg} />}
      {explained.length > 0 && (
        <Fold title={v.published.explained(explained.length)}>
          <Disagreements all={explained} entries={entries} pkg={pkg} />
        </Fold>
      )}
      <Hashes ours={computed} theirs={hash} />
    </div>
  );
}

function Headline({ answer, children }: { answer: Answer | null; children: ReactNode }) {
  if (answer === null) return null;
  return (
    <div className={styles.headline}>
      <Icon name={answer.icon} size={34} />
      <div>
        <h3>{answer.title}</h3>
        {children}
      </div>
    </div>
  );
}

function Hashes({ ours: { bytes, hash }, theirs }: { ours: Computed; theirs?: string }) {
  const { v } = useWords();
  return (
    <>
      <Facts
        rows={[
          [v.published.ourHash, <code key="ours">{hash}</code>],
          ...(theirs === undefined ? [] : [[v.published.theirHash, <code key="theirs">{theirs}</code>] as const]),
        ]}
      />
      <Button onClick={() => save(bytes)}>{v.published.download}</Button>
    </>
  );
}

/** Hundreds of rows would not be read; the saved payload has them all. */
const SHOWN = 40;

function Disagreements({ all, entries, pkg }: { all: readonly Disagreement[] } & Omit<Props, 'recomputed'>) {
  const words = useWords();
  const { v } = words;
  return (
    <Scroll label={v.published.table}>
      <table className={cx(tables.table, tables.wide)}>
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
                {one.code !== 'differs' && <span className={tables.why}>{v.published.disagreement[one.code]}</span>}
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
