import { grouped } from '../../../src-shared/language/plurals.ts';
import type { CrossQuestionView } from '../../../src-shared/api/commune/board.ts';
import { useContest, usePick, useTexts } from '../../language.ts';
import { useAsk } from '../../state.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';

/** Where the protocols of one precinct do not fit each other, with the numbers: to be asked of its commission. */
export function CrossQuestions() {
  const { value } = useAsk('board.questions', {});
  const t = useTexts();
  if (value === null || value.length === 0) return null;
  return (
    <Card title={t.commune.board.questions}>
      <p>{t.commune.board.questionsLead}</p>
      {value.map((question) => (
        <Question
          key={`${question.precinct} ${question.rule} ${JSON.stringify(question.numbers)}`}
          question={question}
        />
      ))}
    </Card>
  );
}

function Question({ question: { precinct, rule, message, numbers } }: { question: CrossQuestionView }) {
  const t = useTexts();
  const contestOf = useContest();
  const pick = usePick();
  const told = numbers.map(({ contest, constituency, value, refusals }) => {
    const where = `${contestOf(contest).name}, ${t.common.constituency(constituency)}`;
    if (value === null) return where;
    return rule === 'X6' && refusals !== null
      ? t.commune.board.issuedAndRefused(where, grouped(value), grouped(refusals))
      : `${where}: ${grouped(value)}`;
  });
  return (
    <Note tone="warning">
      <p>
        <b>
          {t.commune.board.precinct} {precinct} · {rule}
        </b>{' '}
        {pick(message)}
      </p>
      <p>{told.join(' · ')}</p>
    </Note>
  );
}
