/** A council on the results page: seats over the whole body, then each constituency with its quotients and elected. */
import { groupedExactly, share } from '../../../src-shared/language/fractions.ts';
import { polish } from '../../../src-shared/language/plurals.ts';
import { unfilledOpen } from '../../../src-shared/results/compute.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { contenderName } from '../../../src-shared/results/contender.ts';
import { type ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { precinctCount } from '../../../src-shared/results/precincts.ts';
import { nameOf, registered } from '../../../src-shared/definition/contest.ts';
import { seatsOf, type Seat } from '../../../src-shared/results/seated.ts';
import { participation } from '../../../src-shared/results/threshold.ts';
import { seatChart, voteChart } from './charts.ts';
import { candidateVotes, precinctResults } from './details.ts';
import { html, type Html } from './html.ts';
import { quotientTable, table } from './tables.ts';
import { tieTables } from './tie-tables.ts';
import { caveatList } from './caveats.ts';
import { fromPrecincts, reason } from './words.ts';
import { candidatePath, listPath } from '../../../src-shared/forms/paths.ts';

export function councilSection(body: DecidedBody): Html {
  const { constituencies } = body.decision;
  return html`${constituencies.some(({ constituency }) => constituency.lists.length > 0) ? wholeBody(body) : null}
  ${constituencies.map((decision) => constituencySection(decision, body))}`;
}

/** Lists over the whole body: votes against the threshold (art. 416), seats over all constituencies decided so far. */
function wholeBody({ decision }: DecidedBody): Html {
  const { contest, totals, constituencies } = decision;
  const committees = new Map(
    contest.constituencies.flatMap(({ lists }) => lists.map((list) => [`${list.number}`, list.committee] as const)),
  );
  const all = Object.values(totals).reduce((sum, votes) => sum + votes, 0);
  const shares = participation(totals, contest.threshold, true);
  const seats = constituencies.flatMap((one) => seatsOf(one) ?? []);
  const lists = [...committees]
    .map(([number, { name, short }]) => {
      const own = seats.filter(({ list, candidate }) => candidate !== null && `${list?.number}` === number).length;
      return { number, name, short, votes: totals[number] ?? 0, seats: own };
    })
    .toSorted((a, b) => b.votes - a.votes || Number(a.number) - Number(b.number));
  const digits = contest.threshold > 0 ? 3 : 2;
  const label = ({ number, short }: (typeof lists)[number]) => `nr ${number} ${short}`;
  const rule = `; w podziale mandatów uczestniczą listy z co najmniej ${contest.threshold} % głosów (art. 416)`;
  const votesTitle = `Głosy ważne na listy w całej gminie${contest.threshold > 0 ? rule : ''}`;
  const chart = lists.map((list) => ({ label: label(list), votes: list.votes, strong: shares(list.number) === true }));
  const rows = lists.map((list) => [
    `nr ${list.number}`,
    list.name,
    list.votes,
    share(list.votes, all, digits),
    { null: '–', true: 'tak', false: 'nie' }[`${shares(list.number)}`],
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
        ${voteChart('glosy', votesTitle, all, chart, digits)}
      </figure>
    </div>
    ${table(votesTitle, ['Lista', 'Komitet', 'Głosy', 'Udział', 'Dzieli mandaty', 'Mandaty'], rows)}`;
}

function constituencySection(decision: ConstituencyDecision, body: DecidedBody): Html {
  const { number, seats } = decision.constituency;
  const precincts = precinctCount(body, number);
  const state =
    precincts.received < precincts.expected
      ? html`<p class="partial">Nieurzędowe, ${fromPrecincts(precincts)}.</p>`
      : null;
  const unconfirmed = unfilledOpen(body.decision, body.rulings).includes(number)
    ? html`<p class="partial">Komisja musi jeszcze potwierdzić, że mandaty pozostają nieobsadzone.</p>`
    : null;
  return html`<section class="constituency" aria-labelledby="okreg-${number}">
    <h3 id="okreg-${number}">Okręg nr ${number}: ${polish(seats, 'mandat', 'mandaty', 'mandatów')}</h3>
    ${state}${caveatList(body, number)}${unconfirmed}${content(decision)}
  </section>`;
}

function content(decision: ConstituencyDecision): Html | null {
  const { number } = decision.constituency;
  const precincts = precinctResults(decision, `frekwencja-${number}`, `okręg nr ${number}`);
  switch (decision.kind) {
    case 'no-protocols':
      return html`<p>Nie ma jeszcze żadnego protokołu.</p>`;
    case 'not-held':
      return html`<p>Wyborów nie przeprowadzono (art. 434 § 2).</p>
        ${elected(decision)}`;
    case 'unopposed':
      return html`<p>Głosowania nie przeprowadzono: kandydatów nie było więcej niż mandatów (art. 380).</p>
        ${elected(decision)}`;
    case 'mayor':
      return null;
    case 'dhondt':
      return html`<div class="twin">${votes(decision)}</div>
        ${quotientTable(decision)}${tieTables(decision)}${elected(decision) ?? open(decision)}${candidateVotes(decision)}${precincts}`;
    case 'plurality':
      return html`<div class="twin">${votes(decision)}</div>
        ${tieTables(decision)}${elected(decision) ?? open(decision)}${precincts}`;
  }
}

function votes({ constituency, summary, ...decision }: ConstituencyDecision): Html {
  const valid = summary.sums['validVotes'] ?? 0;
  const listed = registered(constituency.lists).map(({ number, committee }) => ({
    name: `nr ${number}`,
    label: `nr ${number} ${committee.short}`,
    committee: committee.name,
    votes: summary.sums[listPath(number)] ?? 0,
    strong: decision.kind === 'dhondt' && decision.explained.qualified.includes(`${number}`),
  }));
  const single = registered(constituency.candidates).map((one) => ({
    name: nameOf(one),
    label: nameOf(one),
    committee: one.committee.name,
    votes: summary.sums[candidatePath(one.position)] ?? 0,
    strong: true,
  }));
  const lines = [...listed, ...single].toSorted((a, b) => b.votes - a.votes);
  const title = `Głosy ważne w okręgu nr ${constituency.number}: ${groupedExactly(valid)}`;
  const head = [listed.length > 0 ? 'Lista' : 'Kandydat', 'Komitet', 'Głosy', 'Udział'];
  const rows = lines.map((line) => [line.name, line.committee, line.votes, share(line.votes, valid)]);
  return html`<figure>${voteChart(`glosy-${constituency.number}`, title, valid, lines)}</figure>
    ${table(title, head, rows)}`;
}

/** Everybody elected in the order of seats; `null` while nothing is decided. */
function elected(decision: ConstituencyDecision): Html | null {
  const seats = seatsOf(decision);
  if (seats === undefined) return null;
  const { number } = decision.constituency;
  const row = ({ number: seat, list, candidate, votes: own, by, onList }: Seat) => [
    seat,
    candidate ? nameOf(candidate) : 'mandat nieobsadzony',
    list ? `Lista nr ${list.number} ${list.committee.name}` : (candidate?.committee.name ?? ''),
    own,
    onList === null || onList === 'votes' ? reason[by] : `${reason[by]}; na liście ${reason[onList]}`,
  ];
  const head = ['Mandat', 'Wybrany, wybrana', 'Lista albo komitet', 'Głosy', 'Co rozstrzygnęło'];
  return table(`Mandaty w okręgu nr ${number}`, head, seats.map(row));
}

function open({ constituency, ...decision }: ConstituencyDecision): Html | null {
  if (decision.kind !== 'dhondt' && decision.kind !== 'plurality') return null;
  const { answer } = decision.explained;
  if (answer.status === 'decided') return null;
  if (answer.status === 'question')
    return html`<p class="partial">
      Komisja musi rozstrzygnąć, jak liczyć obwody przy równej liczbie głosów (art. 443 § 2).
    </p>`;
  const { kind, list, between, places } = answer.lot;
  const subject = { kind, list };
  const names = between.map((id) => (kind === 'list' ? `lista nr ${id}` : contenderName(constituency, subject, id)));
  return html`<p class="partial">
    Potrzebne jest losowanie: ${polish(places, 'mandat', 'mandaty', 'mandatów')}, między: ${names.join(', ')}.
  </p>`;
}
