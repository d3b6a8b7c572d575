import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ContestKind } from '../../../src-shared/primitives.ts';
import type { Caveat } from '../../../src-shared/results/caveats.ts';
import type { ResultsView } from '../../../src-shared/api/commune/results.ts';
import type { MayorView } from '../../../src-shared/results/view/mayor.ts';
import { useTexts } from '../../language.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { returnedWords } from '../../ui/results/caveats.tsx';
import { Ties } from '../../ui/results/ties.tsx';
import { Decision } from './decide/decision.tsx';
import { LotForm } from './decide/lot-form.tsx';
import { VoteBars } from './vote-bars.tsx';

type Props = {
  mayor: MayorView;
  contest: ContestKind;
  caveats: readonly Caveat[];
  onResults: (results: ResultsView) => void;
};

/** More than half elects; else the two with most votes go on (art. 473). */
export function MayorResults({ mayor, contest, caveats, onResults }: Props) {
  const t = useTexts();
  const returned = returnedWords({ caveats, t: t.commune.results });
  const { candidates, single, runoff, elected, outcome, lot } = mayor;
  const name = (id: string) => candidates.find((one) => one.id === id)?.name ?? id;
  const total = single === null ? candidates.reduce((sum, one) => sum + one.votes, 0) : single.for + single.against;
  const bars =
    single === null
      ? candidates
          .map((one) => ({
            name: `${one.id}. ${one.name} (${one.committee.short})`,
            votes: one.votes,
            won: one.id === elected || runoff.includes(one.id),
          }))
          .toSorted((a, b) => b.votes - a.votes)
      : [
          { name: t.commune.results.for, votes: single.for, won: outcome === 'elected' },
          { name: t.commune.results.against, votes: single.against, won: false },
        ];
  return (
    <Card title={t.commune.results.mayorTitle(mayor.round)}>
      {outcome !== 'no-protocols' && <p>{t.commune.results.required(grouped(mayor.required), grouped(total))}</p>}
      {outcome !== 'no-protocols' && (
        <VoteBars bars={bars} caption={t.commune.results.mayorVotes} total={total} seats={null} />
      )}
      <Ties ties={mayor.ties} t={t.commune.results} />
      <Outcome mayor={mayor} name={name} />
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

function Outcome({ mayor, name }: { mayor: MayorView; name: (id: string) => string }) {
  const t = useTexts();
  const by = mayor.by === null ? '' : t.commune.results.decidedBy(t.commune.results.by[mayor.by] ?? mayor.by);
  switch (mayor.outcome) {
    case 'no-protocols':
      return <Note tone="info">{t.commune.results.status['no-protocols']}</Note>;
    case 'elected':
      return (
        <Note tone="good">
          <strong>{t.commune.results.elected(name(mayor.elected ?? ''))}</strong> {by}
        </Note>
      );
    case 'runoff':
      return (
        <Note tone="info">
          <strong>{t.commune.results.runoff(mayor.runoff.map(name))}</strong> {by}
        </Note>
      );
    case 'not-elected':
      return <Note tone="warning">{t.commune.results.notElected}</Note>;
    case 'lot-required':
      // its form below says what is needed
      return null;
  }
}
