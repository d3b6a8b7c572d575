import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ContestKind } from '../../../src-shared/primitives.ts';
import type { Caveat } from '../../../src-shared/results/caveats.ts';
import type { ResultsView } from '../../../src-shared/api/commune/results.ts';
import type { CandidateView, ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import { byVotes } from '../../../src-shared/results/view/reading.ts';
import { useTexts } from '../../language.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { Caveats, returnedWords } from '../../ui/results/caveats.tsx';
import { Ties } from '../../ui/results/ties.tsx';
import { CandidatesTable } from './candidates-table.tsx';
import { Decision } from './decide/decision.tsx';
import { LotForm } from './decide/lot-form.tsx';
import { RulingForm } from './decide/ruling-form.tsx';
import { QuotientTable, StepsTable } from './quotient-table.tsx';
import { VoteBars } from './vote-bars.tsx';
import common from '../common/common.module.css';
import styles from './results.module.css';

type Props = {
  constituency: ConstituencyView;
  contest: ContestKind;
  caveats: readonly Caveat[];
  onResults: (results: ResultsView) => void;
};

/** One constituency: votes per list, how each seat fell, who is elected. */
export function ConstituencyResults({ constituency, contest, caveats, onResults }: Props) {
  const t = useTexts();
  const { lists, status, lot, question } = constituency;
  const voting = constituency.voting === 'held';
  const bars = lists
    .filter((list) => list.status === 'registered')
    .map((list) => ({ name: `${list.number}. ${list.committee.short}`, votes: list.votes, won: list.seats > 0 }));
  const decided = status === 'decided' || status === 'lot-required' || question === 'unfilled';
  const partial = constituency.received < constituency.expected ? t.commune.results.partial : t.commune.results.counted;
  return (
    <Card title={t.commune.results.constituency(constituency.number, constituency.seats)}>
      {voting && <p>{partial(constituency.received, constituency.expected)}</p>}
      {caveats.length > 0 && (
        <Note tone="warning">
          <Caveats caveats={caveats} t={t.commune.results} />
        </Note>
      )}
      <Status constituency={constituency} />
      {bars.length > 0 && voting && status !== 'no-protocols' && (
        <VoteBars
          bars={bars}
          caption={t.commune.results.votesOf(constituency.number)}
          total={constituency.validVotes}
          seats={decided && status !== 'lot-required' ? lists.map((list) => list.seats) : null}
        />
      )}
      {decided && lists.length > 0 && (
        <>
          <QuotientTable constituency={constituency} />
          <StepsTable constituency={constituency} />
        </>
      )}
      <Decision onResults={onResults}>
        {(decided) => (
          <>
            {lot !== null && (
              <LotForm
                lot={lot}
                settled={constituency.settled}
                contest={contest}
                constituency={constituency.number}
                onResults={decided}
              />
            )}
            {question !== null && (
              <RulingForm constituency={constituency} question={question} contest={contest} onResults={decided} />
            )}
          </>
        )}
      </Decision>
      <Ties ties={constituency.ties} t={t.commune.results} />
      {lists.some(({ candidates }) => candidates.some(isElected)) && (
        <Elected constituency={constituency} returned={returnedWords({ caveats, t: t.commune.results })} />
      )}
      {constituency.candidates.length > 0 && (constituency.received > 0 || !voting) && (
        <CandidatesTable
          candidates={constituency.candidates}
          caption={t.commune.results.candidatesOf(null, constituency.number)}
          total={constituency.validVotes}
          committees
        />
      )}
      {constituency.unfilled > 0 && status !== 'not-held' && (
        <Note tone="warning">{t.commune.results.unfilled(constituency.unfilled)}</Note>
      )}
    </Card>
  );
}

function Status({ constituency: { status } }: { constituency: ConstituencyView }) {
  const t = useTexts();
  switch (status) {
    case 'decided':
      return null;
    case 'no-protocols':
    case 'unopposed':
    case 'not-held':
    case 'goes-up':
      return <Note tone="info">{t.commune.results.status[status]}</Note>;
    case 'lot-required':
    case 'question':
      // its form below says what is needed
      return null;
  }
}

function isElected({ elected }: CandidateView): boolean {
  return elected !== null;
}

function Elected({ constituency, returned }: { constituency: ConstituencyView; returned: string | null }) {
  const t = useTexts();
  return (
    <section className={styles.electedLists}>
      <h3>{t.commune.results.electedTitle}</h3>
      {returned !== null && (
        <div className={styles.whole}>
          <Note tone="warning">{returned}</Note>
        </div>
      )}
      {constituency.lists
        .filter(({ candidates }) => candidates.some(isElected))
        .map((list) => (
          <div key={list.number}>
            <h4>
              {list.number}. {list.committee.short} · {t.commune.results.seatsWon(list.seats)}
            </h4>
            <ul className={styles.elected}>
              {list.candidates
                .filter(isElected)
                .toSorted(byVotes)
                .map((one) => (
                  <li key={one.position}>
                    <b>{one.name}</b>{' '}
                    <span>
                      {t.commune.results.position(one.position)}
                      {one.votes !== null && ` · ${t.commune.results.votesCount(grouped(one.votes))}`}
                    </span>
                  </li>
                ))}
            </ul>
            {constituency.voting === 'held' && (
              <details className={common.steps}>
                <summary>{t.commune.results.candidatesTitle(list.candidates.length)}</summary>
                <CandidatesTable
                  candidates={list.candidates}
                  caption={t.commune.results.candidatesOf(list.number, constituency.number)}
                  total={list.votes}
                  committees={false}
                />
              </details>
            )}
          </div>
        ))}
    </section>
  );
}
