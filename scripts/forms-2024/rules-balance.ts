/** Limits kept as warnings (T26, T27), what must be explained (M01–M04), and the balances of box and envelopes (M05–M10). */
import { type Rule } from '../../src-shared/forms/schema.ts';
import { compare, values, words } from './write.ts';

export const balanceRules: readonly Rule[] = [
  {
    code: 'T26',
    severity: 'warning',
    ...compare('boxFromEnvelopes', '<=', 'packagesSent'),
    message: words(
      'Liczba kart wyjętych z kopert na kartę do głosowania (pkt {boxFromEnvelopes}) nie powinna być większa od liczby wyborców, którym wysłano pakiety wyborcze (pkt {packagesSent}).',
      'Ballots taken out of envelopes (item {boxFromEnvelopes}) should not be more than voters sent a postal package (item {packagesSent}).',
    ),
    help: words(
      'W każdym pakiecie jest jedna karta tych wyborów. Sprawdź obie liczby; jeżeli są prawdziwe, komisja zapisuje swoje stanowisko.',
      'Each package holds one ballot of this election. Check both numbers; if they are true, the commission writes down its position.',
    ),
  },
  {
    code: 'T27a',
    severity: 'warning',
    ...compare('validBallots', '<=', 'eligible'),
    message: words(
      'Liczba kart ważnych (pkt {validBallots}) nie powinna być większa od liczby wyborców uprawnionych do głosowania (pkt {eligible}).',
      'Valid ballots (item {validBallots}) should not be more than eligible voters (item {eligible}).',
    ),
    help: words(
      'Każdy uprawniony może oddać jedną kartę. Sprawdź obie liczby; jeżeli są prawdziwe, komisja zapisuje swoje stanowisko.',
      'Every eligible voter may cast one ballot. Check both numbers; if they are true, the commission writes down its position.',
    ),
  },
  {
    code: 'T27b',
    severity: 'warning',
    ...compare('boxBallots', '<=', 'eligible'),
    message: words(
      'Liczba kart wyjętych z urny (pkt {boxBallots}) nie powinna być większa od liczby wyborców uprawnionych do głosowania (pkt {eligible}).',
      'Ballots taken out of the box (item {boxBallots}) should not be more than eligible voters (item {eligible}).',
    ),
    help: words(
      'Każdy uprawniony może wrzucić jedną kartę. Sprawdź, czy w stosie nie ma kart innych wyborów; jeżeli liczby są prawdziwe, komisja zapisuje swoje stanowisko.',
      'Every eligible voter may cast one ballot. See whether the pile holds ballots of another election; if the numbers are true, the commission writes down its position.',
    ),
  },
  {
    code: 'M01',
    severity: 'explain',
    ...compare('ballotsUnused + issuedInPerson', '==', 'ballotsReceived'),
    remark: 'remarkBallotBalance',
    message: words(
      'Suma liczby wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}), i liczby niewykorzystanych kart do głosowania (pkt {ballotsUnused}) powinna być równa liczbie kart do głosowania otrzymanych przez komisję (pkt {ballotsReceived}). Gdy tak nie jest, przyczyna musi być opisana w pkt {remarkBallotBalance} protokołu.',
      'Voters issued a ballot (item {issuedInPerson}) and unused ballots (item {ballotsUnused}) together should equal ballots received (item {ballotsReceived}). Where they do not, the reason must be given in item {remarkBallotBalance}.',
    ),
    help: words(
      'Każdą otrzymaną kartę wydano albo pozostała niewykorzystana. Policz jeszcze raz niewykorzystane karty i podpisy; różnica dokładnie 10, 50 lub 100 to zwykle źle policzona paczka. Jeżeli różnica zostaje, napisz, skąd się prawdopodobnie wzięła.',
      'Every ballot received was issued or is left. Count the unused ballots and the signatures again; a difference of exactly 10, 50 or 100 is usually a miscounted bundle. If it remains, write where it probably comes from.',
    ),
  },
  {
    code: 'M02',
    severity: 'explain',
    ...compare('boxBallots - boxFromEnvelopes', '==', 'issuedInPerson'),
    remark: 'remarkBoxBalance',
    message: words(
      'Liczba kart wyjętych z urny (pkt {boxBallots}) pomniejszona o liczbę kart wyjętych z kopert na kartę do głosowania (pkt {boxFromEnvelopes}) powinna być równa liczbie wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}). Gdy tak nie jest, przyczyna musi być opisana w pkt {remarkBoxBalance} protokołu.',
      'Ballots taken out of the box (item {boxBallots}) less those out of envelopes (item {boxFromEnvelopes}) should equal voters issued a ballot (item {issuedInPerson}). Where they do not, the reason must be given in item {remarkBoxBalance}.',
    ),
    help: words(
      'Sprawdź, czy w stosach innych wyborów nie leżą karty tych wyborów i odwrotnie, a potem policz karty i podpisy jeszcze raz. Jeżeli różnica zostaje (na przykład wyborca wyniósł kartę), napisz to.',
      'See whether ballots of this election lie in the piles of another, and the reverse; then count ballots and signatures again. If a difference remains (a voter took a ballot away, say), write so.',
    ),
  },
  {
    code: 'M03',
    severity: 'explain',
    ...compare('boxFromEnvelopes', '==', 'envPutInBox'),
    remark: 'remarkBoxBalance',
    message: words(
      'Liczba kart wyjętych z kopert na kartę do głosowania (pkt {boxFromEnvelopes}) powinna być równa liczbie kopert na kartę do głosowania wrzuconych do urny (pkt {envPutInBox}). Gdy tak nie jest, przyczyna musi być opisana w pkt {remarkBoxBalance} protokołu.',
      'Ballots taken out of ballot envelopes (item {boxFromEnvelopes}) should equal ballot envelopes put into the box (item {envPutInBox}). Where they do not, the reason must be given in item {remarkBoxBalance}.',
    ),
    help: words(
      'W każdej wrzuconej kopercie powinna być jedna karta tych wyborów. Policz koperty i karty z kopert; jeżeli koperta była pusta albo kart było więcej, napisz to.',
      'Every envelope put into the box should hold one ballot of this election. Count the envelopes and their ballots; if one was empty or held more, write so.',
    ),
  },
  {
    code: 'M04',
    severity: 'explain',
    fields: ['invalidBallots'],
    holds: 'invalidBallots == 0',
    fact: values('invalidBallots'),
    remark: 'remarkInvalidBallots',
    message: words(
      'Liczba kart nieważnych (pkt {invalidBallots}) nie powinna być większa od zera. Gdy tak jest, przyczyna musi być opisana w pkt {remarkInvalidBallots} protokołu.',
      'Invalid ballots (item {invalidBallots}) should be none. Where there are some, the reason must be given in item {remarkInvalidBallots}.',
    ),
    help: words(
      'Karta jest nieważna tylko wtedy, gdy nie ma pieczęci komisji albo nie jest kartą urzędową. Źle postawiony „X” to głos nieważny, nie karta nieważna. Sprawdź ten stos i opisz, skąd wzięły się takie karty.',
      'A ballot is invalid only without the commission’s seal or when it is not an official one. A wrong “X” makes an invalid vote, not an invalid ballot. Check this pile and write where such ballots came from.',
    ),
  },
  {
    code: 'M06',
    severity: 'warning',
    fields: ['invalidBallots', 'invalidVotes'],
    holds: 'invalidBallots == 0 || invalidVotes > 0',
    message: words(
      'Liczba kart nieważnych (pkt {invalidBallots}) jest większa od 0, a liczba głosów nieważnych (pkt {invalidVotes}) równa jest 0. Prawdopodobnie głosy nieważne (pkt {invalidVotes}) zostały wpisane jako karty nieważne (pkt {invalidBallots}).',
      'There are invalid ballots (item {invalidBallots}) and no invalid votes (item {invalidVotes}). Probably invalid votes were entered as invalid ballots.',
    ),
    fact: values('invalidBallots', 'invalidVotes'),
    help: words(
      'Obejrzyj karty ze stosu kart nieważnych: jeżeli mają pieczęć i są urzędowe, są ważne, a nieważny jest tylko głos. Wtedy popraw pkt {invalidBallots}, {validBallots} i {invalidVotes}.',
      'Look at the pile of invalid ballots: if they bear the seal and are official, they are valid and only the vote is invalid. Then correct items {invalidBallots}, {validBallots} and {invalidVotes}.',
    ),
  },
  {
    code: 'M05',
    severity: 'warning',
    fields: ['invalidBallots', 'invalidVotes'],
    unless: ['M06'],
    holds: 'invalidBallots == 0 || invalidBallots < invalidVotes',
    message: words(
      'Liczba kart nieważnych (pkt {invalidBallots}) nie powinna być równa liczbie głosów nieważnych (pkt {invalidVotes}) ani od niej większa.',
      'Invalid ballots (item {invalidBallots}) should be fewer than invalid votes (item {invalidVotes}).',
    ),
    fact: values('invalidBallots', 'invalidVotes'),
    help: words(
      'Kart nieważnych bywa bardzo mało, głosów nieważnych więcej. Sprawdź, czy nie zamieniono tych liczb albo nie wpisano jednej z nich dwa razy.',
      'Invalid ballots are rare, invalid votes less so. See whether the two were swapped or one was typed twice.',
    ),
  },
  {
    code: 'M08',
    severity: 'warning',
    unless: ['M02'],
    ...compare('boxBallots - envPutInBox', '==', 'issuedInPerson'),
    message: words(
      'Liczba kart wyjętych z urny (pkt {boxBallots}) pomniejszona o liczbę kopert na kartę do głosowania wrzuconych do urny (pkt {envPutInBox}) powinna być równa liczbie wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}).',
      'Ballots taken out of the box (item {boxBallots}) less ballot envelopes put into it (item {envPutInBox}) should equal voters issued a ballot (item {issuedInPerson}).',
    ),
    help: words(
      'Karty z urny pochodzą od wyborców z lokalu i z kopert. Sprawdź pkt {envPutInBox} i {boxFromEnvelopes}; jeżeli liczby są prawdziwe, komisja zapisuje swoje stanowisko.',
      'Ballots in the box come from voters at the station and from envelopes. Check items {envPutInBox} and {boxFromEnvelopes}; if the numbers are true, the commission writes down its position.',
    ),
  },
  {
    code: 'M09',
    severity: 'warning',
    unless: ['M02'],
    ...compare('validBallots - packagesSent', '<=', 'issuedInPerson'),
    message: words(
      'Liczba kart ważnych (pkt {validBallots}) pomniejszona o liczbę wyborców, którym wysłano pakiety wyborcze (pkt {packagesSent}), nie powinna być większa od liczby wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}).',
      'Valid ballots (item {validBallots}) less voters sent a postal package (item {packagesSent}) should not be more than voters issued a ballot (item {issuedInPerson}).',
    ),
    help: words(
      'Ważnych kart nie może być więcej niż osób, które mogły je wrzucić. Policz karty i podpisy jeszcze raz; jeżeli liczby są prawdziwe, komisja zapisuje swoje stanowisko.',
      'There cannot be more valid ballots than people who could cast them. Count ballots and signatures again; if the numbers are true, the commission writes down its position.',
    ),
  },
  {
    code: 'M10',
    severity: 'warning',
    ...compare(
      'envPutInBox',
      '<=',
      'returnEnvelopes - envNoDeclaration - envUnsignedDeclaration - envNoBallotEnvelope - envUnsealedBallotEnvelope',
    ),
    message: words(
      'Liczba kopert na kartę do głosowania wrzuconych do urny (pkt {envPutInBox}) nie powinna być większa od liczby otrzymanych kopert zwrotnych (pkt {returnEnvelopes}) pomniejszonej o liczby z pkt {envNoDeclaration}–{envUnsealedBallotEnvelope}.',
      'Ballot envelopes put into the box (item {envPutInBox}) should not be more than return envelopes received (item {returnEnvelopes}) less items {envNoDeclaration} to {envUnsealedBallotEnvelope}.',
    ),
    help: words(
      'Koperty z wadliwego pakietu nie wrzuca się do urny. Sprawdź, czy koperta z dwiema wadami nie została policzona dwa razy; jeżeli liczby są prawdziwe, komisja zapisuje swoje stanowisko.',
      'The envelope of a faulty package does not go into the box. See whether an envelope with two faults was counted twice; if the numbers are true, the commission writes down its position.',
    ),
  },
];
