import styles from './common.module.css';

/** The control symbol in its groups, large enough to be compared with a page by two tired people. */
export function Symbol({ symbol }: { symbol: string }) {
  return (
    <p className={styles.symbol}>
      {symbol.split('-').map((group, at) => (
        // Groups of a symbol may repeat and never move.
        // eslint-disable-next-line react/no-array-index-key -- see above
        <span key={at}>{group}</span>
      ))}
    </p>
  );
}
