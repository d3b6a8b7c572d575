import { assertNever } from '../../../src-shared/result.ts';
import { DEFAULT_PRECINCTS, runDemo, type Stage } from '../../demo/run.ts';
import { command, misuse } from './options.ts';

const usage = `
usage: urna demo --out DIR [--precincts N] [--seed S] [--scenario plain|tie] [--json]

Plays an election day with invented people and real arithmetic, from keys to results, and leaves everything in DIR:
issuer.jwk, package/, credentials/, media/<precinct>/, commune.sqlite, results/, summary.json, and urna-demo.json, which
marks the folder as a demo's. The same seed gives the same data. DIR must be new, empty, or an earlier demo's, whose
files are removed. Default: ${DEFAULT_PRECINCTS} precincts.
`;

const options = {
  out: { type: 'string' },
  precincts: { type: 'string' },
  seed: { type: 'string' },
  scenario: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export default command(usage, options, async ({ values, positionals }, io) => {
  const { out, seed, scenario = 'plain', precincts = `${DEFAULT_PRECINCTS}` } = values;
  if (out === undefined || positionals.length > 0) return misuse('Name one folder with --out.');
  if (scenario !== 'plain' && scenario !== 'tie') return misuse('A scenario is plain or tie.');
  if (!/^[1-9]\d{0,3}$/.test(precincts)) return misuse('--precincts is a whole number from 1.');
  const played = await runDemo(
    { out, scenario, precincts: Number(precincts), ...(seed === undefined ? {} : { seed }) },
    (stage, done, of) => io.progress(`${inWords(stage)}: ${done} of ${of}`),
  );
  if (!played.ok) return played;
  const { protocols, accepted, seconds } = played.value;
  const total = Object.values(seconds).reduce((sum, own) => sum + own, 0);
  await io.out.write(
    values.json === true
      ? `${JSON.stringify(played.value)}\n`
      : `${played.value.precincts} precincts, ${protocols} protocols, ${accepted} received and agreed with the paper, in ${total.toFixed(1)} s: ${out}\n`,
  );
  return 0;
});

function inWords(stage: Stage): string {
  switch (stage) {
    case 'election':
      return 'laying out the election';
    case 'keys':
      return 'sealing keys';
    case 'precincts':
      return 'precincts counting, signing, carrying';
    case 'receive':
      return 'receiving media';
    case 'agree':
      return 'comparing with the paper';
    case 'results':
      return 'results';
    default:
      return assertNever(stage);
  }
}
