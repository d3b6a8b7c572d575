/** The recomputed result, every published one beside it, and the answer an observer reads first. */
import { describe, expect, test } from 'vitest';
import { seal } from '../../../../src-main/keys/seal.ts';
import { answerOfAll, type Answer } from '../../../../src-renderer/verifier/result/published/answer.ts';
import { unexplained } from '../../../../src-renderer/verifier/result/published/missing.ts';
import { recompute } from '../../../../src-renderer/verifier/result/published/recompute.ts';
import type { Session } from '../../../../src-renderer/verifier/session/session.ts';
import type { TakenFile } from '../../../../src-renderer/verifier/session/sort.ts';
import * as texts from '../../../../src-shared/language/pl/verifier.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import type { ResultsPayload } from '../../../../src-shared/sealed/payloads.ts';
import { agreed } from '../../../support/results.ts';
import { hashOf, seeds } from '../../../support/sealed.ts';
import { changed, opened, payloads, protocols, published, receipts, results } from '../../../support/verifier.ts';

describe('the result', () => {
  const of = (made: Session) => recompute(made.snapshot().pkg!, made.snapshot().entries);

  test('from all files, its lots from the published one: the same bytes', async () => {
    const recomputed = of(await opened(results, ...receipts, ...protocols));
    expect(Buffer.from(recomputed.computed.bytes)).toEqual(Buffer.from(canonicalBytes(published)));
    expect(recomputed.published).toMatchObject([{ same: true, disagreements: [], hash: recomputed.computed.hash }]);
  });
  test('without the published one the lots are not known', async () => {
    const recomputed = of(await opened(...receipts, ...protocols));
    expect(recomputed.published).toEqual([]);
    expect(recomputed.computed.bodies.get('council')).toMatchObject({ final: false, lots: [] });
  });
  test('refused files count for nothing', async () => {
    const altered = Uint8Array.from(protocols[0]!.bytes);
    altered[40]! ^= 1;
    const recomputed = of(
      await opened(results, ...receipts, ...protocols.slice(1), { path: 'a.urna', bytes: altered }),
    );
    expect(recomputed.published[0]?.same).toBe(false);
    expect(recomputed.published[0]?.disagreements[0]?.code).toBe('protocol-missing');
  });
  test('two published results under one number are each compared, wherever their files stand', async () => {
    const other = changed(({ contests }) => {
      contests[1]!.final = false;
    });
    for (const path of ['a.urna', 'z.urna']) {
      const made = await opened({ path, bytes: seal(other, seeds.commune) }, results, ...receipts, ...protocols);
      const recomputed = of(made);
      expect(recomputed.published.toSorted((one) => (one.same ? 1 : -1))).toMatchObject([
        {
          path,
          same: false,
          conflicts: true,
          unexplained: [{ code: 'differs', where: 'mayor/final', published: false, recomputed: true }],
        },
        { path: 'x/results.urna', same: true, conflicts: true, unexplained: [] },
      ]);
      expect(recomputed.basis?.path).toBe('x/results.urna');
      expect(answerOfAll(recomputed.published, texts)).toMatchObject({
        tone: 'different',
        title: texts.published.several(2),
      });
    }
  });
  test('an ordinary second publication is no alarm: nr 2 replaces nr 1, in whatever order they lie there', async () => {
    const draft = changed(({ contests }) => {
      contests[1]!.final = false;
    });
    const second = { ...published, number: 2, supersedes: hashOf(draft), reason: 'Zmienił się wynik porównania.' };
    const files = [draft, second].map((one, at) => ({ path: `${at}.urna`, bytes: seal(one, seeds.commune) }));
    for (const both of [files, files.toReversed()]) {
      const recomputed = of(await opened(...both, ...receipts, ...protocols));
      const inForce = recomputed.published.map(({ number, inForce: stands, conflicts }) => [number, stands, conflicts]);
      expect(inForce.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([[1, false, false], [2, true, false]]); // prettier-ignore
      expect(recomputed.basis).toMatchObject({ number: 2, same: true });
      expect(answerOfAll(recomputed.published, texts)).toMatchObject({ tone: 'same', title: texts.published.same });
    }
    const stranger = { path: '0.urna', bytes: seal({ ...draft, mode: draft.mode, contests: published.contests }, seeds.commune) }; // prettier-ignore
    const broken = of(await opened(stranger, files[1]!, ...receipts, ...protocols)).published;
    expect(answerOfAll(broken, texts)?.tone).toBe('different');
  });
  test('each stands on its own lots; the same content in two files counts once', async () => {
    const otherLot = changed(({ contests }) => {
      contests[0]!.lots[0]!.drawn = ['1'];
    });
    const made = await opened(results, { path: 'other.urna', bytes: seal(otherLot, seeds.commune) }, ...receipts, ...protocols); // prettier-ignore
    const [other, first] = of(made).published;
    expect(first).toMatchObject({ same: true });
    expect(other?.unexplained.length).toBeGreaterThan(0);
    expect(other?.unexplained.every(({ where }) => where.startsWith('council/'))).toBe(true);
    const { pkg, entries } = (await opened(results, ...receipts, ...protocols)).snapshot();
    expect(recompute(pkg!, [...entries, ...entries]).published).toMatchObject([{ same: true }]);
  });
});

describe('the answer: missing files soften only what they may explain', () => {
  const at = (contest: string) => payloads.findIndex((one) => one.contest === contest);
  const seats = changed(({ contests }) => {
    (contests[0]!.outcome['1'] as { seats: Record<string, number> }).seats['1']! += 1;
  });
  const votes = (path: string, more: number) =>
    changed(({ contests }) => {
      contests[0]!.summaries[0]!.results[path]! += more;
    });
  const nothing: readonly TakenFile[] = [];
  const protocolOf = (contest: string) => [protocols[at(contest)]!];
  const receiptOf = (contest: string) => [receipts[at(contest)]!];
  const bogus = (list: 'protocols' | 'receipts') =>
    changed(({ contests }) => {
      contests[0]![list].push('A'.repeat(43));
    });

  test.each<[string, ResultsPayload, readonly TakenFile[], Answer['tone'], readonly string[]]>([
    ['all files', published, nothing, 'same', []],
    ['a receipt withheld', published, receiptOf('mayor'), 'incomplete', []],
    ['a protocol withheld: its sums, seats and ties', published, protocolOf('council'), 'incomplete', []],
    ['all protocols withheld', published, protocols, 'incomplete', []],
    ['all withheld', published, [...protocols, ...receipts], 'incomplete', []],
    ['a seat too many', seats, nothing, 'different', ['council/outcome/1/seats/1']],
    [
      '… and a receipt of another contest withheld',
      seats,
      receiptOf('mayor'),
      'different',
      ['council/outcome/1/seats/1'],
    ],
    [
      '… and a protocol of another contest withheld',
      seats,
      protocolOf('mayor'),
      'different',
      ['council/outcome/1/seats/1'],
    ],
    [
      '… and a receipt of the same contest withheld: receipts move no seats',
      seats,
      receiptOf('council'),
      'different',
      ['council/outcome/1/seats/1'],
    ],
    [
      'votes too few, though a protocol is withheld',
      votes('1/1', -100),
      protocolOf('council'),
      'different',
      ['council/summaries/1/results/1/1'],
    ],
    [
      'a protocol named that is of no precinct',
      bogus('protocols'),
      nothing,
      'different',
      [`council/protocols/${'A'.repeat(43)}`],
    ],
    [
      'a receipt named that is of no protocol',
      bogus('receipts'),
      nothing,
      'different',
      [`council/receipts/${'A'.repeat(43)}`],
    ],
    [
      'fewer protocols said than named, one withheld',
      changed(({ contests }) => {
        contests[1]!.precincts.received -= 1;
      }),
      protocolOf('council'),
      'different',
      ['mayor/precincts/received'],
    ],
    [
      'a contest left out, a file withheld',
      changed(({ contests }) => {
        contests.pop();
      }),
      receiptOf('council'),
      'different',
      ['mayor'],
    ],
    [
      'a protocol left out, another withheld',
      changed(({ contests }) => {
        contests[1]!.protocols.pop();
      }),
      protocolOf('mayor'),
      'different',
      [],
    ],
  ])('%s', async (_what, payload, withheld, tone, wheres) => {
    // prettier-ignore
    const files = [...receipts, ...protocols].filter((file) => !withheld.includes(file));
    const made = await opened({ path: 'results.urna', bytes: seal(payload, seeds.commune) }, ...files);
    const { published: all } = recompute(made.snapshot().pkg!, made.snapshot().entries);
    expect(answerOfAll(all, texts)?.tone).toBe(tone);
    expect(all[0]!.unexplained.map(({ where }) => where)).toEqual(expect.arrayContaining([...wheres]));
    if (tone !== 'different') expect(all[0]!.unexplained).toEqual([]);
    else expect(answerOfAll(all, texts)?.title).toBe(texts.published.different(all[0]!.unexplained.length));
  });

  test('a protocol of one constituency explains nothing in another where no threshold joins them (art. 443)', async () => {
    const made = await opened(results, ...receipts, ...protocols);
    const pkg = made.snapshot().pkg!;
    const { contests } = published;
    const all = [
      { code: 'differs', where: 'council/outcome/1/status', published: 'decided', recomputed: 'lot-required' },
      { code: 'differs', where: 'council/summaries/1/values/validVotes', published: 9, recomputed: 8 },
    ] as const;
    const found = { protocols: agreed(payloads.filter((one) => one.contest !== 'council' || one.constituency === 1)).protocols, receipts: [] }; // prettier-ignore
    expect(unexplained(pkg, { ...published, contests }, all, found)).toEqual([all[1]]);
    const council = pkg.contests.get('council')!;
    const plain = { ...council, payload: { ...council.payload, threshold: 0 } };
    const without = { ...pkg, contests: new Map([...pkg.contests, ['council', plain] as const]) };
    expect(unexplained(without, published, all, found)).toEqual(all);
  });
  test('precincts said to be complete: no fewer and no more than the named protocols can make', async () => {
    const made = await opened();
    const pkg = made.snapshot().pkg!;
    const council = payloads.filter(({ contest }) => contest === 'council');
    expect(council.map(({ precinct, constituency }) => [precinct, constituency])).toEqual([[1, 1], [1, 2], [2, 1], [2, 2]]); // prettier-ignore
    const [both1, both2] = [council.slice(0, 2), council.slice(2)];
    const says = (said: number, named: typeof council, here: typeof council) => {
      const contests = published.contests.map((one) => (one.contest === 'council' ? { ...one, protocols: named.map(hashOf) } : one)); // prettier-ignore
      const one = { code: 'differs', where: 'council/precincts/received', published: said, recomputed: 0 } as const;
      return unexplained(pkg, { ...published, contests }, [one], { ...agreed(here), receipts: [] }).length === 0;
    };
    const sayable = (named: typeof council, here: typeof council) => [0, 1, 2, 3].filter((n) => says(n, named, here));
    expect(sayable(council, [])).toEqual([2]);
    expect(sayable(council, both1)).toEqual([2]);
    expect(sayable(council.slice(0, 3), [])).toEqual([1]);
    expect(sayable(both1, [])).toEqual([0, 1]);
    expect(sayable(both1, both1.slice(1))).toEqual([0, 1]);
    expect(sayable([...both1, ...both2.slice(1)], both1)).toEqual([1]);
    expect(sayable(council, council)).toEqual([]);
  });
  test('a file taken twice is no file more', async () => {
    const { protocols: found } = agreed(payloads.slice(1));
    const all = [{ code: 'protocol-missing', where: `council/protocols/${hashOf(payloads[0]!)}` }] as const;
    const made = await opened();
    expect(unexplained(made.snapshot().pkg!, published, all, { protocols: [...found, ...found], receipts: [] })).toEqual([]); // prettier-ignore
  });
});
