/** Whether a protocol has exactly the places its form and its contest have: no more (`unknown-schema`), no fewer (`has-errors`). */
import { registered, type Constituency } from '../definition/contest.ts';
import type { ProtocolPlan } from './check.ts';
import type { EmergencyProtocolPayload, ProtocolPayload, ProtocolResults } from './payload.ts';
import { type Ballot } from '../forms/vocabulary.ts';

/**
 * A field, candidate, remark or rule that the definition does not have is an unknown field
 * (docs/formats.md, "Payload protocol"); so is another form. A number that is missing is a blank, which no signed
 * protocol may have (B01). A first revision replaces nothing, a later one says what.
 */
export function shapeFault(
  payload: ProtocolPayload | EmergencyProtocolPayload,
  { form, constituency }: ProtocolPlan,
): 'unknown-schema' | 'has-errors' | undefined {
  const fields = form.fields.map(({ id }) => id);
  const remarks = form.remarks.map(({ id }) => id);
  const places = [compare(payload.values, fields), ...compareResults(payload.results, form.ballot, constituency)];
  const strange =
    payload.form !== form.id ||
    places.some((place) => place.strange) ||
    compare(payload.remarks, remarks).strange ||
    payload.findings.some(({ rule }) => !form.rules.some(({ code }) => code === rule));
  if (strange) return 'unknown-schema';
  const orphan = (payload.revision === 1) !== (payload.supersedes === null);
  return orphan || places.some((place) => place.missing) ? 'has-errors' : undefined;
}

type Places = { readonly strange: boolean; readonly missing: boolean };

/** The members that are there, and those that should be. */
function compare(given: Readonly<Record<string, unknown>>, wanted: readonly (string | number)[]): Places {
  const found = wanted.filter((name) => Object.hasOwn(given, name)).length;
  return { strange: Object.keys(given).length > found, missing: found < wanted.length };
}

/** Struck-out candidates and annulled lists have no place at all (T20). */
function compareResults(results: ProtocolResults, ballot: Ballot, { candidates, lists }: Constituency): Places[] {
  if (ballot === 'for-against') return [compare(results, ['for', 'against'])];
  if (ballot === 'candidates')
    return [
      compare(results, ['candidates']),
      compare('candidates' in results ? results.candidates : {}, standing(candidates)),
    ];
  const given = 'lists' in results ? results.lists : {};
  const counted = registered(lists);
  return [
    compare(results, ['lists']),
    compare(
      given,
      counted.map(({ number }) => number),
    ),
    ...counted.map((list) => compare(given[list.number]?.candidates ?? {}, standing(list.candidates))),
  ];
}

function standing(candidates: Constituency['candidates'] | Constituency['lists'][number]['candidates']): number[] {
  return registered(candidates).map(({ position }) => position);
}
