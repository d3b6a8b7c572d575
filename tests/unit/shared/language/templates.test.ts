/** Sentences a commission may start from fit what was found: fewer ballots have other causes than more. */
import { describe, expect, test } from 'vitest';
import { shippedForms } from '../../../../src-main/exchange/forms.ts';
import { explanationsOf } from '../../../../src-shared/language/polish/templates.ts';
import { hasGap } from '../../../../src-shared/text/words.ts';

describe('the sign of the difference decides', () => {
  test.each([
    [
      'M02',
      'fewer in the box than issued',
      { boxBallots: 781, boxFromEnvelopes: 0, issuedInPerson: 782 },
      /nie wrzuciło do urny/,
    ],
    [
      'M02',
      'more in the box than issued',
      { boxBallots: 783, boxFromEnvelopes: 0, issuedInPerson: 782 },
      /w spisie nie ma ich podpisu/,
    ],
    [
      'M02',
      'ballots of envelopes count apart',
      { boxBallots: 783, boxFromEnvelopes: 2, issuedInPerson: 782 },
      /nie wrzuciło do urny/,
    ],
    [
      'M01',
      'fewer than received',
      { ballotsUnused: 490, issuedInPerson: 500, ballotsReceived: 1000 },
      /nie podpisało spisu/,
    ],
    [
      'M01',
      'more than received',
      { ballotsUnused: 510, issuedInPerson: 500, ballotsReceived: 1000 },
      /nie odebrało karty/,
    ],
    ['M03', 'fewer than put in', { boxFromEnvelopes: 3, envPutInBox: 4 }, /pustych/],
    ['M03', 'more than put in', { boxFromEnvelopes: 5, envPutInBox: 4 }, /więcej kart niż jedna/],
  ])('%s: %s', (rule, _what, values, first) => {
    expect(explanationsOf(rule, values)[0]).toMatch(first);
  });
});

test('every rule of the shipped forms that asks for an explanation of ballots has words, each with a gap to fill', () => {
  const asking = [...shippedForms().values()].flatMap(({ rules }) =>
    rules.filter(({ remark }) => remark !== undefined && /Balance|InvalidBallots/.test(remark)),
  );
  expect(asking.length).toBeGreaterThan(8);
  for (const { code } of asking)
    for (const values of [{ boxBallots: 9, boxFromEnvelopes: 9, ballotsUnused: 9 }, {}]) {
      const texts = explanationsOf(code, values);
      expect(texts.length, code).toBeGreaterThan(0);
      expect(
        texts.every((text) => hasGap(text)),
        code,
      ).toBe(true);
    }
});

test('of a rule it has no words for it says nothing', () => {
  expect(['M99', 'toString', '__proto__'].map((rule) => explanationsOf(rule, {}))).toEqual([[], [], []]);
});
