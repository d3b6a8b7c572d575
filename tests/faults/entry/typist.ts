/**
 * A process that types for ever: each committed field is told to the parent only after the core said it is saved.
 * The parent kills it at a random moment. argv: folder of the desk.
 */
import { openDesk, openPrecinct, MAYOR } from '../../support/core.ts';

const [dir = ''] = process.argv.slice(2);
const desk = await openDesk([], dir);
await desk.ask('workspace.openPrecinct', openPrecinct);
await desk.ask('protocol.beginEntry', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
const fields = ['boxBallots', 'invalidBallots', 'validVotes', 'results/1', 'results/2'];
process.stdout.write('ready\n');
// each life begins at another field, so that the kills meet all of them
for (let n = process.pid % fields.length; ; n++) {
  const path = fields[n % fields.length] ?? '';
  await desk.ask('protocol.saveNumbers', { id: MAYOR, entry: 1, changes: { [path]: n } });
  process.stdout.write(`${path} ${n}\n`);
}
