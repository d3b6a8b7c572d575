/** Pictures for people who look rather than read: inline SVG, no script, each beside a table with the same numbers. */
import { groupedExactly, share } from '../../../src-shared/language/fractions.ts';
import { html, type Html } from './html.ts';

/** Drawn for the width of a phone and enlarged a little on wider screens, so that words stay readable. */
const WIDTH = 360;
const ROW = 46;

export type Bar = {
  readonly label: string;
  /** The bar is `part` of `of` long; the whole row where they are equal. */
  readonly part: number;
  readonly of: number;
  /** The number in words of the page, at the right end. */
  readonly text: string;
  readonly strong: boolean;
};

export function barChart(id: string, title: string, bars: readonly Bar[]): Html {
  const rows = bars.map(({ label, part, of, text, strong }, at) => {
    const y = at * ROW;
    const width = of === 0 ? 0 : Math.round((part / of) * WIDTH * 100) / 100;
    return html`<text x="0" y="${y + 15}">${shortened(label)}</text
      ><text x="${WIDTH}" y="${y + 15}" text-anchor="end" class="value">${text}</text
      ><rect x="0" y="${y + 22}" width="${WIDTH}" height="14" rx="2" class="track" /><rect
        x="0"
        y="${y + 22}"
        width="${width}"
        height="14"
        rx="2"
        class="${strong ? 'bar strong' : 'bar'}"
      />`;
  });
  return picture(id, title, bars.length * ROW - 6, rows);
}

/**
 * Votes as bars, the longest as wide as the picture, with their part of `all`.
 * @param digits of the shares: three beside a threshold
 */
export function voteChart(
  id: string,
  title: string,
  all: number,
  lines: readonly { readonly label: string; readonly votes: number; readonly strong: boolean }[],
  digits: 2 | 3 = 2,
): Html {
  const of = Math.max(1, ...lines.map(({ votes }) => votes));
  const text = (votes: number) => `${groupedExactly(votes)} · ${share(votes, all, digits)}`;
  return barChart(
    id,
    title,
    lines.map(({ label, votes, strong }) => ({ label, part: votes, of, text: text(votes), strong })),
  );
}

export type SeatRow = { readonly label: string; readonly seats: number };

/** One square per seat, a row (or several) per list. */
export function seatChart(id: string, title: string, lists: readonly SeatRow[]): Html {
  const side = 22;
  const perRow = Math.floor((WIDTH + 4) / (side + 4));
  let y = 0;
  const rows = lists.map(({ label, seats }) => {
    const top = y;
    const lines = Math.max(1, Math.ceil(seats / perRow));
    y += 22 + lines * (side + 4) + 8;
    const squares = Array.from({ length: seats }, (_, at) => {
      const [x, line] = [(at % perRow) * (side + 4), Math.floor(at / perRow)];
      return html`<rect
        x="${x}"
        y="${top + 22 + line * (side + 4)}"
        width="${side}"
        height="${side}"
        rx="3"
        class="bar strong"
      />`;
    });
    const none =
      seats === 0
        ? html`<rect x="0.5" y="${top + 22.5}" width="${side - 1}" height="${side - 1}" rx="3" class="empty" />`
        : null;
    return html`<text x="0" y="${top + 15}">${shortened(label)}</text
      ><text x="${WIDTH}" y="${top + 15}" text-anchor="end" class="value">${seats}</text>${squares}${none}`;
  });
  return picture(id, title, y - 8, rows);
}

function picture(id: string, title: string, height: number, rows: readonly Html[]): Html {
  return html`<svg role="img" aria-labelledby="${id}" viewBox="0 0 ${WIDTH} ${Math.max(height, 1)}">
    <title id="${id}">${title}</title>
    ${rows}
  </svg>`;
}

/** A name longer than its line would run into the number. */
function shortened(label: string): string {
  return label.length > 28 ? `${label.slice(0, 27)}…` : label;
}
