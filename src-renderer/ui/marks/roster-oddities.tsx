import type { RosterOddity } from '../../../src-shared/sealed/package/roster-oddities.ts';
import { useTexts } from '../../language.ts';
import { Note } from '../kit/note.tsx';

/** What is odd about the roster of keys; nothing where it is plain. */
export function RosterOddities({ oddities }: { oddities: readonly RosterOddity[] }) {
  const t = useTexts();
  if (oddities.length === 0) return null;
  return (
    <Note tone="warning">
      <p>
        <strong>{t.ui.marks.rosterOdd.title}</strong>
      </p>
      <ul className="bullets">
        {oddities.map((oddity) => {
          const words = t.ui.marks.oddityText(oddity);
          return <li key={words}>{words}</li>;
        })}
      </ul>
      <p>{t.ui.marks.rosterOdd.next}</p>
    </Note>
  );
}
