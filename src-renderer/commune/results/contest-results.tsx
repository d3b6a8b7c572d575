import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ContestResultView, ResultsView } from '../../../src-shared/views.ts';
import { usePick, useTexts } from '../../language.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Card, Facts } from '../../ui/kit/page.tsx';
import { ConstituencyResults } from './constituency-results.tsx';
import { share } from './fractions.ts';
import { MayorResults } from './mayor-results.tsx';
import { RecordedLots } from './recorded-lots.tsx';
import styles from './results.module.css';

type Props = { result: ContestResultView; onResults: (results: ResultsView) => void };

export function ContestResults({ result, onResults }: Props) {
  const t = useTexts();
  const pick = usePick();
  const { turnout } = result;
  return (
    <>
      <div className={styles.head}>
        <h2>{result.body}</h2>
        <p>{pick(result.title)}</p>
      </div>
      {result.final ? (
        <Note tone="good">{t.results.final}</Note>
      ) : (
        <Note tone="warning">
          <strong>{t.results.partial(result.received, result.expected)}</strong>{' '}
          {t.results.agreed(result.agreed, result.expected)}
        </Note>
      )}
      <Card>
        <Facts
          rows={[
            [t.results.eligible, grouped(turnout.eligible)],
            [t.results.validBallots, grouped(turnout.validBallots)],
            [t.results.turnout, share(turnout.validBallots, turnout.eligible)],
            [t.results.validVotes, grouped(result.validVotes)],
          ]}
        />
      </Card>
      {result.mayor !== null && <MayorResults mayor={result.mayor} contest={result.contest} onResults={onResults} />}
      {result.threshold !== null && <Threshold result={result} />}
      {result.constituencies.map((constituency) => (
        <ConstituencyResults
          key={constituency.number}
          constituency={constituency}
          contest={result.contest}
          onResults={onResults}
        />
      ))}
      {result.lots.length > 0 && <RecordedLots result={result} />}
    </>
  );
}

/** Which lists may share in the seats at all: votes of the whole body against the percent of the law. */
function Threshold({ result }: { result: ContestResultView }) {
  const t = useTexts();
  if (result.threshold === null) return null;
  const { percent, totals } = result.threshold;
  return (
    <Card title={t.results.thresholdTitle(percent)}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>{t.results.thresholdLead(percent, grouped(result.validVotes))}</caption>
          <thead>
            <tr>
              <th scope="col">{t.results.list}</th>
              <th scope="col">{t.results.votes}</th>
              <th scope="col">{t.results.share}</th>
              <th scope="col">{t.results.qualifies}</th>
            </tr>
          </thead>
          <tbody>
            {totals.map((one) => (
              <tr key={one.list}>
                <th scope="row">
                  {one.list}. {one.committee}
                </th>
                <td>{grouped(one.votes)}</td>
                <td>{share(one.votes, result.validVotes, 3)}</td>
                <td>{one.qualifies ? t.common.yes : t.common.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
