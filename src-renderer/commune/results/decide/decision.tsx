import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ResultsView } from '../../../../src-shared/api/commune/results.ts';
import { useTexts } from '../../../language.ts';
import { Note } from '../../../ui/kit/note.tsx';
import styles from '../results.module.css';

type Props = {
  onResults: (results: ResultsView) => void;
  children: (recorded: (results: ResultsView) => void) => ReactNode;
};

/** Where a question is answered: the form goes when its answer is recorded, so the focus is caught here and told. */
export function Decision({ onResults, children }: Props) {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [recorded, setRecorded] = useState(0);
  useEffect(() => {
    if (recorded === 0) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, [recorded]);
  return (
    <div ref={place} tabIndex={-1} className={`stack ${styles.place}`}>
      {recorded > 0 && (
        <Note tone="good" live>
          {t.commune.results.lot.done}
        </Note>
      )}
      {children((results) => {
        setRecorded((times) => times + 1);
        onResults(results);
      })}
    </div>
  );
}
