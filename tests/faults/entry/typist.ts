/**
 * A process that tells what it finds at its desk and then types for ever: each committed field is told to the parent
 * only after the core said it is saved. The parent kills it at a random moment. argv: folder of the desk.
 */
import { openDesk, openPrecinct, MAYOR } from '../../support/core.ts';

const [dir = ''] = process.argv.slice(2);
const desk = await openDesk([], dir);
await desk.ask('package.openPrecinct', openPrecinct);
const { entry } = await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
const found = entry?.numbers ?? {};
process.stdout.write(`${JSON.stringify(found)}\n`);
const fields = ['boxBallots', 'invalidBallots', 'validVotes', 'results/1', 'results/2'];
// numbers only rise, over all lives; each life begins at another field, so that the kills meet all of them
const highest = Math.max(0, ...Object.values(found).map(Number));
for (let n = highest + 1 + (process.pid % fields.length); ; n++) {
  const path = fields[n % fields.length] ?? '';
  await desk.ask('entry.saveNumbers', { id: MAYOR, entry: 1, changes: { [path]: n } });
  process.stdout.write(`${path} ${n}\n`);
}
