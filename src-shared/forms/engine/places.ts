/** Where in a protocol one rule does not hold: the loop behind `each`. */
import { type Context } from '../draft.ts';
import { type Facts, type Line, type ListLines, type Scope } from './facts.ts';
import { noneYet, type Check } from './rule.ts';
import { brokenTimes, unusualHours } from './times.ts';

/** Where a rule does not hold: the paths a finding names, and the variables the rule saw there. */
export type Broken = { readonly fields: readonly string[]; readonly scope: Scope };

/** What `each` goes over: one number, or one list. */
type Element = Partial<Line> & { readonly list?: ListLines };

const nowhere: readonly Broken[] = [];

export function brokenPlaces(check: Check, facts: Facts, context: Context): readonly Broken[] {
  const { rule } = check;
  const { scope } = facts;
  // most rules are one condition, and most hold: nothing is made for them
  if (check.holds !== undefined && rule.each === undefined)
    return isBroken(check, scope) ? [placeOf(check, facts, {})] : nowhere;
  if (rule.check === 'filled') return facts.blank.map((path) => ({ fields: [path], scope }));
  if (rule.check === 'times') return brokenTimes(context).map((fields) => ({ fields, scope }));
  if (rule.check === 'hours') return unusualHours(context).map((fields) => ({ fields, scope }));
  if (rule.each === undefined) return nowhere;

  const places: Broken[] = [];
  const { standing, withdrawn } = check.sound ?? noneYet();
  for (const element of elementsOf(rule.each, rule.fields, facts)) {
    // one number of one line is all that differs between places, and votes repeat: what held once holds again
    const alike = element.withdrawn === true ? withdrawn : standing;
    if (alike.has(element.typed)) continue;
    bind(scope, element);
    if (isBroken(check, scope)) places.push(placeOf(check, facts, element));
    else if (element.list === undefined) alike.add(element.typed);
  }
  return places;
}

function placeOf(check: Check, facts: Facts, element: Element): Broken {
  return { fields: fieldsOf(check, facts, element), scope: { ...facts.scope } };
}

/** A rule that lacks a number, or whose condition is not met, is silent. */
function isBroken({ needs, when, holds }: Check, scope: Scope): boolean {
  for (const name of needs) if (scope[name] === undefined) return false;
  if (holds === undefined || (when !== undefined && !when(scope))) return false;
  return !holds(scope);
}

/** One scope serves all places in turn: a form has hundreds of lines, and copying it for each cost more than the rules. */
function bind(scope: Scope, { value, withdrawn, list }: Element): void {
  scope.value = value;
  scope.votes = value;
  scope.withdrawn = withdrawn;
  scope.listTotal = list?.total.value;
  scope.listCandidates = list?.votes;
  scope.listStruckOut = list?.struckOut;
}

function elementsOf(
  each: NonNullable<Check['rule']['each']>,
  fields: readonly string[],
  facts: Facts,
): readonly Element[] {
  switch (each) {
    case 'fields':
      return facts.items.filter((item) => fields.includes(item.path));
    case 'numbers':
      return [...facts.items, ...facts.lines];
    case 'results':
      return facts.lines;
    case 'candidates':
      return facts.candidates;
    case 'lists':
      return facts.lists.filter((list) => !list.total.withdrawn).map((list) => ({ list }));
  }
}

/** The names in a rule's `fields` as paths, in the same order. */
function fieldsOf({ rule }: Check, facts: Facts, { path, list }: Element): string[] {
  if (rule.each === 'fields' && path !== undefined) return [path];
  return rule.fields.flatMap((name) => {
    if (name === 'results') return facts.summed.map((line) => line.path);
    if (list !== undefined && name === 'listTotal') return list.total.path;
    if (list !== undefined && name === 'listCandidates')
      return list.candidates.filter((line) => !line.withdrawn).map((line) => line.path);
    return path !== undefined && (name === 'value' || name === 'votes') ? path : name;
  });
}
