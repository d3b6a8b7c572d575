/** Items 12a–12c, 13 and 14: what they are called depends on what stands on the ballot. */
import { type FormDefinition } from '../../src-shared/forms/schema.ts';
import { type Variant, type Words } from './variant.ts';

type VoteWording = { tooMany: Words; none: Words; struckOut?: Words; valid: Words };

export function voteWording({ ballot, runoff }: Variant): VoteWording {
  const because = (pl: string, en: string): Words => ({ pl: `w tym z powodu ${pl}`, en: `of these, because ${en}` });
  switch (ballot) {
    case 'lists':
      return {
        tooMany: because(
          'postawienia znaku „X” obok nazwisk dwóch lub większej liczby kandydatów z różnych list',
          'an “X” stood beside two or more candidates of different lists',
        ),
        none: because(
          'niepostawienia znaku „X” obok nazwiska żadnego kandydata z którejkolwiek z list',
          'no “X” stood beside any candidate of any list',
        ),
        struckOut: because(
          'postawienia znaku „X” wyłącznie obok nazwiska kandydata na liście, której rejestracja została unieważniona',
          'an “X” stood only beside a candidate of a list whose registration was annulled',
        ),
        valid: {
          pl: 'Liczba głosów ważnych oddanych łącznie na wszystkie listy kandydatów',
          en: 'Valid votes cast for all lists together',
        },
      };
    case 'for-against':
      return {
        tooMany: because(
          'postawienia znaku „X” jednocześnie za i przeciw wyborowi kandydata',
          'an “X” stood both for and against the candidate',
        ),
        none: because(
          'niepostawienia znaku „X” ani za ani przeciw wyborowi kandydata',
          'an “X” stood neither for nor against the candidate',
        ),
        valid: {
          pl: 'Liczba głosów ważnych oddanych łącznie za wyborem oraz przeciw wyborowi kandydata',
          en: 'Valid votes cast for and against the candidate together',
        },
      };
    case 'candidates':
      return {
        tooMany: runoff
          ? because('postawienia znaku „X” obok nazwisk obu kandydatów', 'an “X” stood beside both candidates')
          : because(
              'postawienia znaku „X” obok nazwiska dwóch lub większej liczby kandydatów',
              'an “X” stood beside two or more candidates',
            ),
        none: because('niepostawienia znaku „X” obok nazwiska żadnego kandydata', 'no “X” stood beside any candidate'),
        struckOut: because(
          'postawienia znaku „X” wyłącznie obok skreślonego nazwiska kandydata',
          'an “X” stood only beside a struck-out candidate',
        ),
        valid: runoff
          ? {
              pl: 'Liczba głosów ważnych oddanych łącznie na obu kandydatów',
              en: 'Valid votes cast for both candidates together',
            }
          : {
              pl: 'Liczba głosów ważnych oddanych łącznie na wszystkich kandydatów',
              en: 'Valid votes cast for all candidates together',
            },
      };
  }
}

export function results({ ballot, runoff }: Variant): FormDefinition['results'] {
  const common = { number: '14', section: 'votes', total: { pl: 'Razem', en: 'Total' } };
  const candidate = { pl: 'kandydat nr {n}', en: 'candidate {n}' };
  switch (ballot) {
    case 'lists':
      return {
        ...common,
        label: {
          pl: 'Liczba głosów ważnych oddanych na poszczególne listy i na poszczególnych kandydatów z tych list',
          en: 'Valid votes for each list and for each of its candidates',
        },
        list: { pl: 'lista nr {n}', en: 'list {n}' },
        listTotal: { pl: 'liczba głosów ważnych oddanych na listę', en: 'valid votes for the list' },
        candidate,
      };
    case 'for-against':
      return {
        ...common,
        label: {
          pl: 'Liczba głosów ważnych oddanych za wyborem i przeciw wyborowi kandydata',
          en: 'Valid votes for and against the candidate',
        },
        for: { pl: 'liczba głosów ważnych za wyborem kandydata', en: 'valid votes for the candidate' },
        against: { pl: 'liczba głosów ważnych przeciw wyborowi kandydata', en: 'valid votes against the candidate' },
      };
    case 'candidates':
      return {
        ...common,
        label: {
          pl: `Liczba głosów ważnych oddanych na ${runoff ? 'każdego z obu kandydatów' : 'poszczególnych kandydatów'}`,
          en: `Valid votes for ${runoff ? 'each of the two candidates' : 'each candidate'}`,
        },
        candidate,
      };
  }
}
