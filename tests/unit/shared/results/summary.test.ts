/** Sums of a constituency's protocols, also where the same protocol is summed again and again. */
import { expect, test } from 'vitest';
import { summarise, type CountedProtocol } from '../../../../src-shared/results/summary.ts';

const one: CountedProtocol = {
  hash: 'a',
  precinct: 1,
  constituency: 1,
  values: { validVotes: 7 },
  results: { candidates: { '1': 4, '2': 3 } },
};

test('the same protocols give the same sums, other values or other results beside them give others', () => {
  const sums = (...protocols: CountedProtocol[]) => summarise(1, protocols).sums;
  const other = { ...one, hash: 'b', precinct: 2 };
  expect(sums(one, other)).toEqual({ validVotes: 14, 'results/1': 8, 'results/2': 6 });
  expect(sums(one, other)).toEqual({ validVotes: 14, 'results/1': 8, 'results/2': 6 });
  expect(sums({ ...one, values: { validVotes: 9 } })).toEqual({ validVotes: 9, 'results/1': 4, 'results/2': 3 });
  const results = { candidates: { '1': 5, '2': 2 } };
  expect(sums({ ...one, results })).toEqual({ validVotes: 7, 'results/1': 5, 'results/2': 2 });
});
