import type { ResultsView } from '../../../src-shared/api/commune/results.ts';
import type { ContestKind } from '../../../src-shared/primitives.ts';
import type { Caveat } from '../../../src-shared/results/caveats.ts';
import type { ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import { useTexts } from '../../language.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { Caveats, returnedWords } from '../../ui/results/caveats.tsx';
import { Elected } from '../../ui/results/elected.tsx';
import { QuotientTable, StepsTable } from '../../ui/results/quotient-table.tsx';
import { Ties } from '../../ui/results/ties.tsx';
import { ListVotes } from '../../ui/results/vote-bars.tsx';
import { Decision } from './decide/decision.tsx';
import { LotForm } from './decide/lot-form.tsx';
import { RulingForm } from './decide/ruling-form.tsx';

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
  const decided = status === 'decided' || status === 'lot-required' || question === 'unfilled';
  const returned = returnedWords({ caveats, t: t.commune.results });
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
      {voting && status !== 'no-protocols' && (
        <ListVotes constituency={constituency} seats={decided && status !== 'lot-required'} t={t.commune.results} />
      )}
      {decided && lists.length > 0 && (
        <>
          <QuotientTable constituency={constituency} t={t.commune.results} />
          <StepsTable constituency={constituency} t={t.commune.results} />
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
      <Elected constituency={constituency} t={t.commune.results}>
        <h3>{t.commune.results.electedTitle}</h3>
        {returned !== null && <Note tone="warning">{returned}</Note>}
      </Elected>
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
