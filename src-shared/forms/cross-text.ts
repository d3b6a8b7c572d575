/**
 * X1–X7 in words (docs/domain.md, "Rules across protocols"). They stand apart from the forms because each is about
 * several of them.
 */
import { type Bilingual } from '../primitives.ts';
import { type CrossRule } from './cross.ts';

export const crossTexts: Readonly<Record<CrossRule, Bilingual>> = {
  X1: {
    pl: 'Liczba wyborców uprawnionych do głosowania w wyborach do rady gminy powinna być równa liczbie uprawnionych w wyborach wójta (pkt 2). Porównaj oba protokoły ze spisem wyborców.',
    en: 'Eligible voters for the council should equal those for the mayor (item 2). Compare both protocols with the voter list.',
  },
  X2: {
    pl: 'W obwodzie podzielonym na okręgi suma uprawnionych w wyborach do rady powinna być równa liczbie uprawnionych w wyborach wójta (pkt 2, 2a, 2b). Sprawdź, czy każdy wyborca jest w jednym okręgu.',
    en: 'In a split precinct the eligible voters of the council constituencies should add up to those for the mayor (items 2, 2a, 2b). Check that each voter is in one constituency.',
  },
  X3: {
    pl: 'Liczba uprawnionych w wyborach do rady powiatu i do sejmiku powinna być równa liczbie wyborców z części A spisu w wyborach do rady gminy i wójta. Porównaj pkt 2 i 2a.',
    en: 'Eligible voters for the county council and the regional assembly should equal part A of the list for the council and the mayor. Compare items 2 and 2a.',
  },
  X4: {
    pl: 'W obwodzie odrębnym liczba uprawnionych (część A) w wyborach do rady gminy i wójta nie powinna być większa niż w wyborach do rady powiatu, a ta – niż w wyborach do sejmiku.',
    en: 'In a separate precinct the eligible voters (part A) for council and mayor should not exceed those for the county council, nor these those for the regional assembly.',
  },
  X5: {
    pl: 'Liczba pakietów wyborczych (pkt 5) i głosujących przez pełnomocnika (pkt 7) powinna być taka sama w każdych wyborach. Jeżeli ktoś odmówił karty, opisz to.',
    en: 'Postal packages (item 5) and proxy voters (item 7) should be the same in every election. If somebody refused a ballot, say so.',
  },
  X6: {
    pl: 'Liczba wyborców, którym wydano karty (pkt 4), różni się między wyborami bardziej, niż wynika z adnotacji o odmowie przyjęcia karty. Przelicz podpisy w spisie.',
    en: 'Voters who were issued ballots (item 4) differ between the elections by more than the noted refusals. Count the signatures again.',
  },
  X7: {
    pl: 'W jednych wyborach z urny wyjęto więcej kart, niż wydano, a w innych mniej. Być może karty odłożono na niewłaściwy stos. Sprawdź stosy.',
    en: 'In one election more ballots came out of the box than were issued, in another fewer. Ballots may lie on the wrong pile. Check the piles.',
  },
};
