/**
 * docs/domain.md, "One candidate": the run-off, or the election, with one name left, whichever number that name has on
 * the ballot.
 */
import { expect, test } from 'vitest';
import { firstEdition } from '../../../../src-shared/results/compute.ts';
import { mayorView } from '../../../../src-shared/results/view/mayor.ts';
import { renderMayorResult } from '../../../../src-main/documents/mayor-result/mayor-result.ts';
import { openData } from '../../../../src-main/exchange/open-data.ts';
import { nameOf } from '../../../../src-shared/definition/contest.ts';
import { seatsOf } from '../../../../src-shared/results/seated.ts';
import { unwrap } from '../../../support/papers.ts';
import { resultPaper, wordsOf } from '../../../support/result-papers.ts';
import { agreed, bodyOf } from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const contest = mayor({ form: '2024/mayor-one', round: 2 });
const [struckOut, left] = contest.constituencies[0]!.candidates;
struckOut!.status = 'struck-out';
const body = bodyOf([contest], {});
const evidence = agreed(body.cells.map((cell) => body.protocol(cell, { for: 7, against: 5 })));

test('seats, window, minutes, page and open data all name the one who is left', async () => {
  const paper = resultPaper(body.pkg, evidence, 'mayor');
  const [decision] = paper.body.decision.constituencies;
  expect(seatsOf(decision!)?.map(({ candidate }) => candidate?.position)).toEqual([left!.position]);
  expect(mayorView(decision!, 2, true)).toMatchObject({ outcome: 'elected', elected: `${left!.position}` });
  const minutes = wordsOf(unwrap(await renderMayorResult(paper)));
  expect(minutes).toContain(nameOf(left!));
  expect(minutes).not.toContain(nameOf(struckOut!));
  const files = new Map(
    openData({
      pkg: body.pkg,
      bodies: new Map([['mayor', paper.body]]),
      hash: '',
      file: 'results.urna',
      edition: firstEdition,
    }).map(({ name, bytes }) => [name, bytes]),
  );
  for (const path of ['protokoly-mayor.csv', 'mandaty.csv']) {
    const text = new TextDecoder().decode(files.get(path));
    expect(text, path).toContain(nameOf(left!));
    expect(text, path).not.toContain(nameOf(struckOut!));
  }
});
