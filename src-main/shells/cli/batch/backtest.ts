import { createReadStream } from 'node:fs';
import { checkProtocol } from '../../../../src-shared/forms/check.ts';
import { fail, type ToolFailure } from '../../../../src-shared/result.ts';
import { shippedForm } from '../../../exchange/forms.ts';
import { readPkwMayor, type PublishedProtocol } from '../../../exchange/pkw-mayor.ts';
import { report } from '../io.ts';
import { command, misuse } from '../options.ts';
import { unreadable } from './answer.ts';
import { addProtocol, decideTally, type Tallies } from './tally.ts';

const usage = `
usage: urna backtest --format pkw-mayor-2024 CSV…|-

Checks every protocol of published elections and decides every commune. Prints one line per commune, by TERYT, and a
summary:
  {"teryt":"080101","precincts":9,"errors":0,"explain":2,"outcome":"runoff","runoff":["1","2"],"by":"votes"}
  {"communes":…,"precincts":…,"protocolsWithErrors":…,"seconds":…}
Rows that cannot be read are named on stderr and not counted. Exit 1 where there was one, or a file without rows, or a
finding of severity error.
`;

export default command(usage, { format: { type: 'string' } }, async ({ values, positionals }, io) => {
  if (values.format !== 'pkw-mayor-2024') return misuse('Say --format pkw-mayor-2024; it is the only one.');
  if (positionals.length === 0) return misuse('Name at least one CSV file, or - for stdin.');
  const start = performance.now();
  const tallies: Tallies = new Map();
  let refused = 0;
  let rows = 0;
  const refuse = (failure: ToolFailure) => {
    refused += 1;
    report(io, failure);
  };
  for (const file of positionals) {
    const source = file === '-' ? io.stdin : createReadStream(file);
    try {
      for await (const added of addFile(source, file, tallies)) {
        rows += added.rows;
        added.failures.forEach(refuse);
        io.progress(`${file}: ${rows} protocols`);
      }
    } catch (error) {
      refuse(unreadable(error, file));
    }
  }

  for (const [teryt, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const decided = decideTally(tally);
    if (!decided.ok) refuse({ ...decided.error, where: teryt });
    const { id: _, ...outcome } = decided.ok ? decided.value : { id: '', error: decided.error };
    const { precincts, errors, explain } = tally;
    await io.out.write(`${JSON.stringify({ teryt, precincts: precincts.length, errors, explain, ...outcome })}\n`);
  }
  const all = [...tallies.values()];
  const summary = {
    communes: all.length,
    precincts: all.reduce((sum, { precincts }) => sum + precincts.length, 0),
    protocolsWithErrors: all.reduce((sum, { errors }) => sum + errors, 0),
    seconds: Math.round(performance.now() - start) / 1000,
  };
  await io.out.write(`${JSON.stringify(summary)}\n`);
  return refused > 0 || summary.protocolsWithErrors > 0 ? 1 : 0;
});

/** Yields how many rows were read, and what is wrong with some of them. */
async function* addFile(
  source: AsyncIterable<Uint8Array>,
  file: string,
  tallies: Tallies,
): AsyncGenerator<{ readonly rows: number; readonly failures: readonly ToolFailure[] }> {
  let rows = 0;
  for await (const read of readPkwMayor(source)) {
    if (!read.ok) {
      yield { rows: 0, failures: [{ ...read.error, where: file }] };
      return;
    }
    const failures = read.value.flatMap(({ line, protocol }) => {
      const added = protocol.ok ? addProtocol(tallies, protocol.value, findingsOf(protocol.value)) : protocol;
      return added.ok ? [] : [{ ...added.error, where: `${file}:${line}` }];
    });
    rows += read.value.length;
    yield { rows: read.value.length, failures };
  }
  if (rows === 0) yield { rows, failures: [fail('no-rows', 'There are no rows in this file.', file).error] };
}

function findingsOf({ values, results }: PublishedProtocol) {
  return checkProtocol(shippedForm('candidates' in results ? '2024/mayor' : '2024/mayor-one'), { values, results });
}
