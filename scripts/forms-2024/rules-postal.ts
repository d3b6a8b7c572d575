/** Errors about postal voting: T10–T14. */
import { type Rule } from '../../src-shared/forms/schema.ts';
import { compare, words } from './write.ts';

const reasons = 'envNoDeclaration + envUnsignedDeclaration + envNoBallotEnvelope + envUnsealedBallotEnvelope';
const sort = words(
  'Rozłóż koperty zwrotne jeszcze raz na grupy według tych punktów i policz każdą grupę.',
  'Sort the return envelopes again by these items and count each group.',
);

export const postalRules: readonly Rule[] = [
  {
    code: 'T10',
    severity: 'error',
    ...compare('returnEnvelopes', '<=', 'packagesSent'),
    message: words(
      'Liczba otrzymanych kopert zwrotnych (pkt {returnEnvelopes}) nie może być większa od liczby wyborców, którym wysłano pakiety wyborcze (pkt {packagesSent}).',
      'Return envelopes received (item {returnEnvelopes}) cannot be more than voters sent a postal package (item {packagesSent}).',
    ),
    help: words(
      'Każdy pakiet zawiera jedną kopertę zwrotną. Policz koperty i porównaj z wykazem wysłanych pakietów.',
      'Each package holds one return envelope. Count the envelopes and compare with the list of packages sent.',
    ),
  },
  {
    code: 'T11',
    severity: 'error',
    ...compare('envNoDeclaration + envUnsignedDeclaration', '<=', 'returnEnvelopes'),
    message: words(
      'Suma liczb kopert zwrotnych bez oświadczenia (pkt {envNoDeclaration}) i z oświadczeniem niepodpisanym (pkt {envUnsignedDeclaration}) nie może być większa od liczby otrzymanych kopert zwrotnych (pkt {returnEnvelopes}).',
      'Envelopes without a declaration (item {envNoDeclaration}) and with one not signed (item {envUnsignedDeclaration}) together cannot be more than return envelopes received (item {returnEnvelopes}).',
    ),
    help: words(
      `W jednej kopercie oświadczenia nie ma albo jest niepodpisane – nigdy jedno i drugie. ${sort.pl}`,
      `In one envelope the declaration is missing or is not signed, never both. ${sort.en}`,
    ),
  },
  {
    code: 'T12',
    severity: 'error',
    ...compare('envNoBallotEnvelope + envUnsealedBallotEnvelope', '<=', 'returnEnvelopes'),
    message: words(
      'Suma liczb kopert zwrotnych bez koperty na kartę do głosowania (pkt {envNoBallotEnvelope}) i z kopertą niezaklejoną (pkt {envUnsealedBallotEnvelope}) nie może być większa od liczby otrzymanych kopert zwrotnych (pkt {returnEnvelopes}).',
      'Envelopes without a ballot envelope (item {envNoBallotEnvelope}) and with one not sealed (item {envUnsealedBallotEnvelope}) together cannot be more than return envelopes received (item {returnEnvelopes}).',
    ),
    help: words(
      `W jednej kopercie zwrotnej koperty na kartę nie ma albo jest niezaklejona, nie jedno i drugie. ${sort.pl}`,
      `In one return envelope the ballot envelope is missing or is not sealed, never both. ${sort.en}`,
    ),
  },
  {
    code: 'T13',
    severity: 'error',
    ...compare(`${reasons} + envPutInBox`, '>=', 'returnEnvelopes'),
    message: words(
      'Suma liczb z pkt {envNoDeclaration}–{envPutInBox} nie może być mniejsza od liczby otrzymanych kopert zwrotnych (pkt {returnEnvelopes}).',
      'Items {envNoDeclaration} to {envPutInBox} together cannot be less than return envelopes received (item {returnEnvelopes}).',
    ),
    help: words(
      `Każda koperta zwrotna albo ma wadę, albo koperta z kartą została wrzucona do urny: żadna nie może zniknąć. ${sort.pl}`,
      `Every return envelope either has a fault, or its ballot envelope was put into the box: none may vanish. ${sort.en}`,
    ),
  },
  {
    code: 'T14',
    severity: 'error',
    each: 'fields',
    fields: [
      'packagesSent',
      'returnEnvelopes',
      'envNoDeclaration',
      'envUnsignedDeclaration',
      'envNoBallotEnvelope',
      'envUnsealedBallotEnvelope',
      'envPutInBox',
      'boxFromEnvelopes',
    ],
    when: '!postalVoting',
    holds: 'value == 0',
    message: words(
      'W obwodzie, w którym nie ma głosowania korespondencyjnego, liczba w pkt {line} musi być równa zero.',
      'In a precinct without postal voting, item {line} must be zero.',
    ),
    fact: words('pkt {line}: {=value}', 'item {line}: {=value}'),
    help: words(
      'Gmina nie przewidziała w tym obwodzie głosowania korespondencyjnego. Wpisz 0. Jeżeli koperty zwrotne jednak są, zadzwoń do koordynatora gminnego.',
      'The commune has no postal voting in this precinct. Type 0. If there are return envelopes all the same, phone the commune coordinator.',
    ),
  },
];
