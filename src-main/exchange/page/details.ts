/** What is folded away until somebody wants to look closer: precincts, candidates of lists. */
import { nameOf, registered, type Constituency } from '../../../src-shared/definition/contest.ts';
import { share } from '../../../src-shared/language/fractions.ts';
import { type ProtocolResults } from '../../../src-shared/protocol/payload.ts';
import { type ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { seatsOf } from '../../../src-shared/results/seated.ts';
import { barChart } from './charts.ts';
import { html, type Html } from './html.ts';
import { table } from './tables.ts';
import { candidatePath } from '../../../src-shared/forms/paths.ts';

/**
 * What happened in each precinct: turnout as a picture, and in numbers with a column for each list or candidate.
 * @param of whose votes: „okręg nr 1”; the page has several such tables
 */
export function precinctResults({ constituency, summary }: ConstituencyDecision, id: string, of: string): Html {
  const columns = columnsOf(constituency, summary.protocols[0]?.results);
  const title = `Frekwencja w obwodach, ${of}`;
  const bars = summary.protocols.map(({ precinct, values: { eligible = 0, validBallots = 0 } }) => {
    const label = `Obwód nr ${precinct}`;
    return { label, part: validBallots, of: eligible, text: share(validBallots, eligible), strong: true };
  });
  const rows = summary.protocols.map(({ precinct, values, results }) => {
    const { eligible = 0, validBallots = 0, validVotes = 0 } = values;
    const turnout = [eligible, validBallots, share(validBallots, eligible), validVotes];
    return [precinct, ...turnout, ...columns.map(({ votes }) => votes(results))];
  });
  const head = [
    'Obwód',
    'Uprawnieni',
    'Karty ważne',
    'Frekwencja',
    'Głosy ważne',
    ...columns.map(({ label }) => label),
  ];
  return html`<details>
    <summary>Wyniki w obwodach</summary>
    ${table(`Wyniki w obwodach, ${of}`, head, rows)}
    <figure>
      <figcaption>Frekwencja w obwodach</figcaption>
      ${barChart(id, title, bars)}
    </figure>
  </details>`;
}

type Column = { readonly label: string; readonly votes: (results: ProtocolResults) => number | null };

/** One column per line of the ballot; lists by their totals. */
function columnsOf({ lists, candidates }: Constituency, sample: ProtocolResults | undefined): Column[] {
  if (sample !== undefined && 'for' in sample)
    return [
      { label: 'Za', votes: (results) => ('for' in results ? results.for : null) },
      { label: 'Przeciw', votes: (results) => ('for' in results ? results.against : null) },
    ];
  const listed = registered(lists).map(({ number }): Column => ({
    label: `Lista nr ${number}`,
    votes: (results) => ('lists' in results ? (results.lists[number]?.total ?? null) : null),
  }));
  const single = registered(candidates).map((one): Column => ({
    label: nameOf(one),
    votes: (results) => ('candidates' in results ? (results.candidates[one.position] ?? null) : null),
  }));
  return [...listed, ...single];
}

/** Everybody on the lists with their votes; those elected are marked with a word. */
export function candidateVotes(decision: ConstituencyDecision): Html {
  const { constituency, summary } = decision;
  const seats = seatsOf(decision) ?? [];
  const rows = registered(constituency.lists).flatMap((list) =>
    registered(list.candidates).map((one) => {
      const votes = summary.sums[candidatePath(one.position, list.number)] ?? 0;
      const won = seats.some(
        ({ list: of, candidate }) => of?.number === list.number && candidate?.position === one.position,
      );
      return [nameOf(one), `nr ${list.number} ${list.committee.name}`, one.position, votes, won ? '✓ mandat' : ''];
    }),
  );
  const caption = `Głosy na kandydatów w okręgu nr ${constituency.number}`;
  const head = ['Kandydat', 'Lista', 'Pozycja', 'Głosy', 'Wybrany'];
  return html`<details>
    <summary>Głosy na kandydatów</summary>
    ${table(caption, head, rows)}
  </details>`;
}
