/** What must be told of the protocols, wherever their numbers stand on the page. */
import { pl } from '../../../src-shared/language/pl.ts';
import { caveatGroups } from '../../../src-shared/results/caveats.ts';
import { type ContestView } from '../../../src-shared/results/view/contest.ts';
import { html, type Html } from './html.ts';

/** A sentence for each kind. @param constituency only what lies in it */
export function caveatWords({ caveats }: ContestView, constituency?: number): string[] {
  const here = caveats.filter((one) => constituency === undefined || one.constituency === constituency);
  return caveatGroups(here).map(({ kind, protocols, precincts }) =>
    pl.commune.results.caveat[kind](protocols, precincts),
  );
}

export function caveatList(view: ContestView, constituency?: number): Html | null {
  const said = caveatWords(view, constituency);
  if (said.length === 0) return null;
  return html`<ul class="caveats">
    ${said.map((words) => html`<li>${words}</li> `)}
  </ul>`;
}

/** What was changed on the way, protocol by protocol, with reason and persons. */
export function traceWords({ traces, mayor }: ContestView): string[] {
  return traces.map((trace) => pl.commune.results.traceText(trace, mayor !== null));
}

export function traceList(view: ContestView): Html | null {
  const said = traceWords(view);
  if (said.length === 0) return null;
  return html`<h3>${pl.commune.results.tracesTitle}</h3>
    <ul>
      ${said.map((words) => html`<li>${words}</li> `)}
    </ul>`;
}
