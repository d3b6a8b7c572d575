/** What people drew and decided, and what of it was taken back: nothing recorded disappears from the page. */
import { isOffice } from '../../../src-shared/definition/contest.ts';
import { pl } from '../../../src-shared/language/pl.ts';
import { dottedDate } from '../../../src-shared/language/polish/dates.ts';
import { contenderName } from '../../../src-shared/results/contender.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { type RecordedLot, type RecordedRuling, type WithdrawnRecord } from '../../../src-shared/sealed/payloads.ts';
import { html, type Html } from './html.ts';

/** Those in use first, then those that were withdrawn. */
export function recordList(body: DecidedBody): Html | null {
  const { lots, rulings, withdrawn } = body;
  const records = [
    ...lots.map((lot) => lotWords(body, lot)),
    ...rulings.map(rulingWords),
    ...withdrawn.map((one) => withdrawnWords(body, one)),
  ];
  if (records.length === 0) return null;
  return html`<h3>Losowania i rozstrzygnięcia komisji</h3>
    <ul>
      ${records.map((words) => html`<li>${words}</li> `)}
    </ul>`;
}

function lotWords({ decision }: DecidedBody, lot: RecordedLot): Html {
  const { contest } = decision;
  const own = contest.constituencies.find(({ number }) => number === lot.constituency);
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => `${lot.kind === 'list' ? `lista nr ${id} ` : ''}${own ? contenderName(own, lot, id) : id}`)
      .join(', ');
  const where = isOffice(contest) ? 'Losowanie' : `Okręg nr ${lot.constituency}: losowanie`;
  return html`${where} między: ${named(lot.between)}.
    <strong>Wylosowano: ${named(lot.drawn)}.</strong> ${dottedDate(lot.date)} r., ${lot.place}. Obecni:
    ${lot.persons.join('; ')}. Sposób: ${lot.manner}`;
}

function rulingWords({ constituency, question, answer, date, persons, reason }: RecordedRuling): Html {
  return html`Okręg nr ${constituency}: ${pl.commune.results.ruling.title[question]}.
    <strong>${pl.commune.results.ruling.answers[answer]}</strong> ${dottedDate(date)} r. Obecni: ${persons.join('; ')}.
    Uzasadnienie: ${reason}`;
}

function withdrawnWords(body: DecidedBody, { record, fact, date, persons, reason }: WithdrawnRecord): Html {
  return html`<strong>Wycofano ${dottedDate(date)} r.; ten zapis nie obowiązuje.</strong> Powód: ${reason}
    (${persons.join('; ')}). Treść wycofanego zapisu: ${record === 'lot' ? lotWords(body, fact) : rulingWords(fact)}`;
}
