/** `index.html`: the result for a commune's web site. One file, no script, nothing asked for from anywhere. */
import { createHash } from 'node:crypto';
import { share, groupedExactly } from '../../src-shared/language/fractions.ts';
import { clock, dottedDate } from '../../src-shared/language/polish/dates.ts';
import { fromPrecincts } from '../../src-shared/language/polish/terms.ts';
import { pl } from '../../src-shared/language/pl.ts';
import { standingOf } from '../../src-shared/results/standing.ts';
import { symbolOfHash } from '../../src-shared/sealed/symbol.ts';
import { type ContestView, type ToldBody } from '../../src-shared/results/view/contest.ts';
import { type MayorView } from '../../src-shared/results/view/mayor.ts';
import { caveatList, traceList } from './page/caveats.ts';
import { councilSection } from './page/council-section.ts';
import { escaped, html, type Html } from './page/html.ts';
import { mayorSection } from './page/mayor-section.ts';
import { recordList } from './page/records.ts';
import { style } from './page/style.ts';
import { table } from './page/tables.ts';
import { type Published } from './open-data.ts';

export type PageFile = { readonly path: string; readonly title: string };
export type ResultsPage = Published & {
  /** Papers to link, in order. */
  readonly papers: readonly PageFile[];
  readonly data: readonly PageFile[];
  /** Words of the coordinator; may be empty. */
  readonly note: string;
};

/** The same result gives the same bytes. Without a network and without a script it still says everything. */
export function resultsPage(page: ResultsPage): Uint8Array {
  const definition = page.pkg.definition.payload;
  const { commune, mode, title, votingDay, notices } = definition;
  const rehearsal = mode === 'rehearsal';
  const heading = `Wyniki wyborów: ${commune.name}`;
  const sections = [...page.bodies].map(([contest, body]) => contestSection(contest, body));
  const content = html` ${rehearsal ? html`<aside class="rehearsal" aria-label="Ćwiczenie">ĆWICZENIE – to nie są wyniki żadnych wyborów</aside>` : null}
    <div class="page">
      <a class="skip" href="#wyniki">Przejdź do wyników</a>
      <header>
        <p class="eyebrow">${title.pl}, ${dottedDate(votingDay)} r.</p>
        <h1>${heading}</h1>
        <p>${commune.commission}, powiat ${commune.county}, województwo ${commune.voivodeship}. ${asOf(page)}</p>
        <p>${editionWords(page)}</p>
        ${page.note === '' ? null : html`<p>${page.note}</p>`}
        <ul class="states">
          ${[...page.bodies.values()].map(state)}
        </ul>
      </header>
      <nav aria-label="Na tej stronie">
        <ul>
          ${[...page.bodies].map(([contest, { decision }]) => html`<li><a href="#${contest}">${decision.contest.body}</a></li> `)}
          <li><a href="#dokumenty">Dokumenty i dane</a></li>
          <li><a href="#sprawdzenie">Jak to sprawdzić</a></li>
        </ul>
      </nav>
      <main id="wyniki">${sections} ${files(page)} ${evidence(page)}</main>
      <footer>
        <p>${notices.unofficial.pl}</p>
        <p>
          Strona zrobiona w programie Urna z protokołów obwodowych komisji wyborczych. Niczego nie pobiera z sieci i
          niczego nie wysyła.
        </p>
      </footer>
    </div>`;
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  const document = `<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(`${rehearsal ? 'ĆWICZENIE – ' : ''}${heading}`)}</title>
<style>${style}</style>
</head>
<body>${content.html}
</body>
</html>
`;
  return new TextEncoder().encode(document);
}

function contestSection(contest: string, body: ToldBody): Html {
  const { view } = body;
  const { final, mayor } = view;
  const voted = mayor?.outcome !== 'no-protocols';
  const ofMayor = (one: MayorView) =>
    voted ? mayorSection(one, body) : html`<p>Nie ma jeszcze żadnego protokołu.</p>`;
  const results = mayor === null ? councilSection(body) : ofMayor(mayor);
  return html`<section class="contest" id="${contest}" aria-labelledby="${contest}-naglowek">
    <h2 id="${contest}-naglowek">${view.body}</h2>
    ${final ? null : html`<p class="partial">${unofficial(view)}. Wynik może się zmienić.</p>`} ${caveatList(view)}
    ${turnout(view)} ${results} ${traceList(view)} ${recordList(body)}
  </section> `;
}

