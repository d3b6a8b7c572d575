import { verifyJournal } from '../../../store/verify.ts';
import { command, misuse, subcommands } from '../options.ts';
import { report } from '../io.ts';

const usage = `
usage: urna journal verify --store DB [--json]

Re-checks the hash chain of a store's journal, row by row. The store is only read.
  --json   {"ok":true,"entries":1234,"head":"…"} or {"ok":false,"code":"journal-broken","where":"journal/17"}
`;

const verify = command(
  usage,
  { store: { type: 'string' }, json: { type: 'boolean' } },
  async ({ values, positionals }, io) => {
    if (values.store === undefined || positionals.length > 0) return misuse('Name one store with --store.');
    const checked = await verifyJournal(values.store);
    const answer = checked.ok
      ? { ok: true, entries: checked.value.count, head: checked.value.hash }
      : { ok: false, code: checked.error.code, where: checked.error.where ?? '' };
    if (values.json === true) await io.out.write(`${JSON.stringify(answer)}\n`);
    if (!checked.ok) return report(io, checked.error);
    if (values.json !== true) await io.out.write(`ok: ${answer.entries} entries, last ${answer.head}\n`);
    return 0;
  },
);

export default subcommands('journal', usage, { verify });
