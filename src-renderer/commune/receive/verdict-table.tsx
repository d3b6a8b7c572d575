import type { VerdictView } from '../../../src-shared/api/commune/receive.ts';
import type { Texts } from '../../../src-shared/language/pl.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import { byPolish, useContest, usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { StatusTile, type Status } from '../../ui/marks/status-tile.tsx';
import { Note } from '../../ui/kit/note.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { Table } from '../../ui/table/table.tsx';
import { WarningList } from '../common/warning-list.tsx';
import styles from './receive.module.css';

/** More than this many files in order are folded away: what needs somebody stands alone. */
const fewFiles = 8;

/** `at`: its place in what was read; two files of one medium may have one name in different folders. */
type Row = VerdictView & { readonly at: number };

/** One verdict per file, those that need attention first, each with its code, what it means and what to do now. */
export function VerdictTable({ verdicts }: { verdicts: readonly VerdictView[] }) {
  const t = useTexts();
  const sorted = verdicts
    .map((verdict, at) => ({ ...verdict, at }))
    .toSorted((a, b) => (a.precinct ?? 0) - (b.precinct ?? 0) || byPolish(a.path, b.path));
  const refused = sorted.filter((verdict) => !verdict.ok && !verdict.passedOver);
  const odd = sorted.filter((verdict) => verdict.ok && verdict.warnings.length > 0);
  const taken = sorted.filter((verdict) => !refused.includes(verdict) && !odd.includes(verdict));
  return (
    <>
      <p role="status">{t.commune.receive.summary(taken.length, odd.length, refused.length)}</p>
      {refused.length + odd.length > 0 && <Rows caption={t.commune.receive.caption} rows={[...refused, ...odd]} />}
      {taken.length > 0 && (
        <details open={taken.length <= fewFiles}>
          <summary className={styles.summary}>{t.commune.receive.inOrder(taken.length)}</summary>
          <Rows caption={t.commune.receive.inOrder(taken.length)} rows={taken} />
        </details>
      )}
    </>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const t = useTexts();
  const contestOf = useContest();
  return (
    <Table
      className={styles.verdicts}
      caption={caption}
      rows={rows}
      columns={columnsOf(t, contestOf)}
      keyOf={({ at }) => `${at}`}
    />
  );
}

function columnsOf(t: Texts, contestOf: ReturnType<typeof useContest>): Column<Row>[] {
  return [
    {
      key: 'result',
      header: t.commune.receive.result,
      sortBy: (row) => knownOf(row, t).word,
      words: (row) => `${knownOf(row, t).word} ${row.code}`,
      cell: (row) => (
        <>
          <StatusTile status={statusOf(row)} word={knownOf(row, t).word} />
          <code className={styles.code}>{row.code}</code>
        </>
      ),
    },
    {
      key: 'what',
      header: t.commune.receive.what,
      names: true,
      sortBy: ({ precinct }) => precinct ?? 0,
      words: ({ precinct, contest, signer, path }) =>
        [precinct, contest && contestOf(contest).name, signer?.holder, nameOf(path)].join(' '),
      cell: (row) => <What verdict={row} />,
    },
    { key: 'meaning', header: t.commune.receive.meaning, cell: (row) => <Meaning verdict={row} /> },
  ];
}

const knownOf = ({ passedOver, code }: VerdictView, t: Texts) =>
  passedOver ? t.commune.receive.outdatedCopy : t.commune.receive.verdicts[code];
const nameOf = (path: string) => path.split(/[\\/]/).at(-1);

function What({ verdict: { kind, path, ...verdict } }: { verdict: VerdictView }) {
  const t = useTexts();
  const contestOf = useContest();
  return (
    <>
      {verdict.precinct !== undefined && <b>{t.commune.receive.precinct(verdict.precinct)}</b>}
      {verdict.contest !== undefined && (
        <span>
          {contestOf(verdict.contest).name}
          {verdict.constituency !== undefined && ` · ${t.common.constituency(verdict.constituency)}`}
        </span>
      )}
      {kind !== undefined && (verdict.contest === undefined || kind === 'emergency-protocol') && (
        <span>{t.terms.sealed[kind]}</span>
      )}
      {verdict.symbol !== undefined && <code>{verdict.symbol}</code>}
      {verdict.signer !== null && (
        <span>{t.commune.receive.signedBy(verdict.signer.holder, t.terms.memberRole[verdict.signer.role])}</span>
      )}
      <span className={styles.path} title={path}>
        {nameOf(path)}
      </span>
    </>
  );
}

function Meaning({ verdict }: { verdict: VerdictView }) {
  const t = useTexts();
  const known = knownOf(verdict, t);
  return (
    <>
      <p>{known.meaning}</p>
      {known.next !== '' && <p className={styles.next}>{known.next}</p>}
      {verdict.errors.length > 0 && <BrokenRules errors={verdict.errors} />}
      {verdict.warnings.length > 0 && (
        <Note tone="warning">
          <WarningList warnings={verdict.warnings} />
        </Note>
      )}
      {(verdict.ok || verdict.code === 'conflicting-revision') &&
        verdict.precinct !== undefined &&
        verdict.contest !== undefined &&
        verdict.constituency !== undefined && (
          <a href={href('agreement', verdict.precinct, verdict.contest, verdict.constituency)}>
            {verdict.ok ? t.commune.board.compare : t.commune.board.resolve}
          </a>
        )}
    </>
  );
}

/** What to tell the commission: each rule, with the lines it is about and their numbers. */
function BrokenRules({ errors }: { errors: VerdictView['errors'] }) {
  const t = useTexts();
  const pick = usePick();
  return (
    <>
      <p>{t.commune.receive.tellCommission}</p>
      <ul>
        {errors.map(({ rule, message, items }) => (
          <li key={`${rule} ${items.map(({ label }) => label.pl).join()}`}>
            {pick(message)} <code>{rule}</code>
            <ul>
              {items.map(({ label, value }) => (
                <li key={label.pl}>
                  {pick(label)}: <b>{value === null ? t.ui.kit.blank : grouped(value)}</b>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function statusOf({ ok, code, passedOver }: VerdictView): Status {
  if (passedOver) return 'none';
  if (ok) return 'received';
  return code === 'newer-revision' || code === 'older-revision' ? 'warnings' : 'error';
}
