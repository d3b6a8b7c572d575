/** Entry: numbers are typed twice by different people, neither seeing the other, and compared (M4, C05). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, goodNumbers, MAYOR, typeEntry } from '../../../support/core.ts';
import { carried, closePeople, precinctDesk, withPeople } from '../../../support/precinct.ts';

let desk: Desk;
afterEach(() => desk.close());

describe('counting', () => {
  beforeEach(async () => {
    desk = await precinctDesk();
  });

  test('the second entry sees nothing of the first, and its writer must be another person', async () => {
    await typeEntry(desk, 'Ewa Ćma', 1, { boxBallots: 777 });
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    const same = await desk.refused('entry.begin', { id: MAYOR, entry: 2, by: 'Ewa Ćma' });
    expect(same.code).toBe('same-person');
    const second = await desk.ask('entry.begin', { id: MAYOR, entry: 2, by: 'Jan Ćwik' });
    expect(JSON.stringify(second)).not.toContain('777');
    expect(JSON.stringify(await desk.ask('overview.view', {}))).not.toContain('777');
  });

  test('differences come back masked and are settled by reading the paper again', async () => {
    await typeEntry(desk, 'Ewa Ćma', 1);
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    await typeEntry(desk, 'Jan Ćwik', 2, { ...goodNumbers, 'results/1': 202 });
    const differing = await desk.ask('entry.finish', { id: MAYOR, entry: 2 });
    expect(differing).toMatchObject({ state: 'differences', differing: ['results/1'], entry: null });
    expect(JSON.stringify(differing)).not.toMatch(/\b20[02]\b/);
    const neither = await desk.ask('entry.resolve', { id: MAYOR, path: 'results/1', value: 201, by: 'Ewa Ćma' });
    expect(neither.differing).toEqual(['results/1']);
    const settled = await desk.ask('entry.resolve', { id: MAYOR, path: 'results/1', value: 200, by: 'Ewa Ćma' });
    expect(settled).toMatchObject({ state: 'entered', differing: [] });
    expect(settled.numbers['results/1']).toBe(200);
  });

  test.each([
    ['a struck-out candidate', { 'results/3': 1 }, 'unknown-path'],
    ['a field of another form', { eligible: 1 }, 'unknown-path'],
    ['a fraction', { boxBallots: 1.5 }, 'bad-input'],
    ['a negative number', { boxBallots: -1 }, 'bad-input'],
    ['a text', { boxBallots: '12' }, 'bad-input'],
  ])('%s cannot be saved', async (_what, changes, code) => {
    await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
    expect((await desk.refused('entry.saveNumbers', { id: MAYOR, entry: 1, changes })).code).toBe(code);
  });
});

describe('everybody who typed in one entry is barred from the other', () => {
  beforeEach(async () => {
    desk = await precinctDesk(withPeople());
  });

  test('A begins, B types the rest: neither types the second one, whatever way they come to the keyboard', async () => {
    await typeEntry(desk, 'Anna Żak', 1, { boxBallots: goodNumbers.boxBallots });
    await typeEntry(desk, 'Jan Ćwik', 1, goodNumbers);
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    expect((await desk.ask('protocol.view', { id: MAYOR })).typists).toEqual({ first: ['Anna Żak', 'Jan Ćwik'], second: [] });
    for (const by of ['Anna Żak', 'Jan Ćwik', ' jan  ćwik '])
      expect(await desk.refused('entry.begin', { id: MAYOR, entry: 2, by })).toMatchObject({ code: 'same-person' });
    await typeEntry(desk, 'Zofia Pięta', 2, { boxBallots: goodNumbers.boxBallots });
    await desk.ask('keyboard.take', { by: 'Anna Żak' });
    const late = { id: MAYOR, entry: 2, changes: { validVotes: 294 } } as const;
    expect(await desk.refused('entry.saveNumbers', late)).toMatchObject({ code: 'same-person' });
    expect(await desk.refused('entry.finish', { id: MAYOR, entry: 2 })).toMatchObject({ code: 'same-person' });
    await desk.ask('keyboard.take', { by: 'Olga Klawisz' });
    await desk.ask('entry.saveNumbers', { id: MAYOR, entry: 2, changes: goodNumbers });
    await desk.ask('entry.finish', { id: MAYOR, entry: 2 });
    await closePeople(desk);
    expect((await carried(desk)).entries).toEqual({ first: ['Anna Żak', 'Jan Ćwik'], second: ['Zofia Pięta', 'Olga Klawisz'] });
  }); // prettier-ignore

  test('whoever only sat down by mistake typed nothing', async () => {
    await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Anna Żak' });
    await typeEntry(desk, 'Jan Ćwik', 1);
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    await typeEntry(desk, 'Anna Żak', 2);
    expect((await desk.ask('protocol.view', { id: MAYOR })).typists).toEqual({ first: ['Jan Ćwik'], second: ['Anna Żak'] });
  }); // prettier-ignore
});
