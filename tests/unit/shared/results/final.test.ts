/** A result whose every paper agrees is final, until something signed says that it may change. */
import { expect, it } from 'vitest';
import { computeResults } from '../../../../src-shared/results/compute.ts';
import { type Evidence } from '../../../../src-shared/results/body.ts';
import { agreed } from '../../../support/results.ts';
import { hashOf } from '../../../support/sealed.ts';
import { body, payloads } from '../../../support/verifier.ts';

const first = payloads.find(({ contest }) => contest === 'mayor')!;
const of = { precinct: first.precinct, contest: 'mayor', constituency: first.constituency, revision: 1 } as const;
const other = 'x'.repeat(43);
const conflicts = [{ ...of, hashes: [hashOf(first), other] }];
const waiting = [{ ...of, revision: 2, protocol: other }];

it.each<[string, Partial<Evidence>, boolean]>([
  ['nothing more', {}, true],
  ['two signed contents of an agreed protocol', { conflicts }, false],
  ['a correction of an agreed protocol that waits for consent', { waiting }, false],
  ['a conflict in another contest', { conflicts: conflicts.map((one) => ({ ...one, contest: 'council' })) }, true],
])('%s', (_, change, final) => {
  const { contests } = computeResults(body.pkg, { ...agreed(payloads), ...change });
  expect(contests.find(({ contest }) => contest === 'mayor')?.final).toBe(final);
});
