/** What must be told of the protocols, wherever their numbers stand on the page. */
import { pl } from '../../../src-shared/language/pl.ts';
import { caveatsOf } from '../../../src-shared/results/body-caveats.ts';
import { caveatGroups } from '../../../src-shared/results/caveats.ts';
import { type DecidedBody } from '../../../src-shared/results/compute.ts';
import { html, type Html } from './html.ts';

/** @param constituency only what lies in it */
export function caveatList(body: DecidedBody, constituency?: number): Html | null {
  const groups = caveatGroups(caveatsOf(body, constituency));
  if (groups.length === 0) return null;
  const said = groups.map(({ kind, protocols, precincts }) => pl.results.caveat[kind](protocols, precincts));
  return html`<ul class="caveats">
    ${said.map((words) => html`<li>${words}</li> `)}
  </ul>`;
}
