import { seenFile } from '../../../store/engine/seen.ts';
import { inspect } from '../../../store/engine/sqlite/inspect.ts';
import { report } from '../io.ts';
import { command, misuse, subcommands } from '../options.ts';
import { seenBeside } from './offered.ts';

const usage = `
usage: urna journal verify --store DB [--json]

Re-checks the hash chain of a store's journal row by row, its tables, and every record beside what the journal says was
written. The store is only read.
  --json   {"ok":true,"entries":1234,"head":"…"} or {"ok":false,"code":"journal-broken","where":"journal/17"}
`;

const verify = command(
  usage,
  { store: { type: 'string' }, json: { type: 'boolean' } },
  async ({ values, positionals }, io) => {
    if (values.store === undefined || positionals.length > 0) return misuse('Name one store with --store.');
    const checked = await inspect(values.store, seenFile(seenBeside(values.store)).read());
    const answer = checked.ok
      ? { ok: true, entries: checked.value.head.count, head: checked.value.head.hash }
      : { ok: false, code: checked.error.code, where: checked.error.where ?? '' };
    if (values.json === true) await io.out.write(`${JSON.stringify(answer)}\n`);
    if (!checked.ok) return report(io, checked.error);
    if (values.json !== true) await io.out.write(`ok: ${answer.entries} entries, last ${answer.head}\n`);
    return 0;
  },
);

export default subcommands('journal', usage, { verify });
