import type { ResultsView } from '../../../src-shared/api/commune/results.ts';
import type { ContestKind } from '../../../src-shared/primitives.ts';
import type { Caveat } from '../../../src-shared/results/caveats.ts';
import type { MayorView } from '../../../src-shared/results/view/mayor.ts';
import { useTexts } from '../../language.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { returnedWords } from '../../ui/results/caveats.tsx';
import { MayorOutcome, MayorVotes } from '../../ui/results/mayor.tsx';
import { Ties } from '../../ui/results/ties.tsx';
import { Decision } from './decide/decision.tsx';
import { LotForm } from './decide/lot-form.tsx';

type Props = {
  mayor: MayorView;
  contest: ContestKind;
  caveats: readonly Caveat[];
  onResults: (results: ResultsView) => void;
};

/** More than half elects; else the two with most votes go on (art. 473). */
export function MayorResults({ mayor, contest, caveats, onResults }: Props) {
  const { results } = useTexts().commune;
  const returned = returnedWords({ caveats, t: results });
  const { outcome, by, lot } = mayor;
  return (
    <Card title={results.mayorTitle(mayor.round)}>
      {outcome !== 'no-protocols' && <MayorVotes mayor={mayor} t={results} />}
      <Ties ties={mayor.ties} t={results} />
      {/* where a lot is needed its form below says so */}
      <MayorOutcome mayor={mayor} tone={outcome === 'elected' ? 'good' : 'info'} t={results}>
        {by !== null && results.decidedBy(results.by[by] ?? by)}
      </MayorOutcome>
      {returned !== null && <Note tone="warning">{returned}</Note>}
      <Decision onResults={onResults}>
        {(decided) =>
          lot !== null && (
            <LotForm lot={lot} settled={mayor.settled} contest={contest} constituency={1} onResults={decided} />
          )
        }
      </Decision>
    </Card>
  );
}
