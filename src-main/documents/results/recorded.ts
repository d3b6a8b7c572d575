/** What people decided and the papers must tell: the course of lots and rulings (art. 445). */
import { isOffice } from '../../../src-shared/definition/contest.ts';
import type { DecidedBody } from '../../../src-shared/results/body.ts';
import { tieArticle } from '../../../src-shared/results/tie-record.ts';
import type { RecordedLot, RecordedRuling } from '../../../src-shared/sealed/payloads.ts';
import { contender, prize } from './ties.ts';
import { dayWords, type Pen } from './paper.ts';
import { listed } from '../../../src-shared/language/polish/terms.ts';

export function writeLots(pen: Pen, { decision, lots, withdrawn }: DecidedBody): void {
  const takenBack = withdrawn.filter(({ record }) => record === 'lot');
  if (lots.length === 0 && takenBack.length === 0) pen.write('Losowań nie przeprowadzano.');
  for (const lot of lots) pen.write(lotWords(decision.contest, lot));
}

/** Records taken back, with the reason: they decided nothing, and nobody can make them unseen. */
export function writeWithdrawn(pen: Pen, { decision, withdrawn }: DecidedBody): void {
  for (const { record, fact, date, persons, reason } of withdrawn) {
    const what = record === 'lot' ? lotWords(decision.contest, fact) : rulingWords(fact);
    pen.write(
      `WYCOFANO dnia ${dayWords(date)} (zapis nie obowiązuje). Powód: ${reason}. Wycofali: ${persons.join('; ')}. Treść wycofanego zapisu: ${what}`.replaceAll(
        '..',
        '.',
      ),
    );
  }
}

function lotWords(contest: DecidedBody['decision']['contest'], lot: RecordedLot): string {
  const constituency = contest.constituencies.find(({ number }) => number === lot.constituency);
  const named = (ids: readonly string[]) =>
    listed(ids.map((id) => (constituency ? contender(constituency, lot, id) : id)));
  return [
    `${isOffice(contest) ? 'Losowanie' : `Okręg nr ${lot.constituency}: losowanie`} między: ${named(lot.between)}, o ${prize(lot, lot.places, contest.round)} (${tieArticle(lot)}).`,
    `Przeprowadzono je dnia ${dayWords(lot.date)}, miejsce: ${lot.place}.`,
    `Obecni: ${lot.persons.join('; ')}.`,
    `Sposób: ${lot.manner}.`,
    `Wynik: wylosowano: ${named(lot.drawn)}.`,
  ]
    .join(' ')
    .replaceAll('..', '.');
}

export function writeRulings(pen: Pen, { rulings }: DecidedBody): void {
  for (const ruling of rulings) pen.write(rulingWords(ruling));
}

const answers = {
  tied: 'o pierwszeństwie decyduje liczba obwodów, w których otrzymano więcej głosów niż pozostali równi kandydaci (art. 443 § 2)',
  all: 'o pierwszeństwie decyduje liczba obwodów, w których otrzymano więcej głosów niż wszyscy kandydaci w okręgu (art. 443 § 2)',
  confirmed: 'mandaty, których nie ma kto objąć, pozostają nieobsadzone (art. 445)',
} as const satisfies Record<RecordedRuling['answer'], string>;

function rulingWords({ constituency, answer, date, persons, reason }: RecordedRuling): string {
  return `Okręg nr ${constituency}, dnia ${dayWords(date)} Komisja uznała: ${answers[answer]}. Powód: ${reason}. Decyzję podjęli: ${persons.join('; ')}.`.replaceAll(
    '..',
    '.',
  );
}
