/** Errors about typing, the voter list and the ballots issued: B01, T01–T14. */
import { type Rule } from '../../src-shared/forms/schema.ts';
import { compare, values, words } from './write.ts';
import { type Variant } from './variant.ts';

const recount = words(
  'Policz jeszcze raz podpisy w spisie, strona po stronie, i popraw liczbę, która jest błędna.',
  'Count the signatures on the voter list again, page by page, and correct the number that is wrong.',
);
const because = (pl: string, en: string) => words(`${pl} ${recount.pl}`, `${en} ${recount.en}`);

export function voterRules({ parts }: Variant): Rule[] {
  const rules: (Rule | false)[] = [
    {
      code: 'B01',
      severity: 'error',
      each: 'numbers',
      fields: ['value'],
      check: 'filled',
      message: words('Pkt {line} musi być wypełniony.', 'Item {line} must be filled in.'),
      help: words(
        'Puste pole to nie zero: nie widać, czy liczby nie ustalono, czy tylko jej nie wpisano. Wpisz liczbę ustaloną przez komisję; jeżeli jest to zero, wpisz 0.',
        'A blank is not a zero: nobody can see whether the number was not established or only not typed. Type the number the commission established; if it is zero, type 0.',
      ),
    },
    {
      code: 'T01',
      severity: 'error',
      each: 'numbers',
      fields: ['value'],
      holds: 'value >= 0 && value <= 99999',
      message: words(
        'W pkt {line} można wpisać tylko liczbę całkowitą od 0 do 99 999.',
        'Item {line} takes a whole number from 0 to 99 999.',
      ),
      fact: words('pkt {line}: {=value}', 'item {line}: {=value}'),
      help: words(
        'Protokół ma pięć kratek na liczbę. Sprawdź, czy nie dopisano cyfry albo czy dwie liczby nie zostały wpisane w jedno pole.',
        'The protocol has five cells for a number. See whether a digit was added, or two numbers were typed into one field.',
      ),
    },
    parts && {
      code: 'T02',
      severity: 'error',
      ...compare('eligible', '==', 'eligibleA + eligibleB'),
      message: words(
        'Liczba wyborców uprawnionych do głosowania (pkt {eligible}) musi być równa sumie liczb wyborców umieszczonych w części A (pkt {eligibleA}) i w części B (pkt {eligibleB}) spisu wyborców.',
        'Eligible voters (item {eligible}) must equal the voters in part A (item {eligibleA}) and part B (item {eligibleB}) of the voter list together.',
      ),
      help: words(
        'Każdy wyborca jest w spisie raz: w części A albo w części B. Przelicz obie części razem z dodatkowymi formularzami i popraw liczbę, która jest błędna.',
        'Every voter is on the list once, in part A or in part B. Count both parts with their additional forms and correct the number that is wrong.',
      ),
    },
    parts && {
      code: 'T03',
      severity: 'error',
      ...compare('issuedInPerson', '==', 'issuedInPersonA + issuedInPersonB'),
      message: words(
        'Liczba wyborców, którym wydano karty do głosowania w lokalu wyborczym (pkt {issuedInPerson}), musi być równa sumie liczb z części A (pkt {issuedInPersonA}) i z części B (pkt {issuedInPersonB}) spisu wyborców.',
        'Voters issued a ballot at the polling station (item {issuedInPerson}) must equal those of part A (item {issuedInPersonA}) and part B (item {issuedInPersonB}) together.',
      ),
      help: because(
        'Każdy podpis jest w części A albo w części B spisu.',
        'Every signature stands in part A or in part B of the list.',
      ),
    },
    {
      code: 'T04',
      severity: 'error',
      ...compare('issuedTotal', '==', 'issuedInPerson + packagesSent'),
      message: words(
        'Łączna liczba wyborców, którym wydano karty do głosowania (pkt {issuedTotal}), musi być równa sumie liczby wyborców, którym wydano karty do głosowania w lokalu wyborczym (pkt {issuedInPerson}), i liczby wyborców, którym wysłano pakiety wyborcze (pkt {packagesSent}).',
        'Voters issued a ballot in all (item {issuedTotal}) must equal those issued one at the polling station (item {issuedInPerson}) and those sent a postal package (item {packagesSent}) together.',
      ),
      help: words(
        'To suma dwóch liczb podanych wyżej. Dodaj je jeszcze raz; jeżeli suma jest dobra, sprawdź obie liczby.',
        'It is the sum of two numbers above. Add them again; if the sum is right, check the two numbers.',
      ),
    },
    {
      code: 'T05',
      severity: 'error',
      ...compare('issuedInPerson', '<=', 'eligible'),
      message: words(
        'Liczba wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}), nie może być większa od liczby wyborców uprawnionych do głosowania (pkt {eligible}).',
        'Voters issued a ballot (item {issuedInPerson}) cannot be more than eligible voters (item {eligible}).',
      ),
      help: because(
        'Kartę wydaje się tylko osobie ze spisu. Osoby dopisane w dniu głosowania liczą się do uprawnionych.',
        'A ballot is issued only to a person on the list. Persons added on the day count as eligible.',
      ),
    },
    {
      code: 'T06',
      severity: 'error',
      ...compare('issuedTotal', '<=', 'eligible'),
      message: words(
        'Suma liczby wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}), i liczby wyborców, którym wysłano pakiety wyborcze (pkt {packagesSent}), nie może być większa od liczby wyborców uprawnionych do głosowania (pkt {eligible}).',
        'Voters issued a ballot (item {issuedInPerson}) and voters sent a postal package (item {packagesSent}) together cannot be more than eligible voters (item {eligible}).',
      ),
      help: words(
        'Wyborca głosuje raz: w lokalu albo korespondencyjnie. Sprawdź, czy osób, którym wysłano pakiet, nie policzono dwa razy.',
        'A voter votes once, at the polling station or by post. See whether those sent a package were counted twice.',
      ),
    },
    parts && {
      code: 'T07a',
      severity: 'error',
      ...compare('issuedInPersonA', '<=', 'eligibleA'),
      message: words(
        'Liczba wyborców z części A spisu, którym wydano karty do głosowania (pkt {issuedInPersonA}), nie może być większa od liczby wyborców umieszczonych w części A spisu (pkt {eligibleA}).',
        'Voters of part A issued a ballot (item {issuedInPersonA}) cannot be more than the voters in part A (item {eligibleA}).',
      ),
      help: because('Sprawdź, czy nie zamieniono części A i B.', 'See whether parts A and B were swapped.'),
    },
    parts && {
      code: 'T07b',
      severity: 'error',
      ...compare('issuedInPersonB', '<=', 'eligibleB'),
      message: words(
        'Liczba wyborców z części B spisu, którym wydano karty do głosowania (pkt {issuedInPersonB}), nie może być większa od liczby wyborców umieszczonych w części B spisu (pkt {eligibleB}).',
        'Voters of part B issued a ballot (item {issuedInPersonB}) cannot be more than the voters in part B (item {eligibleB}).',
      ),
      help: because('Sprawdź, czy nie zamieniono części A i B.', 'See whether parts A and B were swapped.'),
    },
    {
      code: 'T08',
      severity: 'error',
      ...compare('proxyVoters', '<=', 'issuedInPerson'),
      message: words(
        'Liczba wyborców głosujących przez pełnomocnika (pkt {proxyVoters}) nie może być większa od liczby wyborców, którym wydano karty do głosowania w lokalu wyborczym (pkt {issuedInPerson}).',
        'Voters voting by proxy (item {proxyVoters}) cannot be more than voters issued a ballot at the polling station (item {issuedInPerson}).',
      ),
      help: words(
        'Pełnomocnik odbiera kartę w lokalu i podpisuje się w spisie. Policz otrzymane akty pełnomocnictwa.',
        'A proxy takes the ballot at the polling station and signs the list. Count the proxy acts received.',
      ),
    },
    {
      code: 'T09',
      severity: 'warning',
      fields: ['proxyVoters'],
      when: "precinctType != 'regular'",
      holds: 'proxyVoters == 0',
      message: words(
        'W obwodzie odrębnym liczba wyborców głosujących przez pełnomocnika (pkt {proxyVoters}) powinna być równa zero.',
        'In a separate precinct, voters voting by proxy (item {proxyVoters}) should be none.',
      ),
      fact: values('proxyVoters'),
      help: words(
        'W szpitalu, domu pomocy społecznej, zakładzie karnym i areszcie nie głosuje się przez pełnomocnika. Sprawdź, czy liczba nie należy do innego punktu; jeżeli jest prawdziwa, opisz, jak do tego doszło.',
        'There is no voting by proxy in a hospital, care home, prison or detention centre. See whether the number belongs to another item; if it is true, say how it came about.',
      ),
    },
  ];
  return rules.filter((rule) => rule !== false);
}
