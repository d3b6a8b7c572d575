import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { CheckField } from '../../ui/kit/field.tsx';
import { Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';

/** "Nie rozchodźcie się jeszcze": a reminder, not a record; nothing of it is stored. */
export function Checklist() {
  const t = useTexts();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  return (
    <Card title={t.precinct.carry.checklistTitle}>
      <p>{t.precinct.carry.checklistLead}</p>
      <ul>
        {t.precinct.carry.checklist.map((item) => (
          <li key={item}>
            <CheckField
              checked={done.has(item)}
              onCheck={(checked) => {
                const next = new Set(done);
                if (checked) next.add(item);
                else next.delete(item);
                setDone(next);
              }}
            >
              {item}
            </CheckField>
          </li>
        ))}
      </ul>
      {done.size === t.precinct.carry.checklist.length && (
        <Note tone="good" live>
          {t.precinct.carry.checklistDone}
        </Note>
      )}
    </Card>
  );
}
