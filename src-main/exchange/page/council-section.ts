/** A council on the results page: seats over the whole body, then each constituency with its quotients and elected. */
import { groupedExactly, share } from '../../../src-shared/language/fractions.ts';
import { fromPrecincts, seatsWord } from '../../../src-shared/language/polish/terms.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { type ConstituencyView, type SeatView } from '../../../src-shared/results/view/constituency.ts';
import { type ContestView, type ToldBody } from '../../../src-shared/results/view/contest.ts';
import { caveatList } from './caveats.ts';
import { seatChart, voteChart } from './charts.ts';
import { candidateVotes, precinctResults } from './details.ts';
import { html, type Html } from './html.ts';
import { quotientTable, table } from './tables.ts';
import { tieTables } from './tie-tables.ts';
import { reason } from './words.ts';

export function councilSection(body: ToldBody): Html {
  const { view } = body;
  return html`${view.lists.length > 0 ? wholeBody(view) : null}
  ${view.constituencies.map((one) => constituencySection(one, body))}`;
}

/** Lists over the whole body: votes against the threshold (art. 416), seats over all constituencies decided so far. */
function wholeBody({ lists: all, threshold }: ContestView): Html {
  const lists = all.toSorted((a, b) => b.votes - a.votes || a.number - b.number);
  const votes = lists.reduce((sum, list) => sum + list.votes, 0);
  const digits = threshold === null ? 2 : 3;
  const label = ({ number, committee }: (typeof lists)[number]) => `nr ${number} ${committee.short}`;
  const rule = `; w podziale mandatów uczestniczą listy z co najmniej ${threshold} % głosów (art. 416)`;
  const votesTitle = `Głosy ważne na listy w całej gminie${threshold === null ? '' : rule}`;
  const chart = lists.map((list) => ({ label: label(list), votes: list.votes, strong: list.qualifies === true }));
  const rows = lists.map((list) => [
    `nr ${list.number}`,
    list.committee.name,
    list.votes,
    share(list.votes, votes, digits),
    { null: '–', true: 'tak', false: 'nie' }[`${list.qualifies}`],
    list.seats,
  ]);
  const seatsTitle = `Mandaty list w całej radzie: ${lists.map((list) => `lista nr ${list.number}: ${list.seats}`).join(', ')}`;
  return html`<h3>Cała rada</h3>
    <div class="twin">
      <figure>
        <figcaption>Mandaty</figcaption>
        ${seatChart(
          'mandaty',
          seatsTitle,
          lists.map((list) => ({ label: label(list), seats: list.seats })),
        )}
      </figure>
      <figure>
        <figcaption>Głosy</figcaption>
        ${voteChart('glosy', votesTitle, votes, chart, digits)}
      </figure>
    </div>
    ${table(votesTitle, ['Lista', 'Komitet', 'Głosy', 'Udział', 'Dzieli mandaty', 'Mandaty'], rows)}`;
}

function constituencySection(constituency: ConstituencyView, body: ToldBody): Html {
  const { number, seats, question } = constituency;
  const state =
    constituency.received < constituency.expected
      ? html`<p class="partial">Nieurzędowe, ${fromPrecincts(constituency)}.</p>`
      : null;
  const unconfirmed =
    question === 'unfilled'
      ? html`<p class="partial">Komisja musi jeszcze potwierdzić, że mandaty pozostają nieobsadzone.</p>`
      : null;
  return html`<section class="constituency" aria-labelledby="okreg-${number}">
    <h3 id="okreg-${number}">Okręg nr ${number}: ${seatsWord(seats)}</h3>
    ${state}${caveatList(body.view, number)}${unconfirmed}${content(constituency, body)}
  </section>`;
}

function content(constituency: ConstituencyView, body: DecidedBody): Html | null {
  const { number, status, lists, ties } = constituency;
  switch (status) {
    case 'no-protocols':
      return html`<p>Nie ma jeszcze żadnego protokołu.</p>`;
    case 'not-held':
      return html`<p>Wyborów nie przeprowadzono (art. 434 § 2).</p>
        ${elected(constituency)}`;
    case 'unopposed':
      return html`<p>Głosowania nie przeprowadzono: kandydatów nie było więcej niż mandatów (art. 380).</p>
        ${elected(constituency)}`;
    case 'decided':
    case 'lot-required':
    case 'question':
    case 'goes-up': {
      const precincts = precinctResults(body, number, `frekwencja-${number}`, `okręg nr ${number}`);
      const listed = lists.length > 0;
      return html`<div class="twin">${votes(constituency)}</div>
        ${listed ? quotientTable(constituency) : null}${tieTables(ties)}${elected(constituency) ?? open(constituency)}${listed ? candidateVotes(constituency) : null}${precincts}`;
    }
  }
}

function votes({ number, validVotes, lists, candidates }: ConstituencyView): Html {
  const listed = lists
    .filter(({ status }) => status === 'registered')
    .map((list) => ({
      name: `nr ${list.number}`,
      label: `nr ${list.number} ${list.committee.short}`,
      committee: list.committee.name,
      votes: list.votes,
      strong: list.qualifies !== false,
    }));
  const single = candidates.map(({ name, committee, votes: own }) => {
    return { name, label: name, committee: committee.name, votes: own ?? 0, strong: true };
  });
  const lines = [...listed, ...single].toSorted((a, b) => b.votes - a.votes);
  const title = `Głosy ważne w okręgu nr ${number}: ${groupedExactly(validVotes)}`;
  const head = [listed.length > 0 ? 'Lista' : 'Kandydat', 'Komitet', 'Głosy', 'Udział'];
  const rows = lines.map((line) => [line.name, line.committee, line.votes, share(line.votes, validVotes)]);
  return html`<figure>${voteChart(`glosy-${number}`, title, validVotes, lines)}</figure>
    ${table(title, head, rows)}`;
}

/** Everybody elected in the order of seats; `null` while nothing is decided. */
function elected({ number, seated }: ConstituencyView): Html | null {
  if (seated === null) return null;
  const row = ({ number: seat, list, candidate, votes: own, by, onList }: SeatView) => [
    seat,
    candidate?.name ?? 'mandat nieobsadzony',
    list ? `Lista nr ${list.number} ${list.committee.name}` : (candidate?.committee.name ?? ''),
    own,
    onList === null || onList === 'votes' ? reason[by] : `${reason[by]}; na liście ${reason[onList]}`,
  ];
  const head = ['Mandat', 'Wybrany, wybrana', 'Lista albo komitet', 'Głosy', 'Co rozstrzygnęło'];
  return table(`Mandaty w okręgu nr ${number}`, head, seated.map(row));
}

function open({ lot, question }: ConstituencyView): Html | null {
  if (question === 'reading')
    return html`<p class="partial">
      Komisja musi rozstrzygnąć, jak liczyć obwody przy równej liczbie głosów (art. 443 § 2).
    </p>`;
  if (lot === null) return null;
  const names = lot.between.map(({ id, name }) => (lot.kind === 'list' ? `lista nr ${id}` : name));
  // the white space is published, byte for byte
  // prettier-ignore
  return html`<p class="partial">
    Potrzebne jest losowanie: ${seatsWord(lot.places)}, między: ${names.join(', ')}.
  </p>`;
}
