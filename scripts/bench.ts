// `npm run bench`: what Urna costs beside the least that could do the same work, in one run (`npm run bench -- --long` adds
// the long ones). Exit 1 where a goal is missed.
import { benchAllocate, benchAllocateMemory } from '../tests/bench/allocate.ts';
import { benchBacktest } from '../tests/bench/backtest.ts';
import { benchBlankForms } from '../tests/bench/blank.ts';
import { benchDocuments } from '../tests/bench/documents.ts';
import { benchFindings } from '../tests/bench/findings.ts';
import { isMet, type Figures } from '../tests/bench/measure.ts';
import { benchOpening } from '../tests/bench/opening.ts';
import { benchReceive, benchReceiveMany } from '../tests/bench/receive.ts';
import { benchWindow } from '../tests/bench/window.ts';

const long = process.argv.includes('--long');
const benches: readonly (() => Promise<Figures> | Figures | undefined)[] = [
  () => benchReceive(),
  ...(long ? [() => benchReceiveMany()] : []),
  benchFindings,
  () => benchOpening(),
  () => benchBacktest(),
  () => benchDocuments(),
  () => benchBlankForms(long ? 500 : 50),
  () => benchAllocate(),
  benchAllocateMemory,
  benchWindow,
];

const columns = [58, 10, 10, 7, 7, 4] as const;
function print(cells: readonly string[]): void {
  const padded = cells.map((cell, at) => (at === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[at] ?? 0)));
  process.stdout.write(`${padded.join(' ')}\n`);
}
const number = (value: number | null): string => (value === null ? '' : value.toPrecision(3));

print(['', 'ours', 'floor', 'ratio', 'goal', '']);
let missed = 0;
for (const bench of benches) {
  const measured = await bench();
  if (measured === undefined) continue;
  const { name, unit, ours, floor, ratio, goal } = measured;
  const met = isMet(measured);
  if (!met) missed += 1;
  const goals = ratio === null ? `${goal} ${unit}` : `${goal} ×`;
  print([name, `${number(ours)} ${unit}`, number(floor), number(ratio), goals, met ? 'ok' : 'MISS']);
}
process.exit(missed > 0 ? 1 : 0);
