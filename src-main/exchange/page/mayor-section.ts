/** The mayor on the results page: outcome in words, votes as a picture and as a table, the majority needed. */
import { groupedExactly, share } from '../../../src-shared/language/fractions.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { type MayorView } from '../../../src-shared/results/view/mayor.ts';
import { voteChart } from './charts.ts';
import { precinctResults } from './details.ts';
import { html, type Html } from './html.ts';
import { table } from './tables.ts';
import { tieTables } from './tie-tables.ts';

type Line = { readonly label: string; readonly committee: string; readonly votes: number; readonly strong: boolean };

export function mayorSection(mayor: MayorView, body: DecidedBody): Html {
  const { round, single, validVotes: valid } = mayor;
  const needed = groupedExactly(mayor.required);
  const lines = linesOf(mayor).toSorted((a, b) => b.votes - a.votes);
  const rows = lines.map(({ label, committee, votes }) => [label, committee, votes, share(votes, valid)]);
  const title = 'Głosy ważne oddane w wyborach wójta, burmistrza, prezydenta miasta';
  const majority =
    single !== null || round === 1
      ? html`<p>
          Więcej niż połowa z ${groupedExactly(valid)} głosów ważnych to co najmniej <strong>${needed}</strong> głosów
          (art. 473 § 1).
        </p>`
      : null;
  return html` <p class="outcome">${outcomeOf(mayor, body.final)}</p>
    ${majority}
    <div class="twin">
      <figure>${voteChart('wykres-mayor', title, valid, lines)}</figure>
      ${table(title, ['Kandydat', 'Komitet', 'Głosy', 'Udział'], rows)}
    </div>
    ${tieTables(mayor.ties)}
    ${precinctResults(body, 1, 'frekwencja-mayor', 'wybory wójta, burmistrza, prezydenta miasta')}`;
}

function linesOf({ candidates, single, outcome }: MayorView): Line[] {
  if (single === null)
    return candidates.map(({ name, committee, votes, ahead }) => {
      return { label: name, committee: committee.name, votes, strong: ahead !== null };
    });
  const [only] = candidates;
  const name = only?.name ?? '';
  return [
    {
      label: `Za: ${name}`,
      committee: only?.committee.name ?? '',
      votes: single.for,
      strong: outcome === 'elected',
    },
    { label: `Przeciw: ${name}`, committee: '', votes: single.against, strong: false },
  ];
}

const by = {
  votes: '',
  precincts: ' Przy równej liczbie głosów rozstrzygnęła liczba obwodów (art. 473).',
  lot: ' Przy równej liczbie głosów i obwodów rozstrzygnęło losowanie (art. 473).',
} as const;

function outcomeOf(mayor: MayorView, final: boolean): Html | null {
  const named = (id: string | null) => mayor.candidates.find((one) => one.id === id)?.name ?? '';
  const drawn = (mayor.lot?.between ?? []).map(({ name }) => name);
  const so = final ? '' : 'Według dotychczasowych protokołów: ';
  switch (mayor.outcome) {
    case 'no-protocols':
      return null;
    case 'elected':
      // the white space is published, byte for byte
      // prettier-ignore
      return html`${so}<strong>Wybrano: ${named(mayor.elected)}.</strong
        >${by[mayor.by ?? 'votes']}`;
    case 'runoff':
      return html`${so}<strong>Ponowne głosowanie: ${mayor.runoff.map(named).join(' i ')}.</strong> Nikt nie otrzymał
        więcej niż połowy ważnych głosów.${by[mayor.by ?? 'votes']}`;
    case 'not-elected':
      return html`${so}<strong>Kandydat nie uzyskał wymaganej liczby głosów.</strong> Wójta wybiera rada gminy (art.
        482).`;
    case 'lot-required':
      // prettier-ignore
      return html`${so}<strong>Potrzebne jest losowanie</strong> między: ${drawn.join(', ')}
        (art. 473).`;
  }
}
