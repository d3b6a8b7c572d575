/** What a demo commission writes where a rule asks for words: a probable cause, short and to the point. */

/** Texts of remarks by rule of severity `explain`. */
const causes: Readonly<Record<string, string>> = {
  M01: 'Karty przeliczono dwukrotnie. Przypuszczalna przyczyna: pomyłka w liczbie kart w paczce ustalona przed głosowaniem.',
  M02: 'Karty i podpisy w spisie przeliczono dwukrotnie. Przypuszczalna przyczyna: wyborca nie wrzucił karty do urny albo wydano kartę bez potwierdzenia podpisem.',
  M03: 'Przypuszczalna przyczyna: koperta na kartę do głosowania była pusta.',
  M04: 'Przypuszczalna przyczyna: karta bez pieczęci obwodowej komisji wyborczej, wydana w czasie dużej kolejki.',
};

/** The commission's positions by rule of severity `warning`; others get the general sentence. */
const positions: Readonly<Record<string, string>> = {
  M05: 'Komisja ponownie obejrzała karty nieważne: wszystkie są bez pieczęci. Liczby są prawidłowe.',
  M06: 'Komisja ponownie obejrzała karty nieważne: wszystkie są bez pieczęci. Głosów nieważnych nie było.',
  M12: 'W szpitalu przebywało więcej pacjentów, niż przewidywano. Spis uzupełniono w dniu głosowania.',
  M13: 'Karty dostarczono zgodnie z protokołem przekazania; kolejna paczka pozostała w rezerwie gminy.',
};
const CHECKED = 'Komisja ponownie przeliczyła karty i sprawdziła spis wyborców. Liczby są prawidłowe.';

/** @throws for a rule without a cause: the demo's numbers are made so that only the rules above ask for one */
export function causeOf(rule: string): string {
  const cause = causes[rule];
  if (cause === undefined) throw new Error(`the demo has no explanation for ${rule}`);
  return cause;
}

export function positionOn(rule: string): string {
  return positions[rule] ?? CHECKED;
}
