/** What people drew and decided, and what of it was taken back: nothing recorded disappears from the page. */
import { pl } from '../../../src-shared/language/pl.ts';
import { contenderName } from '../../../src-shared/results/contender.ts';
import { type DecidedBody } from '../../../src-shared/results/compute.ts';
import { type RecordedLot, type RecordedRuling, type WithdrawnRecord } from '../../../src-shared/sealed/payloads.ts';
import { html, type Html } from './html.ts';
import { table, type Cell } from './tables.ts';
import { dayOf } from './words.ts';

type Row = readonly Cell[];

export function recordTable(body: DecidedBody): Html | null {
  const { lots, rulings, withdrawn, decision } = body;
  const rows = [
    ...lots.map((lot) => [...lotCells(body, lot), 'obowiązuje']),
    ...rulings.map((ruling) => [...rulingCells(ruling), 'obowiązuje']),
    ...withdrawn.map((one): Row => [
      ...(one.record === 'lot' ? lotCells(body, one.fact) : rulingCells(one.fact)),
      withdrawnWords(one),
    ]),
  ];
  if (rows.length === 0) return null;
  const caption = `Losowania i rozstrzygnięcia komisji: ${decision.contest.body}`;
  const head = ['Sprawa', 'Wynik', 'Data i miejsce', 'Osoby', 'Sposób albo uzasadnienie', 'Czy obowiązuje'];
  return html`<h3>Losowania i rozstrzygnięcia</h3>
    ${table(caption, head, rows)}`;
}

function lotCells({ decision }: DecidedBody, lot: RecordedLot): Row {
  const { contest, constituencies } = decision.contest;
  const own = constituencies.find(({ number }) => number === lot.constituency);
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => `${lot.kind === 'list' ? `lista nr ${id} ` : ''}${own ? contenderName(own, lot, id) : id}`)
      .join(', ');
  const where = contest === 'mayor' ? 'Losowanie' : `Okręg nr ${lot.constituency}: losowanie`;
  return [
    `${where} między: ${named(lot.between)}`,
    `wylosowano: ${named(lot.drawn)}`,
    `${dayOf(lot.date)}, ${lot.place}`,
    lot.persons.join('; '),
    lot.manner,
  ];
}

function rulingCells({ constituency, question, answer, date, persons, reason }: RecordedRuling): Row {
  const subject = `Okręg nr ${constituency}: ${pl.ruling.title[question]}`;
  return [subject, pl.ruling.answers[answer], dayOf(date), persons.join('; '), reason];
}

function withdrawnWords({ date, persons, reason }: WithdrawnRecord): Html {
  return html`<strong>wycofano ${dayOf(date)}</strong>: ${reason} (${persons.join('; ')})`;
}
