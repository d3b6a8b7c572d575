/** Texts of the rules across the protocols of one precinct (X1–X7): what should hold, and what to do where it does not. */
import { type CrossRule } from '../forms/cross.ts';
import { type Language } from '../forms/vocabulary.ts';

type Text = { readonly message: string; readonly help: string };

const ask = {
  pl: 'Porównaj z protokołami na papierze; jeżeli liczby są tam takie same, zadzwoń do obwodu.',
  en: 'Compare with the protocols on paper; if the numbers are the same there, phone the precinct.',
};

export const crossRuleTexts: Readonly<Record<CrossRule, Readonly<Record<Language, Text>>>> = {
  X1: {
    pl: {
      message:
        'Liczba wyborców uprawnionych do głosowania powinna być taka sama w wyborach do rady gminy i w wyborach wójta.',
      help: `Głosują te same osoby z tego samego spisu. ${ask.pl}`,
    },
    en: {
      message: 'Eligible voters should be the same for the commune council and for the mayor.',
      help: `The same people of the same list vote. ${ask.en}`,
    },
  },
  X2: {
    pl: {
      message:
        'Suma liczb wyborców w okręgach wyborczych do rady gminy powinna być równa liczbie wyborców w wyborach wójta; może być mniejsza tylko wtedy, gdy w którymś okręgu nie głosowano.',
      help: `Obwód leży w kilku okręgach, a każdy wyborca w jednym z nich. ${ask.pl}`,
    },
    en: {
      message:
        'Voters of the council constituencies together should equal the voters for the mayor; fewer only where a constituency did not vote.',
      help: `The precinct lies in several constituencies, each voter in one of them. ${ask.en}`,
    },
  },
  X3: {
    pl: {
      message:
        'Liczba uprawnionych w wyborach do rady powiatu i do sejmiku powinna być taka sama i równa liczbie wyborców w części A spisu w wyborach do rady gminy i wójta.',
      help: `We wszystkich tych wyborach głosują obywatele polscy z części A spisu. ${ask.pl}`,
    },
    en: {
      message:
        'Eligible voters for the county council and the regional assembly should be the same, and equal part A of the list for the commune council and the mayor.',
      help: `Polish citizens of part A vote in all of them. ${ask.en}`,
    },
  },
  X4: {
    pl: {
      message:
        'W obwodzie odrębnym uprawnionych do rady gminy i na wójta (część A) nie powinno być więcej niż do rady powiatu, a do rady powiatu nie więcej niż do sejmiku.',
      help: `Kto mieszka poza gminą lub powiatem, głosuje tylko w szerszych wyborach. ${ask.pl}`,
    },
    en: {
      message:
        'In a separate precinct there should not be more eligible voters for the commune (part A) than for the county, nor for the county than for the region.',
      help: `Who lives outside the commune or the county votes only in the wider elections. ${ask.en}`,
    },
  },
  X5: {
    pl: {
      message:
        'Liczby wysłanych pakietów i głosujących przez pełnomocnika powinny być takie same we wszystkich wyborach.',
      help: `Pakiet i pełnomocnictwo dotyczą wyborcy, nie jednych wyborów. ${ask.pl}`,
    },
    en: {
      message: 'Postal packages sent and voters by proxy should be the same in every election.',
      help: `A package and a proxy act belong to a voter, not to one election. ${ask.en}`,
    },
  },
  X6: {
    pl: {
      message:
        'Liczby wyborców, którym wydano karty, różnią się między wyborami o więcej niż liczba odnotowanych odmów przyjęcia karty.',
      help: `Wyborca dostaje karty we wszystkich wyborach, a odmowę zapisuje się w spisie. ${ask.pl}`,
    },
    en: {
      message: 'Voters issued a ballot differ between elections by more than the refusals noted.',
      help: `A voter is given the ballots of all elections; a refusal is noted on the list. ${ask.en}`,
    },
  },
  X7: {
    pl: {
      message: 'W jednych wyborach jest kart za dużo, a w innych za mało.',
      help: 'Karty wszystkich wyborów są w jednej urnie: prawdopodobnie kilka leży w złym stosie. Poproś komisję o sprawdzenie stosów tych wyborów.',
    },
    en: {
      message: 'One election has too many ballots and another too few.',
      help: 'The ballots of all elections are in one box: probably some lie in the wrong pile. Ask the commission to look through the piles of these elections.',
    },
  },
};
