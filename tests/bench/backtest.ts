/** A voivodeship's published protocols, checked and decided, against merely reading their CSV with a plain parser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import backtest from '../../src-main/shells/cli/batch/backtest.ts';
import { compared, inTurn, repeated, type Figures } from './measure.ts';

/** Read this often in a round: one reading is too short to be measured. */
const TIMES = 8;
const csv = join(import.meta.dirname, '..', 'golden', 'backtest', 'pkw-2024-mayor-lubuskie.csv');

export async function benchBacktest(rounds = 5): Promise<Figures> {
  let protocols = 0;
  const io = {
    stdin: (async function* () {})(),
    out: {
      closed: false,
      write: async (text: string) => {
        const line = JSON.parse(text) as { communes?: number; precincts: number };
        if (line.communes !== undefined) protocols = line.precincts;
      },
    },
    note: () => {},
    progress: () => {},
    clock: () => '2029-04-09T01:00:00+02:00',
  };
  const times = await inTurn(
    rounds,
    repeated(TIMES, () => backtest(['--format', 'pkw-mayor-2024', csv], io)),
    repeated(TIMES, () => parse(readFileSync(csv), { bom: true, delimiter: ';', relax_quotes: true })),
  );
  return compared(`backtest of ${protocols} published protocols`, 3, times, TIMES);
}

if (import.meta.main) console.log(await benchBacktest());