function unofficial({ precincts }: ContestView): string {
  return `Nieurzędowe, ${fromPrecincts(precincts)}`;
}

function state({ view }: ToldBody): Html {
  return view.final
    ? html`<li class="final">✓ ${view.body}: wynik ostateczny</li>`
    : html`<li class="open">△ ${view.body}: ${unofficial(view).toLowerCase()}</li>`;
}

/** Sums of all constituencies; the table twin of nothing: these are the numbers themselves. */
function turnout({ turnout: { eligible, validBallots }, validVotes }: ContestView): Html {
  const fact = (term: string, value: string) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${[
      fact('Uprawnieni', groupedExactly(eligible)),
      fact('Karty ważne', groupedExactly(validBallots)),
      fact('Frekwencja', share(validBallots, eligible)),
      fact('Głosy ważne', groupedExactly(validVotes)),
    ]}
  </dl>`;
}

/** Which edition this is, what it replaces and why: an older page lying about can be told from a newer one. */
function editionWords({ edition: { number, supersedes, reason } }: Published): string {
  if (supersedes === null) return `Wydanie nr ${number}.`;
  return `Wydanie nr ${number}, zastępuje wydanie nr ${number - 1}. Powód: ${reason}`;
}

/** When the last of what the result stands on was received or compared: the store says it, no clock is asked. */
function asOf({ bodies }: Published): string {
  const instants = [...bodies.values()].flatMap(({ receipts }) =>
    [...receipts.values()].map(({ payload }) => payload.decidedAt ?? payload.receivedAt),
  );
  const last = instants.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  return last === undefined ? 'Nie ma jeszcze protokołów.' : `Stan na ${dottedDate(last)} r., godz. ${clock(last)}.`;
}

function files({ papers, data }: ResultsPage): Html {
  const list = (all: readonly PageFile[]) =>
    html`<ul class="files">
      ${all.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li> `)}
    </ul>`;
  return html`<section class="contest" id="dokumenty" aria-labelledby="dokumenty-naglowek">
    <h2 id="dokumenty-naglowek">Dokumenty i dane</h2>
    <h3>Dokumenty (PDF)</h3>
    ${list(papers)}
    <h3>Dane otwarte</h3>
    ${list(data)}
  </section>`;
}

/** What the result was computed from. Symbols stand on every page of the protocols, too. */
function evidence({ pkg, bodies, hash, file }: Published): Html {
  const rows = [...bodies.values()].flatMap((body) =>
    body.protocols.map((protocol) => {
      const { hash: own, payload } = protocol;
      const typed = payload.type === 'protocol' ? '' : ', bez podpisu komisji (wpisany w gminie z papieru)';
      const place = `obwód ${payload.precinct}, okręg ${payload.constituency}, wersja ${payload.revision}${typed}`;
      return [
        place,
        body.decision.contest.body,
        html`<code>${symbolOfHash(own)}</code>`,
        html`<code>${own}</code>`,
        pl.commune.results.standing[standingOf(body, protocol)],
      ];
    }),
  );
  const unsealed = file.endsWith('.urna')
    ? null
    : html`<p class="partial">
        Tego wyniku nie opieczętowano kluczem gminy: z samych plików nie wynika, od kogo pochodzi.
      </p>`;
  const head = ['Protokół', 'Wybory', 'Symbol kontrolny', 'Skrót treści', 'Z papierem'];
  return html`<section class="contest" id="sprawdzenie" aria-labelledby="sprawdzenie-naglowek">
    <h2 id="sprawdzenie-naglowek">Jak to sprawdzić</h2>
    <p>
      Każdy, kto ma pliki definicyjne wyborów i klucz organu wyborczego, może policzyć ten wynik od nowa z protokołów w
      folderze „protocols”. Symbol kontrolny znajduje się na każdej stronie papierowego protokołu, wywieszonego w lokalu
      komisji.
    </p>
    <p>
      Plik wyników: <a href="${file}">${file}</a>, skrót treści (SHA-256, base64url) <code>${hash}</code>.<br />Pliki
      definicyjne: <code>${pkg.definition.hash}</code>.
    </p>
    ${unsealed}
    <details>
      <summary>Protokoły, z których powstał wynik (${rows.length})</summary>
      ${table('Protokoły, z których powstał wynik', head, rows)}
    </details>
  </section>`;
}
