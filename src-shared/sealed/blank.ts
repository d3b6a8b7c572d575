/** The protocol that says nothing yet: preset dictionary of a transfer slip's QR (docs/formats.md, "Transfer slip"). */
import type { ProtocolPlan } from '../protocol/check.ts';
import { resultPaths, structured } from '../protocol/numbers.ts';
import type { ProtocolRef } from '../protocol/payload.ts';
import { canonicalBytes } from './canonical.ts';
import { planOf, type TrustedPackage } from './trusted.ts';

/**
 * Canonical payload bytes of a protocol with its identity filled and nothing else: every number (the revision too) 0,
 * every text of the form there and empty, every array empty, `supersedes` and `correction` null. Writer and reader both
 * build it from the package, so it never travels. `undefined` where the precinct draws up no such protocol.
 */
export function blankProtocol(
  ref: ProtocolRef,
  trusted: TrustedPackage,
  drawnUpUnder = trusted.definition.hash,
): Uint8Array | undefined {
  const plan = planOf(trusted, ref);
  if (!plan) return undefined;
  const { election, teryt, mode } = trusted.definition.payload;
  const { precinct, contest, constituency } = ref;
  return canonicalBytes({
    schema: 1,
    type: 'protocol',
    election,
    teryt,
    precinct,
    contest,
    constituency,
    form: plan.form.id,
    definition: drawnUpUnder,
    mode,
    revision: 0,
    supersedes: null,
    ...zeros(plan),
    remarks: Object.fromEntries(plan.form.remarks.map(({ id }) => [id, ''])),
    findings: [],
    attendance: [],
    voting: { opened: '', closed: '' },
    refusals: 0,
    entries: { first: [], second: [] },
    correction: null,
  });
}

function zeros({ form, constituency }: ProtocolPlan): ReturnType<typeof structured> {
  const ids = form.fields.map(({ id }) => id);
  const paths = [...ids, ...resultPaths(form.ballot, constituency)];
  return structured(form.ballot, constituency, ids, Object.fromEntries(paths.map((path) => [path, 0])));
}
