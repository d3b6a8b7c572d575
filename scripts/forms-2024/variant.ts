/** What the eight forms of 2024 have in common and where they part (official wording: domain of the local elections). */
import { type ContestKind, type FormId } from '../../src-shared/primitives.ts';
import { type Ballot } from '../../src-shared/forms/vocabulary.ts';

export type Words = { pl: string; en: string };

export type Variant = {
  id: FormId;
  contest: ContestKind;
  ballot: Ballot;
  /** Voters' list in parts A (Polish citizens) and B (other citizens of the Union): communes only. */
  parts: boolean;
  /** Two names on the ballot, hence "both candidates". */
  runoff: boolean;
  title: Words;
};

const protocol = { pl: 'PROTOKÓŁ GŁOSOWANIA W OBWODZIE', en: 'PRECINCT VOTING PROTOCOL' };
const title = (pl: string, en: string): Words => ({ pl: `${protocol.pl} ${pl}`, en: `${protocol.en}: ${en}` });
const mayor = { pl: 'wójta (burmistrza, prezydenta miasta)', en: 'mayor' };

export const variants: readonly Variant[] = [
  {
    id: '2024/council-single',
    contest: 'council',
    ballot: 'candidates',
    parts: true,
    runoff: false,
    title: title('na kandydatów na radnych', 'candidates for the commune council'),
  },
  {
    id: '2024/council-lists',
    contest: 'council',
    ballot: 'lists',
    parts: true,
    runoff: false,
    title: title('na listy kandydatów na radnych', 'lists of candidates for the commune council'),
  },
  {
    id: '2024/county-council',
    contest: 'county-council',
    ballot: 'lists',
    parts: false,
    runoff: false,
    title: title('na listy kandydatów na radnych rady powiatu', 'lists of candidates for the county council'),
  },
  {
    id: '2024/regional-assembly',
    contest: 'regional-assembly',
    ballot: 'lists',
    parts: false,
    runoff: false,
    title: title('na listy kandydatów na radnych sejmiku województwa', 'lists of candidates for the regional assembly'),
  },
  {
    id: '2024/mayor',
    contest: 'mayor',
    ballot: 'candidates',
    parts: true,
    runoff: false,
    title: title(`na kandydatów na ${mayor.pl}`, `candidates for ${mayor.en}`),
  },
  {
    id: '2024/mayor-one',
    contest: 'mayor',
    ballot: 'for-against',
    parts: true,
    runoff: false,
    title: title(`na kandydata na ${mayor.pl}`, `the candidate for ${mayor.en}`),
  },
  {
    id: '2024/mayor-runoff',
    contest: 'mayor',
    ballot: 'candidates',
    parts: true,
    runoff: true,
    title: title(`na kandydatów na ${mayor.pl} w ponownym głosowaniu`, `candidates for ${mayor.en} in the run-off`),
  },
  {
    id: '2024/mayor-runoff-one',
    contest: 'mayor',
    ballot: 'for-against',
    parts: true,
    runoff: true,
    title: title(`na kandydata na ${mayor.pl} w ponownym głosowaniu`, `the candidate for ${mayor.en} in the run-off`),
  },
];
