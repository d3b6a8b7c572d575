/** Where a published result disagrees, in words: „Rada gminy, okręg 2: zestawienie, 13. Liczba głosów ważnych”. */
import { contestName } from '../../../../src-shared/language/contest-name.ts';
import { findConstituency } from '../../../../src-shared/definition/contest.ts';
import { isKnownContest, type ContestKind } from '../../../../src-shared/primitives.ts';
import { lineLabel } from '../../../../src-shared/protocol/line-label.ts';
import { grouped } from '../../../../src-shared/language/plurals.ts';
import type { Disagreement } from '../../../../src-shared/results/verify-results.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import type { Words } from '../../language.ts';
import { subjectOf } from '../../sealed/wording.ts';
import type { Entry } from '../../session/session.ts';

export function placeOf({ where }: Disagreement, words: Words, entries: readonly Entry[], pkg: TrustedPackage): string {
  const [first = '', part, ...rest] = where.split('/');
  const title = pkg.contests.get(first)?.payload.title;
  const { place } = words.v.published;
  if (first === 'results') return place.results;
  if (first === 'definitions') return place.definitions;
  if (title === undefined && !isKnownContest(first)) return place.contests;
  const name = contestName(first, words.t.terms.contest, title, words.language);
  if (part === undefined) return name;
  return `${name}: ${inside(first, part, rest, words, entries, pkg)}`;
}

function inside(
  contest: ContestKind,
  part: string,
  rest: readonly string[],
  words: Words,
  entries: readonly Entry[],
  pkg: TrustedPackage,
): string {
  const { v } = words;
  const { place } = v.published;
  const [first = '', ...more] = rest;
  switch (part) {
    case 'protocols':
    case 'otherDefinition':
    case 'receipts': {
      const entry = entries.find(({ opened }) => opened?.hash === first);
      return entry ? subjectOf(entry, words, pkg) : words.t.terms.sealed[part === 'receipts' ? 'receipt' : 'protocol'];
    }
    case 'summaries':
      return place.summaries(first, summaryItem(contest, Number(first), more, words, pkg));
    case 'outcome': {
      const [what = '', list] = more;
      if (what === 'seats' && list !== undefined) return place.outcome(first, place.seats(list));
      if (what === 'elected') return place.outcome(first, list === undefined ? v.result.elected : place.elected(list));
      return place.outcome(first, what === '' ? v.result.title : (place.answer[what] ?? what));
    }
    case 'final':
    case 'precincts':
    case 'ties':
    case 'lots':
    case 'rulings':
    case 'unsigned':
    case 'conflicts':
    case 'waiting':
    case 'settled':
    case 'withdrawn':
      return place[part];
    default:
      return part;
  }
}

/** `values/validVotes` or `results/13/1` as the form words it. */
function summaryItem(
  contest: ContestKind,
  constituency: number,
  [kind = '', ...path]: readonly string[],
  { v, language }: Words,
  pkg: TrustedPackage,
): string {
  const payload = pkg.contests.get(contest)?.payload;
  const form = payload && pkg.forms.get(payload.form);
  const found = payload && findConstituency(payload, constituency);
  if (kind === 'precincts') return v.published.place.precincts;
  if (!form || !found || path.length === 0) return kind;
  const line = kind === 'values' ? path.join('/') : `results/${path.join('/')}`;
  return lineLabel({ form, constituency: found }, line, language);
}

/** A number as numbers are written; anything longer as its canonical text. */
export function valueOf(value: unknown, { v, t }: Words): string {
  if (value === undefined) return v.published.nothing;
  if (typeof value === 'number') return grouped(value);
  if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
