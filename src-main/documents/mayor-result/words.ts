/** Official words of the minutes of a mayor's election (Kodeks wyborczy, art. 473, 482). */
import type { Contest } from '../../../src-shared/definition/contest.ts';
import { groupedExactly } from '../../../src-shared/language/fractions.ts';
import { listed, votesWord } from '../../../src-shared/language/polish/terms.ts';
import { dayWords } from '../results/words.ts';

type Basis = { readonly day: string; readonly typed: string; readonly expected: number; readonly received: number };
/** `single`: one candidate, voted for or against. */
type Majority = { readonly validVotes: number; readonly required: number; readonly single: boolean };
type Candidate = { readonly name: string; readonly committee: string };

const whoOf = ({ name, committee }: Candidate) => `${name}, zgłoszony przez: ${committee}`;

export const mayorWords = {
  title: 'PROTOKÓŁ WYNIKÓW GŁOSOWANIA I WYNIKÓW WYBORÓW',
  /** Where papers are listed: on the page, beside its link. */
  listedAs: (body: string) => `Protokół wyników głosowania i wyników wyborów: ${body}`,
  /** In whose election: the mayor has three titles; another office is called as its contest's file says. */
  office: ({ contest, body }: Contest) => (contest === 'mayor' ? 'wójta (burmistrza, prezydenta miasta)' : body),
  /** `typed` says how many of the protocols no commission signed; mostly nothing. */
  basis: ({ day, typed, expected, received }: Basis) =>
    `Wyniki głosowania i wyniki wyborów przeprowadzonych w dniu ${dayWords(day)} ustalono na podstawie protokołów głosowania otrzymanych od obwodowych komisji wyborczych${typed}. Liczba obwodów głosowania: ${expected}; liczba obwodów, z których otrzymano protokoły: ${received}. Każda liczba jest sumą liczb z tych protokołów.`,

  outcome: 'III. WYNIK WYBORÓW',
  noProtocols: 'Nie otrzymano żadnego protokołu głosowania.',
  majority: ({ validVotes, required, single }: Majority) =>
    `Liczba głosów stanowiąca więcej niż połowę głosów ważnych (${groupedExactly(validVotes)}), wymagana dla wyboru (art. 473 § 1${single ? ', art. 482' : ''}), wynosi: ${groupedExactly(required)}.`,
  mostVotes:
    'W ponownym głosowaniu wybrany jest kandydat, który otrzymał większą liczbę ważnie oddanych głosów (art. 473).',
  candidate: ({ votes, ...candidate }: Candidate & { readonly votes: number }) =>
    `${whoOf(candidate)} – ${votesWord(votes)}`,
  electedAlone: ({ votes, candidate }: { readonly votes: number; readonly candidate: Candidate | null }) =>
    `Wymaganą liczbę głosów uzyskał i został wybrany kandydat: ${candidate === null ? '' : whoOf(candidate)} – za wyborem ${votesWord(votes)}.`,
  elected: {
    1: (candidate: string) => `Wymaganą liczbę głosów uzyskał i został wybrany kandydat: ${candidate}.`,
    2: (candidate: string) => `W ponownym głosowaniu wybrany został kandydat: ${candidate}.`,
  },
  nobody: 'Żaden z kandydatów nie uzyskał wymaganej liczby głosów.',
  runoff: 'W ponownym głosowaniu wyboru dokonuje się spośród kandydatów (art. 473):',
  notElected:
    'Kandydat nie uzyskał wymaganej liczby głosów. Wyboru wójta (burmistrza, prezydenta miasta) dokonuje rada gminy (art. 482).',
  lotNeeded: (candidates: readonly string[]) =>
    `O wyniku rozstrzygnie losowanie między kandydatami: ${listed(candidates)} (art. 473).`,

  recorded: 'IV. PRZEBIEG LOSOWANIA',
  precincts: 'V. OBWODY GŁOSOWANIA',
} as const;
