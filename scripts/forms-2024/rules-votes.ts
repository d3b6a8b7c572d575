/** Errors about the box and the votes: T15–T23. */
import { type Rule } from '../../src-shared/forms/schema.ts';
import { compare, related, values, words } from './write.ts';
import { type Variant } from './variant.ts';

const byList = ['listTotal', '==', 'sum(listCandidates)'] as const;
const byLine = ['votes', '<=', 'validVotes'] as const;

export function voteRules({ ballot }: Variant): Rule[] {
  const lists = ballot === 'lists';
  // where one candidate stands alone, nobody can be struck out: item 12c and T20 do not exist
  const single = ballot === 'for-against';
  const lastReason = single ? 'invalidNone' : 'invalidStruckOut';
  const rules: (Rule | false)[] = [
    {
      code: 'T15',
      severity: 'error',
      ...compare('boxBallots', '==', 'invalidBallots + validBallots'),
      message: words(
        'Liczba kart wyjętych z urny (pkt {boxBallots}) musi być równa sumie liczby kart nieważnych (pkt {invalidBallots}) i liczby kart ważnych (pkt {validBallots}).',
        'Ballots taken out of the box (item {boxBallots}) must equal invalid ballots (item {invalidBallots}) and valid ballots (item {validBallots}) together.',
      ),
      help: words(
        'Każda karta z urny jest ważna albo nieważna. Policz oba stosy jeszcze raz; kart przedartych całkowicie na dwie lub więcej części nie liczy się wcale.',
        'Every ballot from the box is valid or invalid. Count both piles again; ballots torn right through are not counted at all.',
      ),
    },
    {
      code: 'T16',
      severity: 'error',
      ...compare('validBallots', '==', 'invalidVotes + validVotes'),
      message: words(
        'Liczba kart ważnych (pkt {validBallots}) musi być równa sumie liczby głosów nieważnych (pkt {invalidVotes}) i liczby głosów ważnych (pkt {validVotes}).',
        'Valid ballots (item {validBallots}) must equal invalid votes (item {invalidVotes}) and valid votes (item {validVotes}) together.',
      ),
      help: words(
        'Na każdej ważnej karcie głos jest ważny albo nieważny. Policz stos głosów nieważnych i stosy głosów ważnych jeszcze raz.',
        'On every valid ballot the vote is valid or invalid. Count the pile of invalid votes and the piles of valid votes again.',
      ),
    },
    {
      code: 'T17',
      severity: 'error',
      ...compare('invalidVotes', '==', `invalidTooMany + invalidNone${single ? '' : ' + invalidStruckOut'}`),
      message: words(
        `Suma liczb głosów nieważnych z powodów określonych w pkt {invalidTooMany}–{${lastReason}} musi być równa liczbie głosów nieważnych (pkt {invalidVotes}).`,
        `Invalid votes by reason, items {invalidTooMany} to {${lastReason}}, must together equal invalid votes (item {invalidVotes}).`,
      ),
      help: words(
        'Każdy głos nieważny ma dokładnie jeden z tych powodów. Podziel stos głosów nieważnych według powodów i policz każdą część.',
        'Every invalid vote has exactly one of these reasons. Divide the pile of invalid votes by reason and count each part.',
      ),
    },
    {
      code: 'T18',
      severity: 'error',
      ...compare('validVotes', '==', 'sum(results)'),
      message: total[ballot],
      help: words(
        'Suma w rubryce „Razem” jest tą samą liczbą co liczba głosów ważnych. Dodaj liczby jeszcze raz i porównaj każdą z arkuszem pomocniczym; policz stos, którego liczba się nie zgadza.',
        'The printed total is the same number as valid votes. Add the numbers again and compare each with the tally sheet; count the pile whose number differs.',
      ),
    },
    lists && {
      code: 'T19',
      severity: 'error',
      each: 'lists',
      fields: ['listTotal', 'listCandidates'],
      holds: 'listStruckOut ? listTotal >= sum(listCandidates) : listTotal == sum(listCandidates)',
      message: words(
        'Liczba w pkt {line} musi być równa sumie liczb głosów oddanych na poszczególnych kandydatów z tej listy; jeżeli z listy skreślono kandydata, może być od tej sumy większa.',
        'Item {line} must equal the votes for the candidates of the list together; where one of them was struck out, it may be more.',
      ),
      fact: words(
        related('lista: {=listTotal}', 'kandydaci razem: {=sum(listCandidates)}', byList, 'różnica'),
        related('list: {=listTotal}', 'candidates together: {=sum(listCandidates)}', byList, 'difference'),
      ),
      help: words(
        'Głos na kandydata jest zarazem głosem na jego listę. Dodaj głosy kandydatów tej listy jeszcze raz i sprawdź, czy żadnej liczby nie wpisano o wiersz za wysoko lub za nisko.',
        'A vote for a candidate is a vote for the list. Add the votes of its candidates again, and see whether a number slipped by a line.',
      ),
    },
    !single && {
      code: 'T20',
      severity: 'error',
      each: 'results',
      fields: ['votes'],
      holds: '!withdrawn',
      message: lists
        ? words(
            'Przy skreślonym kandydacie i na liście, której rejestracja została unieważniona, nie wpisuje się liczby głosów: pkt {line}.',
            'No number is entered for a struck-out candidate or on a list whose registration was annulled: item {line}.',
          )
        : words(
            'Przy skreślonym kandydacie nie wpisuje się liczby głosów: pkt {line}.',
            'No number is entered for a struck-out candidate: item {line}.',
          ),
      fact: words('pkt {line}: {=votes}', 'item {line}: {=votes}'),
      help: words(
        'W tym wierszu nie ma ważnych głosów. Usuń liczbę, także zero, i sprawdź, czy nie należy do sąsiedniego wiersza.',
        'This line has no valid votes. Remove the number, even a zero, and see whether it belongs to the next line.',
      ),
    },
    {
      code: 'T21',
      severity: 'error',
      each: 'results',
      fields: ['votes', 'validVotes'],
      holds: 'votes <= validVotes',
      message: words(
        'Liczba w pkt {line} nie może być większa od liczby głosów ważnych (pkt {validVotes}).',
        'Item {line} cannot be more than valid votes (item {validVotes}).',
      ),
      fact: words(
        related('pkt {line}: {=votes}', 'pkt {validVotes}: {=validVotes}', byLine, 'różnica'),
        related('item {line}: {=votes}', 'item {validVotes}: {=validVotes}', byLine, 'difference'),
      ),
      help: words(
        'Część nie może być większa od całości. Sprawdź, czy w jednym z tych pól nie dopisano lub nie zgubiono cyfry.',
        'A part cannot be more than the whole. See whether a digit was added or lost in one of the two.',
      ),
    },
    {
      code: 'T22',
      severity: 'error',
      ...compare('boxFromEnvelopes', '<=', 'boxBallots'),
      message: words(
        'Liczba kart wyjętych z kopert na kartę do głosowania (pkt {boxFromEnvelopes}) nie może być większa od liczby kart wyjętych z urny (pkt {boxBallots}).',
        'Ballots taken out of ballot envelopes (item {boxFromEnvelopes}) cannot be more than ballots taken out of the box (item {boxBallots}).',
      ),
      help: words(
        'Karty z kopert są częścią kart wyjętych z urny. Sprawdź, czy policzono je w obu liczbach.',
        'Ballots out of envelopes are part of the ballots out of the box. See whether both numbers count them.',
      ),
    },
    {
      code: 'T23',
      severity: 'error',
      fields: ['issuedInPerson', 'boxBallots'],
      when: "precinctType == 'regular'",
      holds: 'issuedInPerson == 0 || boxBallots > 0',
      message: words(
        'Jeżeli wydano karty do głosowania (pkt {issuedInPerson}), liczba kart wyjętych z urny (pkt {boxBallots}) musi być większa od zera.',
        'Where ballots were issued (item {issuedInPerson}), ballots taken out of the box (item {boxBallots}) must be more than zero.',
      ),
      fact: values('issuedInPerson', 'boxBallots'),
      help: words(
        'Wydane karty nie mogą wszystkie zniknąć. Sprawdź, czy liczby kart z urny nie wpisano do innego protokołu i czy karty tych wyborów nie leżą w innym stosie.',
        'Ballots issued cannot all vanish. See whether the number was typed into another protocol, or the ballots of this election lie in another pile.',
      ),
    },
  ];
  return rules.filter((rule) => rule !== false);
}

const total = {
  candidates: words(
    'Liczba głosów ważnych (pkt {validVotes}) musi być równa liczbie w rubryce „Razem” w pkt {results}, czyli sumie liczb głosów oddanych na poszczególnych kandydatów.',
    'Valid votes (item {validVotes}) must equal the total of item {results}: the votes for the candidates together.',
  ),
  lists: words(
    'Liczba głosów ważnych (pkt {validVotes}) musi być równa liczbie w rubryce „Razem” w pkt {results}, czyli sumie liczb głosów oddanych na poszczególne listy.',
    'Valid votes (item {validVotes}) must equal the total of item {results}: the votes for the lists together.',
  ),
  'for-against': words(
    'Liczba głosów ważnych (pkt {validVotes}) musi być równa liczbie w rubryce „Razem” w pkt {results}, czyli sumie liczb głosów za wyborem i przeciw wyborowi kandydata.',
    'Valid votes (item {validVotes}) must equal the total of item {results}: the votes for and against the candidate together.',
  ),
};
