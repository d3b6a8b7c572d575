/** Tables of the results page. A wide one scrolls by itself, and the keyboard can do it too. */
import { groupedExactly, quotient } from '../../../src-shared/language/fractions.ts';
import { type ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import { quotientsOf, seatOfQuotient } from '../../../src-shared/results/view/reading.ts';
import { html, type Html } from './html.ts';

/** A number is set to the right and grouped; the first cell of a row is its heading. */
export type Cell = string | number | Html | null;

export function table(caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  const heads = head.map((words, at) =>
    at > 0 && rows.every((row) => isNumber(row[at] ?? 0))
      ? html`<th scope="col" class="number">${words}</th>`
      : html`<th scope="col">${words}</th>`,
  );
  const body = rows.map(
    ([first = null, ...rest]) =>
      html`<tr>
        <th scope="row">${first}</th>
        ${rest.map(cell)}
      </tr> `,
  );
  return scrolling(
    caption,
    html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`,
  );
}

/** Shares too: they stand below each other as numbers do. */
function isNumber(value: Cell): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+,\d{2,3}\u00a0%$/.test(value));
}

function cell(value: Cell): Html {
  const words = typeof value === 'number' ? groupedExactly(value) : value;
  return isNumber(value) ? html`<td class="number">${words}</td>` : html`<td>${words}</td>`;
}

export function scrolling(label: string, content: Html): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${content}</div> `;
}

/** Votes of each list divided by 1, 2, 3 …; a winning cell has a frame and the number of its seat (art. 444 § 1). */
export function quotientTable(constituency: ConstituencyView): Html {
  const { lists, divisors } = quotientsOf(constituency, 1);
  const caption = `Ilorazy w okręgu nr ${constituency.number}: głosy listy podzielone przez 1, 2, 3 …; w ramce iloraz, który daje mandat, i numer tego mandatu`;
  const heads = lists.map(
    (list) => html`<th scope="col">Lista nr ${list.number}<span>${list.committee.short}</span></th>`,
  );
  const body = divisors.map((divisor) => {
    const cells = lists.map((list) => {
      const value = quotient(list.votes, divisor);
      const seat = seatOfQuotient(list, divisor);
      return seat === null
        ? html`<td class="number">${value}</td>`
        : html`<td class="number won"><strong>${value}</strong><span>mandat ${seat}</span></td>`;
    });
    return html`<tr>
      <th scope="row">: ${divisor}</th>
      ${cells}
    </tr> `;
  });
  return scrolling(
    caption,
    html`<table class="quotients">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Dzielnik</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`,
  );
}
