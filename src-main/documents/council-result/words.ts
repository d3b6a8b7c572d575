/** Official words of the minutes of an election to a council (Kodeks wyborczy, art. 445). */
import { groupedExactly, share } from '../../../src-shared/language/fractions.ts';
import { seatsWord, votesWord } from '../../../src-shared/language/polish/terms.ts';
import type { Step } from '../../../src-shared/results/schemas.ts';
import { dayWords } from '../results/words.ts';

type Turnout = { readonly validBallots: number; readonly eligible: number };
type Counted = { readonly validBallots: number; readonly validVotes: number };
type Threshold = { readonly all: number; readonly percent: number; readonly needed: number };
type OfList = { readonly list: number; readonly committee: string; readonly seats: number; readonly named: string };
type Member = { readonly name: string; readonly committee: string | null; readonly votes: number | null };

export const councilWords = {
  title: 'PROTOKÓŁ Z WYBORÓW',
  /** Where papers are listed: on the page, beside its link. */
  listedAs: (body: string) => `Protokół z wyborów: ${body}`,
  unfilled: (constituencies: readonly number[]) =>
    `komisja nie potwierdziła jeszcze mandatów nieobsadzonych (okręg nr ${constituencies.join(', ')})`,

  general: 'DANE OGÓLNE',
  made: ({ commission, day }: { readonly commission: string; readonly day: string }) =>
    `${commission} sporządziła niniejszy protokół z wyborów przeprowadzonych w dniu ${dayWords(day)} (art. 445 Kodeksu wyborczego).`,
  fact: 'Dane',
  number: 'Liczba',
  constituencies: 'Liczba okręgów wyborczych',
  unopposedOnes: 'w tym okręgi, w których głosowania nie przeprowadzono (art. 380)',
  unopposedIn: (constituencies: readonly number[]) =>
    constituencies.length === 0 ? '0' : `${constituencies.length} (nr ${constituencies.join(', ')})`,
  protocols: 'Liczba protokołów głosowania oczekiwanych / otrzymanych',
  eligible: 'Liczba wyborców uprawnionych do głosowania',
  validBallots: 'Liczba kart ważnych (osób, które wzięły udział w głosowaniu)',
  turnout: ({ validBallots, eligible }: Turnout) =>
    `${groupedExactly(validBallots)} (${share(validBallots, eligible)})`,
  validVotes: 'Liczba głosów ważnych',

  sharing: 'LISTY UCZESTNICZĄCE W PODZIALE MANDATÓW',
  threshold: ({ all, percent, needed }: Threshold) =>
    `Na wszystkie listy kandydatów oddano w całej gminie ${groupedExactly(all)} ważnych głosów. W podziale mandatów uczestniczą listy, na które oddano co najmniej ${percent} % ważnych głosów (art. 416), czyli takie, dla których liczba głosów pomnożona przez 100 jest nie mniejsza niż ${percent} · ${groupedExactly(all)} = ${groupedExactly(needed)}.`,
  list: 'Lista nr',
  committee: 'Komitet wyborczy',
  votesInCommune: 'Głosy ważne w gminie',
  votesHundredfold: 'Głosy · 100',
  division: 'Podział mandatów',
  qualifies: { null: '–', true: 'uczestniczy', false: 'nie uczestniczy' },

  inConstituencies: 'WYNIKI WYBORÓW W OKRĘGACH',
  constituency: ({ number, seats }: { readonly number: number; readonly seats: number }) =>
    `Okręg wyborczy nr ${number}, obejmujący ${seatsWord(seats)}`,
  noProtocols: 'Nie otrzymano żadnego protokołu głosowania z tego okręgu.',
  notHeld: 'Wyborów nie przeprowadzono (art. 434 § 2). Mandaty w okręgu pozostają nieobsadzone.',
  unopposed: (chosen: string) =>
    `Wybory odbyły się. Głosowania nie przeprowadzono, ponieważ liczba zarejestrowanych kandydatów nie była większa od liczby ${chosen} w okręgu; za wybranych uznano wszystkich zarejestrowanych kandydatów (art. 380).`,
  held: ({ validBallots, validVotes }: Counted) =>
    `Wybory odbyły się, głosowanie przeprowadzono. Liczba kart ważnych (osób, które wzięły udział w głosowaniu): ${groupedExactly(validBallots)}; liczba głosów ważnych oddanych w okręgu: ${groupedExactly(validVotes)}.`,

  quotients:
    'Ilorazy otrzymane przez podzielenie liczby głosów oddanych na listę kolejno przez 1, 2, 3 … (art. 444 § 1). W ramkach podano ilorazy, na które przypadł mandat, z numerem mandatu:',
  divisor: 'Dzielnik',
  listAbove: ({ list, committee }: { readonly list: number; readonly committee: string }) =>
    `Lista nr ${list}\n${committee}`,
  wonSeat: (seat: number) => `mandat ${seat}`,
  steps: 'Kolejność przyznania mandatów listom:',
  seat: 'Mandat',
  votesByDivisor: 'Głosy : dzielnik',
  quotient: 'Iloraz',
  reason: 'Dlaczego przypadł tej liście',
  /** What set a seat's quotient apart from those left without. */
  reasons: {
    quotient: 'kolejno największy iloraz (art. 444 § 1)',
    'list-total': 'równe ilorazy: większa ogólna liczba głosów oddanych na listę (art. 444 § 2)',
    precincts: 'równe ilorazy i głosy list: większa liczba obwodów (art. 444 § 2)',
    lot: 'równe ilorazy, głosy list i liczby obwodów: losowanie (art. 444 § 2)',
  } satisfies Record<Step['by'], string>,

  mostVotes:
    'Za wybranych uważa się kandydatów, którzy otrzymali kolejno największą liczbę ważnych głosów (art. 443 § 1):',
  position: 'Nr',
  candidate: 'Kandydat',
  votes: 'Głosy ważne',

  seatsOpen: 'Mandaty w tym okręgu nie są jeszcze rozstrzygnięte.',
  elected: (named: string) => `${named}:`,
  electedOfList: ({ list, committee, seats, named }: OfList) =>
    `Lista nr ${list} – ${committee}: ${seatsWord(seats)}. ${named}:`,
  /** `committee` where no list's heading says it. */
  member: ({ name, committee, votes }: Member) =>
    `${name}${committee === null ? '' : `, ${committee}`}${votes === null ? '' : ` – ${votesWord(votes)}`}`,
  allFilled: 'Wszystkie mandaty w okręgu zostały obsadzone.',
  empty: (seats: number) =>
    `Nieobsadzone pozostają: ${seatsWord(seats)}; kandydatów było mniej niż przypadających im mandatów (art. 445).`,

  summary: 'PODSUMOWANIE',
  filled: ({ taken, all }: { readonly taken: number; readonly all: number }) =>
    `Obsadzono ${seatsWord(taken)} z ${all}.`,
  inConstituency: (number: number) => `Okręg ${number}`,
  total: 'Razem',

  recorded: 'PRZEBIEG LOSOWAŃ I ROZSTRZYGNIĘCIA KOMISJI',
  attached: 'ZAŁĄCZNIKI I UWAGI',
  summaries: (constituencies: readonly number[]) =>
    `Do protokołu załączono zestawienia wyników głosowania w okręgach nr ${constituencies.join(', ')}.`,
} as const;
