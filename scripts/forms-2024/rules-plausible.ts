/** Numbers that are possible and unlikely: M11–M21. They ask; they never block. */
import { type Rule } from '../../src-shared/forms/schema.ts';
import { compare, values, words } from './write.ts';
import { type Variant } from './variant.ts';

const position = words(
  'jeżeli liczby są prawdziwe, komisja zapisuje swoje stanowisko.',
  'if the numbers are true, the commission writes down its position.',
);
const help = (pl: string, en: string) => words(`${pl}; ${position.pl}`, `${en}; ${position.en}`);

export function plausibleRules({ parts, ballot }: Variant): Rule[] {
  const rules: (Rule | false)[] = [
    {
      code: 'M11',
      severity: 'warning',
      fields: ['issuedInPerson', 'eligible'],
      when: "precinctType == 'regular'",
      holds: 'issuedInPerson * 10 <= eligible * 9',
      message: words(
        'Liczba wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}), jest większa niż 90% liczby wyborców uprawnionych do głosowania (pkt {eligible}).',
        'Voters issued a ballot (item {issuedInPerson}) are more than 90% of eligible voters (item {eligible}).',
      ),
      fact: values('issuedInPerson', 'eligible'),
      help: help(
        'Tak wysoka frekwencja prawie się nie zdarza. Sprawdź, czy pkt {issuedInPerson} i {ballotsUnused} nie zostały zamienione',
        'Such a turnout hardly ever happens. See whether items {issuedInPerson} and {ballotsUnused} were swapped',
      ),
    },
    {
      code: 'M12',
      severity: 'warning',
      fields: ['eligible'],
      given: ['estimatedEligible'],
      holds: 'eligible * 10 >= estimatedEligible * 9 && eligible * 10 <= estimatedEligible * 11',
      message: words(
        'Liczba wyborców uprawnionych do głosowania (pkt {eligible}) różni się o więcej niż 10% od liczby szacowanej przed wyborami.',
        'Eligible voters (item {eligible}) differ by more than 10% from the estimate before the election.',
      ),
      fact: words(
        'pkt {eligible}: {=eligible} · szacowano: {=estimatedEligible}',
        'item {eligible}: {=eligible} · estimated: {=estimatedEligible}',
      ),
      help: help(
        'Sprawdź, czy policzono wszystkie strony spisu i czy liczba nie należy do innego obwodu',
        'See whether all pages of the list were counted and whether the number belongs to another precinct',
      ),
    },
    {
      code: 'M13',
      severity: 'warning',
      fields: ['ballotsReceived'],
      given: ['plannedBallots'],
      holds: 'ballotsReceived * 10 >= plannedBallots * 9 && ballotsReceived * 10 <= plannedBallots * 11',
      message: words(
        'Liczba otrzymanych kart do głosowania (pkt {ballotsReceived}) różni się o więcej niż 10% od nakładu zaplanowanego dla obwodu.',
        'Ballots received (item {ballotsReceived}) differ by more than 10% from the print run planned for the precinct.',
      ),
      fact: words(
        'pkt {ballotsReceived}: {=ballotsReceived} · zaplanowano: {=plannedBallots}',
        'item {ballotsReceived}: {=ballotsReceived} · planned: {=plannedBallots}',
      ),
      help: help(
        'Sprawdź liczbę z protokołem przekazania kart i czy doliczono karty z rezerwy',
        'Compare with the record of ballots handed over, and see whether those from the reserve were added',
      ),
    },
    empty('M14a', 'eligible', 'Liczba wyborców uprawnionych do głosowania', 'Eligible voters'),
    empty('M14b', 'issuedInPerson', 'Liczba wyborców, którym wydano karty do głosowania', 'Voters issued a ballot'),
    empty('M14c', 'boxBallots', 'Liczba kart wyjętych z urny', 'Ballots taken out of the box'),
    empty('M14d', 'validBallots', 'Liczba kart ważnych', 'Valid ballots'),
    {
      code: 'M15',
      severity: 'warning',
      fields: ['proxyVoters', 'issuedInPerson'],
      holds: 'proxyVoters == 0 || proxyVoters != issuedInPerson',
      message: words(
        'Liczba wyborców głosujących przez pełnomocnika (pkt {proxyVoters}) jest równa liczbie wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}).',
        'Voters voting by proxy (item {proxyVoters}) equal voters issued a ballot (item {issuedInPerson}).',
      ),
      fact: values('proxyVoters', 'issuedInPerson'),
      help: help('Sprawdź, czy tej samej liczby nie wpisano dwa razy', 'See whether the same number was typed twice'),
    },
    {
      code: 'M16',
      severity: 'warning',
      fields: ['proxyVoters'],
      given: ['proxyActs'],
      holds: 'proxyVoters <= proxyActs',
      message: words(
        'Liczba wyborców głosujących przez pełnomocnika (pkt {proxyVoters}) jest większa od liczby aktów pełnomocnictwa zarejestrowanych w obwodzie.',
        'Voters voting by proxy (item {proxyVoters}) are more than the proxy acts registered in the precinct.',
      ),
      fact: words(
        'pkt {proxyVoters}: {=proxyVoters} · zarejestrowano: {=proxyActs}',
        'item {proxyVoters}: {=proxyVoters} · registered: {=proxyActs}',
      ),
      help: help(
        'Policz otrzymane akty pełnomocnictwa; zadzwoń do gminy, jeżeli jest ich więcej niż na wykazie',
        'Count the proxy acts received; phone the commune if there are more than listed',
      ),
    },
    {
      code: 'M17',
      severity: 'warning',
      fields: ['packagesSent'],
      given: ['packages'],
      holds: 'packagesSent <= packages',
      message: words(
        'Liczba wyborców, którym wysłano pakiety wyborcze (pkt {packagesSent}), jest większa od liczby pakietów znanej gminie.',
        'Voters sent a postal package (item {packagesSent}) are more than the packages the commune knows of.',
      ),
      fact: words(
        'pkt {packagesSent}: {=packagesSent} · znane gminie: {=packages}',
        'item {packagesSent}: {=packagesSent} · known: {=packages}',
      ),
      help: help(
        'Porównaj z wykazem wysłanych pakietów, który komisja dostała z gminy',
        'Compare with the list of packages the commission was given',
      ),
    },
    parts && {
      code: 'M18a',
      severity: 'warning',
      ...compare('eligibleB', '<=', 'eligibleA'),
      message: words(
        'Liczba wyborców w części B spisu (pkt {eligibleB}) jest większa od liczby wyborców w części A (pkt {eligibleA}).',
        'Voters in part B of the list (item {eligibleB}) are more than those in part A (item {eligibleA}).',
      ),
      help: help(
        'W części B są tylko obywatele innych państw Unii Europejskiej i Zjednoczonego Królestwa. Sprawdź, czy nie zamieniono części',
        'Part B holds only citizens of other states of the European Union and of the United Kingdom. See whether the parts were swapped',
      ),
    },
    parts && {
      code: 'M18b',
      severity: 'warning',
      ...compare('issuedInPersonB', '<=', 'issuedInPersonA'),
      message: words(
        'Liczba wyborców z części B spisu, którym wydano karty (pkt {issuedInPersonB}), jest większa od liczby takich wyborców z części A (pkt {issuedInPersonA}).',
        'Voters of part B issued a ballot (item {issuedInPersonB}) are more than those of part A (item {issuedInPersonA}).',
      ),
      help: help('Sprawdź, czy nie zamieniono części A i B', 'See whether parts A and B were swapped'),
    },
    parts && {
      code: 'M19',
      severity: 'warning',
      fields: ['eligibleB'],
      given: ['estimatedEligibleB'],
      holds: 'eligibleB <= estimatedEligibleB',
      message: words(
        'Liczba wyborców w części B spisu (pkt {eligibleB}) jest większa od liczby szacowanej przed wyborami.',
        'Voters in part B of the list (item {eligibleB}) are more than the estimate before the election.',
      ),
      fact: words(
        'pkt {eligibleB}: {=eligibleB} · szacowano: {=estimatedEligibleB}',
        'item {eligibleB}: {=eligibleB} · estimated: {=estimatedEligibleB}',
      ),
      help: help(
        'Sprawdź, czy wyborców z części A nie policzono w części B',
        'See whether voters of part A were counted in part B',
      ),
    },
    {
      code: 'M20',
      severity: 'warning',
      ...compare('issuedInPerson', '<=', 'ballotsReceived'),
      message: words(
        'Liczba wyborców, którym wydano karty do głosowania (pkt {issuedInPerson}), jest większa od liczby otrzymanych kart (pkt {ballotsReceived}).',
        'Voters issued a ballot (item {issuedInPerson}) are more than ballots received (item {ballotsReceived}).',
      ),
      help: help(
        'Nie można wydać więcej kart, niż się otrzymało. Sprawdź, czy do pkt {ballotsReceived} doliczono karty z rezerwy',
        'More ballots cannot be issued than were received. See whether item {ballotsReceived} includes those from the reserve',
      ),
    },
    {
      code: 'M21a',
      severity: 'warning',
      fields: ['invalidVotes', 'validBallots'],
      holds: 'invalidVotes * 10 <= validBallots',
      message: words(
        'Liczba głosów nieważnych (pkt {invalidVotes}) jest większa niż 10% liczby kart ważnych (pkt {validBallots}).',
        'Invalid votes (item {invalidVotes}) are more than 10% of valid ballots (item {validBallots}).',
      ),
      fact: values('invalidVotes', 'validBallots'),
      help: help(
        'Tyle głosów nieważnych zdarza się rzadko. Obejrzyj stos głosów nieważnych jeszcze raz',
        'So many invalid votes are rare. Look through the pile of invalid votes again',
      ),
    },
    {
      code: 'M21b',
      severity: 'warning',
      each: 'candidates',
      fields: ['votes', 'validVotes'],
      holds: 'validVotes <= 50 || votes != validVotes',
      message: words(
        'Wszystkie głosy ważne (pkt {validVotes}) są w jednym wierszu: pkt {line}.',
        'All valid votes (item {validVotes}) stand in one line: item {line}.',
      ),
      fact: words(
        'pkt {line}: {=votes} · pkt {validVotes}: {=validVotes}',
        'item {line}: {=votes} · item {validVotes}: {=validVotes}',
      ),
      help: help(
        'Przy ponad 50 głosach prawie się to nie zdarza. Sprawdź pozostałe wiersze z arkuszem pomocniczym',
        'With more than 50 votes this hardly ever happens. Compare the other lines with the tally sheet',
      ),
    },
    ballot !== 'for-against' && {
      code: 'M21c',
      severity: 'warning',
      fields: ['invalidStruckOut', 'invalidVotes'],
      when: 'size(struckOut) == 0 && size(annulled) == 0',
      holds: 'invalidVotes == 0 || invalidStruckOut != invalidVotes',
      message:
        ballot === 'lists'
          ? words(
              'Wszystkie głosy nieważne (pkt {invalidVotes}) wpisano w pkt {invalidStruckOut}, choć nie unieważniono rejestracji żadnej listy.',
              'All invalid votes (item {invalidVotes}) stand in item {invalidStruckOut}, though no list was annulled.',
            )
          : words(
              'Wszystkie głosy nieważne (pkt {invalidVotes}) wpisano w pkt {invalidStruckOut}, choć nie skreślono żadnego kandydata.',
              'All invalid votes (item {invalidVotes}) stand in item {invalidStruckOut}, though no candidate was struck out.',
            ),
      fact: values('invalidStruckOut', 'invalidVotes'),
      help: help(
        'Prawdopodobnie liczba należy do pkt {invalidTooMany} lub {invalidNone}. Sprawdź, z jakiego powodu głosy są nieważne',
        'The number probably belongs to item {invalidTooMany} or {invalidNone}. See why the votes are invalid',
      ),
    },
  ];
  return rules.filter((rule) => rule !== false);
}

function empty(code: string, id: string, pl: string, en: string): Rule {
  return {
    code,
    severity: 'warning',
    fields: [id],
    when: "precinctType == 'regular'",
    holds: `${id} > 0`,
    message: words(`${pl} (pkt {${id}}) – wpisano zero.`, `${en} (item {${id}}): zero was entered.`),
    fact: values(id),
    help: help(
      'W stałym obwodzie ktoś zwykle głosuje. Sprawdź, czy zera nie wpisano zamiast liczby, której jeszcze nie ustalono',
      'In a regular precinct somebody usually votes. See whether a zero was typed in place of a number not yet established',
    ),
  };
}
