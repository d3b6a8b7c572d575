/** Small helpers for writing rules: a comparison gives a rule its fields, its expression and its fact at once. */
import { type Rule } from '../../src-shared/forms/schema.ts';
import { type Words } from './variant.ts';

export const words = (pl: string, en: string): Words => ({ pl, en });

type Comparison = Pick<Rule, 'fields' | 'holds'> & { fact: Words };

type Operator = '==' | '<=' | '<' | '>=' | '>';

/**
 * `compare('boxBallots', '==', 'invalidBallots + validBallots')`; each side a sum or difference of items. The fact says how
 * the two sides relate where the rule does not hold, and by how much: „503 ≠ 501 (różnica 2)”.
 */
export function compare(left: string, operator: Operator, right: string): Comparison {
  const say = (item: string, word: string) =>
    related(side(left, item), side(right, item), [left, operator, right], word);
  return {
    fields: [...new Set([...items(left), ...items(right)])],
    holds: `${left} ${operator} ${right}`,
    fact: words(say('pkt', 'różnica'), say('item', 'difference')),
  };
}

/** Two sides as they are said, and how their values relate; sides that are single values are not said twice. */
export function related(
  left: string,
  right: string,
  [a, operator, b]: readonly [string, Operator, string],
  word: string,
): string {
  const sign = { '==': '≠', '<=': '>', '<': '≥', '>=': '<', '>': '≤' }[operator];
  const [more, less] = [`(${a}) - (${b})`, `(${b}) - (${a})`];
  const difference = operator === '==' ? `${a} > ${b} ? ${more} : ${less}` : operator.startsWith('<') ? more : less;
  const by = `(${word} {=${difference}})`;
  if ([a, b].every((one) => /^[\w()]+$/.test(one))) return `${left} ${sign} ${right} ${by}`;
  return `${left} · ${right} · {=${a}} ${sign} {=${b}} ${by}`;
}

/** The values of single items: "pkt 9: 148 · pkt 4: 147". */
export function values(...ids: string[]): Words {
  const say = (item: string) => ids.map((id) => side(id, item)).join(' · ');
  return words(say('pkt'), say('item'));
}

const items = (expression: string) => (expression.match(/[a-zA-Z]+/g) ?? []).filter((name) => name !== 'sum');

/** "pkt 10 + pkt 11: 2 + 85 = 87", or "pkt 9: 87" for one item. */
function side(expression: string, item: string): string {
  const minus = (sum: string) => sum.replaceAll(' - ', ' − ');
  const terms = minus(expression.replace(/sum\((\w+)\)|(\w+)/g, (term, list?: string) => `${item} {${list ?? term}}`));
  if (/^[\w()]+$/.test(expression)) return `${terms}: {=${expression}}`;
  return `${terms}: ${minus(expression.replace(/\w+/g, '{=$&}'))} = {=${expression}}`;
}
