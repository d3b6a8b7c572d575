/**
 * The victim of the kill test: commits one number after another as fast as it can and says each on stdout only after
 * the store said it is kept. `pipe` writes are synchronous here, so what was said was said before the kill.
 */
import { writeSync } from 'node:fs';
import { addRefusal } from '../../../src-main/store/commune/repositories/refusals.ts';
import { openStore } from '../../../src-main/store/open.ts';
import { ok } from '../../../src-shared/result.ts';
import { commune } from '../../unit/main/store/helpers.ts';

const [path = '', from = '0'] = process.argv.slice(2);
const opened = await openStore(path, {
  kind: 'commune',
  create: true,
  identity: commune,
  clock: () => new Date().toISOString(),
});
if (!opened.ok) throw new Error(opened.error.message);
for (let n = Number(from); ; n++) {
  const kept = await opened.value.write('writer', async (tx) => {
    await addRefusal(tx, { path: `${n}`, code: 'damaged', hash: 'x'.repeat(n % 3000) });
    await tx.journal({ action: 'refused', subject: `${n}`, detail: { code: 'damaged', hash: '' } });
    return ok(null);
  });
  if (!kept.ok) throw new Error(kept.error.message);
  writeSync(1, `${n}\n`);
}
