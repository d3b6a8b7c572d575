import { useId, useState } from 'react';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { cx } from '../../ui/kit/cx.ts';
import { Icon } from '../../ui/marks/icon.tsx';
import { useWords, type Words } from '../language.ts';
import type { Entry } from '../session/session.ts';
import { EntryDetails } from './entry-details.tsx';
import { kindOf } from './groups.ts';
import styles from './sealed.module.css';

type Props = { entry: Entry; pkg: TrustedPackage; open?: boolean };

/** One file in one line: what it is, who signed, whether it holds. Its content comes when asked for. */
export function EntryRow({ entry, pkg, open = false }: Props) {
  const words = useWords();
  const [shown, setShown] = useState(open);
  const id = useId();
  const { verdict } = entry;
  const { word, meaning } = words.v.judgement[verdict.code] ?? { word: verdict.code, meaning: '' };
  return (
    <article className={cx(styles.row, !verdict.ok && styles.refused)}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        <span className={cx(styles.verdict, verdict.ok ? styles.good : styles.bad)}>
          <Icon name={verdict.ok ? 'check' : 'cross'} size={18} /> {word}
        </span>
        <span className={styles.what}>
          <b>{subjectOf(entry, words)}</b>
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

/** „Obwód 3 · Wójt, burmistrz, prezydent · okręg 1 · wersja 1”, or what a file that cannot be trusted claims to be. */
export function subjectOf(entry: Entry, { v, t }: Words): string {
  const { opened, verdict } = entry;
  const kind = kindOf(entry);
  const called = kind === undefined ? '' : (t.sealed[kind] ?? kind);
  if (!opened) return [verdict.path || v.sealed.slip, called && v.sealed.claims(called)].filter(Boolean).join(' · ');
  const { payload } = opened;
  return [
    'precinct' in payload && v.sealed.precinct(payload.precinct),
    'contest' in payload ? t.contest[payload.contest] : called,
    'constituency' in payload && v.sealed.constituency(payload.constituency),
    'revision' in payload && v.sealed.revision(payload.revision),
    payload.type === 'emergency-protocol' && v.sealed.emergency,
    payload.type === 'receipt' && v.sealed.receipt[payload.status],
    entry.from === 'slip' && v.sealed.slip,
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** Who holds the key, as the roster or a mandate says; never as the file says. */
export function signerOf({ verdict, opened }: Entry, pkg: TrustedPackage, { v }: Words): string {
  const kid = opened?.kid ?? '';
  const key = pkg.rosterKeys.get(kid);
  if (key) return v.sealed.signedBy(key.holder, v.sealed.role[key.role], key.precinct);
  const mandate = pkg.mandatedKeys.get(kid);
  if (mandate)
    return mandate.teryt === pkg.definition.payload.teryt
      ? v.sealed.bodyKey(mandate.teryt)
      : v.sealed.otherBodyKey(mandate.teryt);
  if (kid === pkg.issuerKid && kid !== '') return v.chain.issuer;
  return verdict.kid === undefined ? '' : v.sealed.unknownSigner;
}
