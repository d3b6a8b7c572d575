/** The mayor on the results page: outcome in words, votes as a picture and as a table, the majority needed. */
import { nameOf, registered, soleCandidate } from '../../../src-shared/definition/contest.ts';
import { share, groupedExactly } from '../../../src-shared/language/fractions.ts';
import { type ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { majorityNeeded } from '../../../src-shared/results/mayor.ts';
import { voteChart } from './charts.ts';
import { precinctResults } from './details.ts';
import { html, type Html } from './html.ts';
import { table } from './tables.ts';
import { tieTables } from './tie-tables.ts';
import { candidatePath } from '../../../src-shared/forms/paths.ts';

type Mayor = Extract<ConstituencyDecision, { kind: 'mayor' }>;
type Line = { readonly id: string; readonly label: string; readonly committee: string; readonly votes: number };

export function mayorSection(decision: Mayor, final: boolean): Html {
  const { summary } = decision;
  const valid = summary.sums['validVotes'] ?? 0;
  const lines = linesOf(decision).toSorted((a, b) => b.votes - a.votes);
  const ahead = leaders(decision);
  const needed = groupedExactly(Number(majorityNeeded(BigInt(valid))));
  const chart = lines.map((line) => ({ ...line, strong: ahead.includes(line.id) }));
  const rows = lines.map(({ label, committee, votes }) => [label, committee, votes, share(votes, valid)]);
  const title = 'Głosy ważne oddane w wyborach wójta, burmistrza, prezydenta miasta';
  const majority =
    'single' in decision.input || decision.input.round === 1
      ? html`<p>
          Więcej niż połowa z ${groupedExactly(valid)} głosów ważnych to co najmniej <strong>${needed}</strong> głosów
          (art. 473 § 1).
        </p>`
      : null;
  return html` <p class="outcome">${outcomeOf(decision, final)}</p>
    ${majority}
    <div class="twin">
      <figure>${voteChart('wykres-mayor', title, valid, chart)}</figure>
      ${table(title, ['Kandydat', 'Komitet', 'Głosy', 'Udział'], rows)}
    </div>
    ${tieTables(decision)}
    ${precinctResults(decision, 'frekwencja-mayor', 'wybory wójta, burmistrza, prezydenta miasta')}`;
}

function linesOf({ constituency, summary, input }: Mayor): Line[] {
  if ('single' in input) {
    const only = soleCandidate(constituency);
    const name = only ? nameOf(only) : '';
    return [
      { id: 'for', label: `Za: ${name}`, committee: only?.committee.name ?? '', votes: input.single.for },
      { id: 'against', label: `Przeciw: ${name}`, committee: '', votes: input.single.against },
    ];
  }
  return registered(constituency.candidates).map((one) => {
    const votes = summary.sums[candidatePath(one.position)] ?? 0;
    return { id: `${one.position}`, label: nameOf(one), committee: one.committee.name, votes };
  });
}

function leaders({ explained }: Mayor): readonly string[] {
  const { answer } = explained;
  switch (answer.outcome) {
    case 'elected':
      return [answer.elected ?? 'for'];
    case 'runoff':
      return answer.runoff;
    case 'not-elected':
    case 'lot-required':
      return [];
  }
}

const by = {
  votes: '',
  precincts: ' Przy równej liczbie głosów rozstrzygnęła liczba obwodów (art. 473).',
  lot: ' Przy równej liczbie głosów i obwodów rozstrzygnęło losowanie (art. 473).',
} as const;

function outcomeOf({ constituency, explained, input }: Mayor, final: boolean): Html {
  const { answer } = explained;
  const named = (id: string | undefined) => {
    const candidate =
      constituency.candidates.find(({ position }) => `${position}` === id) ?? soleCandidate(constituency);
    return candidate ? nameOf(candidate) : '';
  };
  const so = final ? '' : 'Według dotychczasowych protokołów: ';
  switch (answer.outcome) {
    case 'elected':
      return html`${so}<strong>Wybrano: ${named('single' in input ? undefined : answer.elected)}.</strong
        >${by[answer.by ?? 'votes']}`;
    case 'runoff':
      return html`${so}<strong>Ponowne głosowanie: ${answer.runoff.map(named).join(' i ')}.</strong> Nikt nie otrzymał
        więcej niż połowy ważnych głosów.${by[answer.by]}`;
    case 'not-elected':
      return html`${so}<strong>Kandydat nie uzyskał wymaganej liczby głosów.</strong> Wójta wybiera rada gminy (art.
        482).`;
    case 'lot-required':
      return html`${so}<strong>Potrzebne jest losowanie</strong> między: ${answer.lot.between.map(named).join(', ')}
        (art. 473).`;
  }
}
