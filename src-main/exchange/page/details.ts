/** What is folded away until somebody wants to look closer: precincts, candidates of lists. */
import { nameOf, registered, type Constituency } from '../../../src-shared/definition/contest.ts';
import { share } from '../../../src-shared/language/fractions.ts';
import { type ProtocolResults } from '../../../src-shared/protocol/payload.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { type ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import { barChart } from './charts.ts';
import { html, type Html } from './html.ts';
import { table } from './tables.ts';

/**
 * What happened in each precinct: turnout as a picture, and in numbers with a column for each list or candidate.
 * @param of whose votes: „okręg nr 1”; the page has several such tables
 */
export function precinctResults({ decision }: DecidedBody, number: number, id: string, of: string): Html | null {
  const own = decision.constituencies.find(({ constituency }) => constituency.number === number);
  if (own === undefined) return null;
  const { constituency, summary } = own;
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
export function candidateVotes({ number, lists }: ConstituencyView): Html {
  const rows = lists.flatMap((list) =>
    list.candidates.map(({ name, position, votes, elected }) => {
      const won = elected === null ? '' : '✓ mandat';
      return [name, `nr ${list.number} ${list.committee.name}`, position, votes ?? 0, won];
    }),
  );
  const caption = `Głosy na kandydatów w okręgu nr ${number}`;
  const head = ['Kandydat', 'Lista', 'Pozycja', 'Głosy', 'Wybrany'];
  return html`<details>
    <summary>Głosy na kandydatów</summary>
    ${table(caption, head, rows)}
  </details>`;
}
