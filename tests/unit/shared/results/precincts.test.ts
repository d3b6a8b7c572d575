/** Completeness in precincts: a precinct that lies in two constituencies is one precinct with two protocols. */
import { describe, expect, test } from 'vitest';
import { decideBodies } from '../../../../src-shared/results/compute.ts';
import { precinctCount } from '../../../../src-shared/results/precincts.ts';
import { agreed, bodyOf, council, lists } from '../../../support/results.ts';

const body = bodyOf([council()], { council: [1, 2] });
const payloads = body.cells.map((cell) => body.protocol(cell, lists({ 1: [4, 1, 1], 2: [2, 2, 2] })));

describe('precincts 1 and 2 vote in constituencies 1 and 2', () => {
  test.each([
    ['nothing', [], [0, 2], [0, 2], [0, 2]],
    ['1 of precinct 1', ['1/1'], [0, 2], [1, 2], [0, 2]],
    ['1 of both', ['1/1', '2/1'], [0, 2], [2, 2], [0, 2]],
    ['all of precinct 1', ['1/1', '1/2'], [1, 2], [1, 2], [1, 2]],
    ['all but one', ['1/1', '1/2', '2/1'], [1, 2], [2, 2], [1, 2]],
    ['all', ['1/1', '1/2', '2/1', '2/2'], [2, 2], [2, 2], [2, 2]],
  ])('%s', (_what, here, all, first, second) => {
    const some = payloads.filter(({ precinct, constituency }) => here.includes(`${precinct}/${constituency}`));
    const decided = decideBodies(body.pkg, agreed(some)).get('council')!;
    const counts = [undefined, 1, 2].map((constituency) => precinctCount(decided, constituency));
    expect(counts.map(({ received, expected }) => [received, expected])).toEqual([all, first, second]);
  });
});
