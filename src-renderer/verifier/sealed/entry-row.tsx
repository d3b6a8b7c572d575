import { useId, useState } from 'react';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { cx } from '../../ui/kit/cx.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { useWords } from '../language.ts';
import type { Entry } from '../session/session.ts';
import { isOutdatedCopy } from '../../../src-shared/sealed/verdict.ts';
import { EntryDetails } from './entry-details.tsx';
import { signerOf, subjectOf } from './wording.ts';
import styles from './sealed.module.css';

type Props = { entry: Entry; pkg: TrustedPackage; open?: boolean };

/** One file in one line: what it is, who signed, whether it holds. Its content comes when asked for. */
export function EntryRow({ entry, pkg, open = false }: Props) {
  const words = useWords();
  const [shown, setShown] = useState(open);
  const id = useId();
  const { verdict } = entry;
  const { word, meaning } = words.v.judgement[verdict.code];
  const outdated = isOutdatedCopy(entry);
  const refused = !verdict.ok && !outdated;
  return (
    <article className={cx(styles.row, refused && styles.refused)}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        <span className={cx(styles.verdict, refused ? styles.bad : styles.good)}>
          <Icon name={refused ? 'cross' : outdated ? 'info' : 'check'} size={18} /> {word}
        </span>
        <span className={styles.what}>
          <b>{subjectOf(entry, words, pkg)}</b>
          <span>{signerOf(entry, pkg, words)}</span>
        </span>
        <span className={styles.symbol}>{verdict.symbol ?? ''}</span>
        <span className={cx(styles.turn, shown && styles.turned)}>
          <Icon name="next" size={18} />
        </span>
      </button>
      {!verdict.ok && (
        <p className={styles.reason}>
          {meaning} <span>{words.v.code(verdict.code)}</span>
        </p>
      )}
      <div id={id} hidden={!shown}>
        {shown && <EntryDetails entry={entry} pkg={pkg} />}
      </div>
    </article>
  );
}
