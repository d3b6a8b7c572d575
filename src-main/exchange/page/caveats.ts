/** What must be told of the protocols, wherever their numbers stand on the page. */
import { isOffice } from '../../../src-shared/definition/contest.ts';
import { pl } from '../../../src-shared/language/pl.ts';
import { caveatsOf } from '../../../src-shared/results/body-caveats.ts';
import { caveatGroups } from '../../../src-shared/results/caveats.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { tracesOf } from '../../../src-shared/results/traces.ts';
import { html, type Html } from './html.ts';

/** A sentence for each kind. @param constituency only what lies in it */
export function caveatWords(body: DecidedBody, constituency?: number): string[] {
  return caveatGroups(caveatsOf(body, constituency)).map(({ kind, protocols, precincts }) =>
    pl.commune.results.caveat[kind](protocols, precincts),
  );
}

export function caveatList(body: DecidedBody, constituency?: number): Html | null {
  const said = caveatWords(body, constituency);
  if (said.length === 0) return null;
  return html`<ul class="caveats">
    ${said.map((words) => html`<li>${words}</li> `)}
  </ul>`;
}

/** What was changed on the way, protocol by protocol, with reason and persons. */
export function traceList(body: DecidedBody): Html | null {
  const traces = tracesOf(body);
  if (traces.length === 0) return null;
  return html`<h3>${pl.commune.results.tracesTitle}</h3>
    <ul>
      ${traces.map((trace) => html`<li>${pl.commune.results.traceText(trace, isOffice(body.decision.contest))}</li> `)}
    </ul>`;
}
