/** Real forms of 2024 with small constituencies, for tests of what a window makes of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperForm } from '../../src-renderer/ui/sheet/layout.ts';
import type { Constituency } from '../../src-shared/definition/contest.ts';
import { formSchema } from '../../src-shared/forms/schema.ts';
import type { FormId } from '../../src-shared/primitives.ts';

export function paperForm(id: FormId): PaperForm {
  const path = join(import.meta.dirname, '../../definitions/forms', `${id}.json`);
  return formSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

const committee = (short: string) => ({ name: `KWW ${short}`, short });
const candidate = (position: number, surname: string, status: 'registered' | 'struck-out' = 'registered') => ({
  position,
  surname,
  names: 'Żaneta',
  status,
});

/** Lists 13 (candidate 2 struck out), 14 (annulled) and 15. */
export const lists: Constituency = {
  number: 1,
  seats: 5,
  voting: 'held',
  candidates: [],
  lists: [
    {
      number: 13,
      committee: committee('Razem'),
      status: 'registered',
      candidates: [candidate(1, 'Łoś'), candidate(2, 'Sęk', 'struck-out'), candidate(3, 'Ćma')],
    },
    { number: 14, committee: committee('Dawniej'), status: 'annulled', candidates: [candidate(1, 'Żuk')] },
    {
      number: 15,
      committee: committee('Osobno'),
      status: 'registered',
      candidates: [candidate(1, 'Kos'), candidate(2, 'Wół')],
    },
  ],
};

export const single: Constituency = {
  number: 1,
  seats: 1,
  voting: 'held',
  lists: [],
  candidates: [
    { ...candidate(1, 'Łoś'), committee: committee('Razem') },
    { ...candidate(2, 'Sęk', 'struck-out'), committee: committee('Osobno') },
    { ...candidate(3, 'Ćma'), committee: committee('Osobno') },
  ],
};
