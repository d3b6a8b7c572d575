import { Fragment } from 'react';
import type { BoardCell } from '../../../src-shared/api/commune/board.ts';
import { useContest, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { Note } from '../../ui/kit/note.tsx';

/** What stands in the way of a result, above everything else: each protocol by name, with the way to it. */
export function Attention({ cells }: { cells: readonly BoardCell[] }) {
  const t = useTexts();
  const conflicts = cells.filter(({ contents }) => contents > 0);
  const returned = cells.filter(({ paper, contents }) => paper === 'returned' && contents === 0);
  const corrections = cells.filter(({ correction }) => correction);
  if (conflicts.length + returned.length + corrections.length === 0) return null;
  const desk = ({ precinct, contest, constituency }: BoardCell) => href('agreement', precinct, contest, constituency);
  return (
    <section aria-label={t.commune.board.attention} className="stack">
      <Kind tone="error" words={t.commune.board.conflicts(conflicts.length)} cells={conflicts} to={desk} />
      <Kind tone="warning" words={t.commune.board.returned(returned.length)} cells={returned} to={desk} />
      <Kind
        tone="warning"
        words={t.commune.board.corrections(corrections.length)}
        cells={corrections}
        to={() => href('receive')}
      />
    </section>
  );
}

type KindProps = {
  tone: 'error' | 'warning';
  words: string;
  cells: readonly BoardCell[];
  to: (cell: BoardCell) => string;
};

function Kind({ tone, words, cells, to }: KindProps) {
  const t = useTexts();
  const contestOf = useContest();
  if (cells.length === 0) return null;
  return (
    <Note tone={tone}>
      <p>
        {words}{' '}
        {cells.map((cell, at) => (
          <Fragment key={`${cell.precinct}/${cell.contest}/${cell.constituency}`}>
            {at > 0 && ', '}
            <a href={to(cell)}>{t.commune.board.place(cell.precinct, contestOf(cell.contest).name)}</a>
          </Fragment>
        ))}
      </p>
    </Note>
  );
}
