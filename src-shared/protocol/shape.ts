/** Whether a protocol has exactly the places its form and its contest have: no more (`unknown-schema`), no fewer (`has-errors`). */
import type { ProtocolPlan } from './check.ts';
import { flattened, resultPaths } from './numbers.ts';
import type { EmergencyProtocolPayload, ProtocolPayload } from './payload.ts';

/**
 * A field, candidate, remark or rule that the definition does not have is an unknown field (contracts.md §1); so is
 * another form. A number that is missing is a blank, which no signed protocol may have (B01). A first revision replaces
 * nothing, a later one says what.
 */
export function shapeFault(
  payload: ProtocolPayload | EmergencyProtocolPayload,
  { form, constituency }: ProtocolPlan,
): 'unknown-schema' | 'has-errors' | undefined {
  const places = [...form.fields.map(({ id }) => id), ...resultPaths(form.ballot, constituency)];
  const filled = Object.keys(flattened(payload.values, payload.results));
  const strange =
    payload.form !== form.id ||
    !within(filled, places) ||
    !within(
      Object.keys(payload.remarks),
      form.remarks.map(({ id }) => id),
    ) ||
    !within(
      payload.findings.map(({ rule }) => rule),
      form.rules.map(({ code }) => code),
    );
  if (strange) return 'unknown-schema';
  const orphan = (payload.revision === 1) !== (payload.supersedes === null);
  return orphan || !within(places, filled) ? 'has-errors' : undefined;
}

function within(some: readonly string[], all: readonly string[]): boolean {
  const set = new Set(all);
  return some.every((one) => set.has(one));
}
