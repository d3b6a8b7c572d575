// `npm run bench`: what Urna costs beside the least that could do the same work, in one run (`npm run bench -- --long` adds
// the long ones). The middle round is judged; «best» stands beside it. Exit 1 where a goal is missed.
import { benchAllocate, benchAllocateMemory } from '../tests/bench/allocate.ts';
import { benchBacktest } from '../tests/bench/backtest.ts';
import { benchBlankForms } from '../tests/bench/blank.ts';
import { benchDocuments } from '../tests/bench/documents.ts';
import { benchFindings } from '../tests/bench/findings.ts';
import { median, type Figures } from '../tests/bench/measure.ts';
import { benchOpening } from '../tests/bench/opening.ts';
import { benchPaint } from '../tests/bench/paint.ts';
import { benchReceive, benchReceiveMany } from '../tests/bench/receive.ts';
import { benchSilence } from '../tests/bench/silence.ts';
import { benchWindow } from '../tests/bench/window.ts';

const long = process.argv.includes('--long');
type Told = Figures | readonly Figures[] | undefined;
const benches: readonly (() => Promise<Told> | Told)[] = [
  // before the heap is full of what the others leave
  () => benchSilence(),
  () => benchReceive(),
  ...(long ? [() => benchReceiveMany()] : []),
  benchFindings,
  () => benchOpening(),
  () => benchBacktest(),
  () => benchDocuments(),
  () => benchBlankForms(long ? 2_000 : 150),
  () => benchAllocate(),
  benchAllocateMemory,
  benchWindow,
  benchPaint,
];

const columns = [84, 10, 10, 7, 7, 7, 4] as const;
function print(cells: readonly string[]): void {
  const padded = cells.map((cell, at) => (at === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[at] ?? 0)));
  process.stdout.write(`${padded.join(' ')}\n`);
}

print(['', 'ours', 'floor', 'median', 'best', 'goal', '']);
let missed = 0;
for (const bench of benches) {
  for (const figures of [(await bench()) ?? []].flat()) judge(figures);
}

function judge(figures: Figures): void {
  const { name, unit, ours, floor, best, goal } = figures;
  const middle = median(figures);
  const met = middle <= goal;
  if (!met) missed += 1;
  const ratios = [floor ?? '', middle, best, `${goal} ${floor === null ? unit : '×'}`];
  const cells = [
    `${ours.toPrecision(3)} ${unit}`,
    ...ratios.map((cell) => (typeof cell === 'number' ? cell.toPrecision(3) : cell)),
  ];
  print([name, ...cells, met ? 'ok' : 'MISS']);
}
process.exit(missed > 0 ? 1 : 0);
