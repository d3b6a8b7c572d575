import { describe, expect, test } from 'vitest';
import type { Obstacle } from '../../../../../src-shared/protocol/freeze.ts';
import { missingIn } from '../../../../../src-renderer/precinct/common/parts.ts';
import { findingsOn, grouped, nextFindingField, signature } from '../../../../../src-renderer/ui/findings/group.ts';
import type { FindingView } from '../../../../../src-shared/api/precinct/protocol.ts';

const text = { pl: '', en: '' };
const finding = (rule: string, severity: FindingView['severity'], fields: string[], more = {}): FindingView => ({
  rule,
  severity,
  fields,
  explained: false,
  remark: null,
  message: text,
  fact: text,
  help: text,
  position: '',
  ...more,
});
const found = [
  finding('B01', 'error', ['eligible']),
  finding('B01', 'error', ['results/13/1']),
  finding('T15', 'error', ['boxBallots', 'validBallots']),
  finding('M01', 'explain', ['ballotsReceived'], { remark: 'remarkBallotBalance' }),
  finding('M12', 'warning', ['eligible'], { position: 'Sprawdzono.' }),
];
const paths = ['ballotsReceived', 'eligible', 'boxBallots', 'validBallots', 'results/13/1'];

describe('the box after «Dalej» (experience, typing numbers 8)', () => {
  test('blank fields are one fact, errors come before the rest', () => {
    const { blank, errors, others } = grouped(found);
    expect(blank).toEqual(['eligible', 'results/13/1']);
    expect([errors, others].map((all) => all.map((one) => one.rule))).toEqual([['T15'], ['M01', 'M12']]);
  });

  test('only those that name a field of the page', () => {
    expect(findingsOn(found, ['boxBallots']).map((one) => one.rule)).toEqual(['T15']);
  });

  test('the same findings in another order are the same; another field is not', () => {
    expect(signature(found)).toBe(signature(found.toReversed()));
    expect(signature(found.slice(1))).not.toBe(signature(found));
  });

  test('F8 goes to the next field with a finding, and around the end', () => {
    expect(nextFindingField(found, paths, 'eligible')).toBe('boxBallots');
    expect(nextFindingField(found, paths, 'validBallots')).toBe('results/13/1');
    expect(nextFindingField(found, paths, 'results/13/1')).toBe('ballotsReceived');
    expect(nextFindingField([], paths, 'eligible')).toBeNull();
  });
});

describe('what is missing before reading aloud', () => {
  const view = { findings: found, obstacles: [], voting: { opened: null, closed: null }, paths };

  test('per part', () => {
    expect(missingIn(view, 'errors')).toBe(3);
    expect(missingIn(view, 'people')).toBe(2);
    expect(missingIn(view, 'remarks')).toBe(1);
    expect(missingIn(view, 'warnings')).toBe(0);
  });

  test('errors about attendance belong to the people, not to the numbers', () => {
    const quorum = { ...view, findings: [finding('T24a', 'error', ['attendance'])] };
    expect([missingIn(quorum, 'errors'), missingIn(quorum, 'people')]).toEqual([0, 3]);
  });

  test('an explained finding is done; a remark that is blank, has a gap or cannot be printed is not', () => {
    const explained = { ...view, findings: found.map((one) => ({ ...one, explained: true })) };
    expect(missingIn(explained, 'remarks')).toBe(0);
    const obstacles: Obstacle[] = [
      { kind: 'blank-remark', remark: 'orders' },
      { kind: 'gap', remark: 'otherRemarks' },
      { kind: 'unprintable', remark: 'otherRemarks' },
    ];
    expect(missingIn({ ...explained, obstacles }, 'remarks')).toBe(2);
  });

  test('a warning waits for the words of the commission', () => {
    const obstacles: Obstacle[] = [
      { kind: 'no-position', rule: 'M12' },
      { kind: 'no-position', rule: 'M12' },
    ];
    expect(missingIn({ ...view, obstacles }, 'warnings')).toBe(1);
  });
});
