/**
 * Whatever is pressed in whatever order, a protocol stays one that the law knows (docs/domain.md, "A protocol's life").
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftSchema, emptyDraft, type ProtocolDraft } from '../../../src-shared/protocol/draft.ts';
import * as machine from '../../../src-shared/protocol/machine.ts';

const paths = ['boxBallots', 'validVotes', 'results/1', 'results/2'];
const people = ['Ewa', 'Jan', 'Ola'];
const at = '2029-04-08T22:00:00+02:00';
const hash = 'A'.repeat(43);

const path = fc.constantFrom(...paths);
const person = fc.constantFrom(...people);
// few values, so that two people often type the same
const value = fc.constantFrom(0, 1, 2, null);

/** As a window that sees what stands. */
const over = (draft: ProtocolDraft, entry: 1 | 2, changes: Record<string, number | null>) => ({
  changes,
  was: (entry === 1 ? draft.first : draft.second)?.numbers ?? {},
});

type Move = { readonly name: string; readonly run: (draft: ProtocolDraft) => machine.Step };
const named = (name: string, run: Move['run']): Move => ({ name, run });
const move: fc.Arbitrary<Move> = fc.oneof(
  person.map((by) => named(`first by ${by}`, (d) => machine.beginFirst(d))),
  person.map((by) => named(`second by ${by}`, (d) => machine.beginSecond(d, by))),
  fc
    .tuple(fc.constantFrom<1 | 2>(1, 2), path, value, person)
    .map(([entry, p, v, by]) =>
      named(`${entry}: ${p}=${v} by ${by}`, (d) =>
        machine.saveNumbers(d, { entry, by, paths: new Set(paths) }, over(d, entry, { [p]: v })),
      ),
    ),
  fc
    .tuple(fc.boolean(), person)
    .map(([two, by]) => named(`finish first (${two ? 'two' : 'one'})`, (d) => machine.finishFirst(d, two, by))),
  person.map((by) => named('finish second', (d) => machine.finishSecond(d, paths, by))),
  fc.constant(named('reopen first', machine.reopenFirst)),
  fc.tuple(path, fc.constantFrom(0, 1, 2)).map(([p, v]) => named(`read ${p}=${v}`, (d) => machine.resolve(d, p, v))),
  path.map((p) => named(`amend ${p}`, (d) => machine.amend(d, [p], new Set(paths)))),
  fc.string({ maxLength: 5 }).map((t) => named('remark', (d) => machine.annotate(d, { remarks: { otherRemarks: t } }))),
  person.map((by) => named(`read aloud by ${by}`, (d) => machine.confirmReading(d, by, at))),
  fc.constant(named('freeze', (d) => machine.freeze(d, { payload: '{}', hash, symbol: 'S', at }))),
  fc.constant(named('sign', (d) => machine.sign(d, { kid: hash, role: 'chair', holder: 'Ewa', at }))),
  fc.constant(named('export', (d) => machine.exported(d, 'stick', at))),
  person.map((by) =>
    named('revise', (d) => {
      const revised = machine.revise(d, { reason: 'błąd', persons: [by] });
      return revised.ok ? { ok: true, value: revised.value.next } : revised;
    }),
  ),
);

const start = (): ProtocolDraft =>
  emptyDraft(
    { contest: 'mayor', constituency: 1 },
    { attendance: [], voting: { opened: null, closed: null }, remarks: {} },
  );

/** Plays the moves and hands every step taken to `each`; a refused move leaves the draft as it is. */
function play(moves: readonly Move[], each: (before: ProtocolDraft, after: ProtocolDraft, move: Move) => void): void {
  let draft = start();
  for (const one of moves) {
    const frozen = structuredClone(draft);
    const step = one.run(draft);
    expect(draft).toEqual(frozen);
    if (!step.ok) continue;
    each(draft, step.value, one);
    draft = step.value;
  }
}

const games = fc.array(move, { maxLength: 60 });
const sealed = new Set(['printed', 'signed', 'exported']);

describe('every game of moves', () => {
  test('leaves a draft the schema knows, and never changes the draft it was given', () => {
    fc.assert(
      fc.property(games, (moves) => play(moves, (_b, after) => void draftSchema.parse(after))),
      { numRuns: 500 },
    );
  });

  test('never lets anybody type in both entries, however many people take turns', () => {
    fc.assert(
      fc.property(games, (moves) =>
        play(moves, (_b, after) => {
          for (const by of after.second?.by ?? []) expect(after.first?.by).not.toContain(by);
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('settles a number only by two equal readings, or by the one entry the definition asks for', () => {
    fc.assert(
      fc.property(games, (moves) =>
        play(moves, (before, after, { name }) => {
          if (after.state !== 'entered' || before.state === 'entered' || sealed.has(before.state)) return;
          if (name.startsWith('finish first')) expect(after.numbers).toEqual(after.first?.numbers);
          if (name === 'finish second')
            for (const p of paths) expect(after.first?.numbers[p] ?? null).toBe(after.second?.numbers[p] ?? null);
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('freezes nothing that was not read aloud since its last change', () => {
    fc.assert(
      fc.property(games, (moves) =>
        play(moves, (before, after) => {
          if (after.state === 'printed' && before.state === 'entered') expect(before.checked).not.toBeNull();
          if (before.checked !== null && after.state === 'entered' && after.checked !== null)
            expect([after.numbers, after.remarks]).toEqual([before.numbers, before.remarks]);
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('changes no number after the final print; a correction is a new revision that names the old', () => {
    fc.assert(
      fc.property(games, (moves) =>
        play(moves, (before, after) => {
          if (!sealed.has(before.state)) return;
          expect(after.numbers).toEqual(before.numbers);
          if (sealed.has(after.state)) expect(after.frozen).toEqual(before.frozen);
          else
            expect(after).toMatchObject({
              revision: before.revision + 1,
              supersedes: before.frozen?.hash,
              frozen: null,
            });
        }),
      ),
      { numRuns: 500 },
    );
  });

  test('differences are exactly the fields not settled', () => {
    fc.assert(
      fc.property(games, (moves) =>
        play(moves, (_b, after) => {
          if (after.state !== 'differences') return expect(after.differing).toEqual([]);
          for (const p of after.differing) expect(after.numbers[p]).toBeUndefined();
        }),
      ),
      { numRuns: 500 },
    );
  });
});
