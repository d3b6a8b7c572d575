import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ContestResultView, ResultsView } from '../../../src-shared/api/commune/results.ts';
import type { ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import { usePick, useTexts } from '../../language.ts';
import { cx } from '../../ui/kit/cx.ts';
import { Card, Facts } from '../../ui/kit/page.tsx';
import { Scroll } from '../../ui/kit/scroll.tsx';
import { Traces } from '../../ui/results/caveats.tsx';
import { ConstituencyResults } from './constituency-results.tsx';
import { share } from '../../../src-shared/language/fractions.ts';
import { MayorResults } from './mayor-results.tsx';
import { RecordedLots } from './decide/recorded-lots.tsx';
import { RecordedRulings } from './decide/recorded-rulings.tsx';
import { Standing } from './standing.tsx';
import tables from '../../ui/results/results.module.css';
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
      <Standing result={result} />
      <Card>
        <Facts
          rows={[
            [t.commune.results.eligible, grouped(turnout.eligible)],
            [t.commune.results.validBallots, grouped(turnout.validBallots)],
            [t.commune.results.turnout, share(turnout.validBallots, turnout.eligible)],
            [t.commune.results.validVotes, grouped(result.validVotes)],
          ]}
        />
      </Card>
      {result.mayor !== null && (
        <MayorResults mayor={result.mayor} contest={result.contest} caveats={result.caveats} onResults={onResults} />
      )}
      {result.threshold !== null && <Threshold percent={result.threshold} result={result} />}
      {result.constituencies.filter(hasPart).map((constituency) => (
        <ConstituencyResults
          key={constituency.number}
          constituency={constituency}
          contest={result.contest}
          caveats={result.caveats.filter((one) => one.constituency === constituency.number)}
          onResults={onResults}
        />
      ))}
      {result.traces.length > 0 && (
        <Card title={t.commune.results.tracesTitle}>
          <Traces traces={result.traces} office={result.mayor !== null} t={t.commune.results} />
        </Card>
      )}
      {result.lots.length > 0 && <RecordedLots result={result} onResults={onResults} />}
      {result.rulings.length > 0 && <RecordedRulings rulings={result.rulings} onResults={onResults} />}
    </>
  );
}

/** Of a county or a region only the constituencies this commune votes in are shown. */
function hasPart({ expected, received, status }: ConstituencyView): boolean {
  return expected > 0 || received > 0 || status !== 'no-protocols';
}

/** Which lists may share in the seats at all: votes of the whole body against the percent of the law. */
function Threshold({ percent, result }: { percent: number; result: ContestResultView }) {
  const t = useTexts();
  // a list annulled everywhere has nothing to be measured
  const lists = result.lists.filter(({ status }) => status === 'registered');
  return (
    <Card title={t.commune.results.thresholdTitle(percent)}>
      <Scroll label={t.commune.results.thresholdTitle(percent)}>
        <table className={cx(tables.table, tables.wide)}>
          <caption>{t.commune.results.thresholdLead(percent, grouped(result.validVotes))}</caption>
          <thead>
            <tr>
              <th scope="col">{t.commune.results.list}</th>
              <th scope="col">{t.commune.results.votes}</th>
              <th scope="col">{t.commune.results.share}</th>
              <th scope="col">{t.commune.results.qualifies}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map((one) => (
              <tr key={one.number}>
                <th scope="row">
                  {one.number}. {one.committee.short}
                </th>
                <td>{grouped(one.votes)}</td>
                <td>{share(one.votes, result.validVotes, 3)}</td>
                <td>
                  {one.qualifies === null ? t.commune.results.unknown : one.qualifies ? t.common.yes : t.common.no}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
