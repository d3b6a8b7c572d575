import { command, misuse, subcommands } from '../options.ts';
import { newKey } from './new-key.ts';

const usage = `
usage: urna key new --out DIR [--name NAME] [--passphrase-file F]

The key of a commune (county, region), for which an issuer signs a mandate. Writes NAME.urnakey and NAME.jwk (default:
commune). Without --passphrase-file six words are drawn and printed once.
`;

const create = command(
  usage,
  { out: { type: 'string' }, name: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  async ({ values, positionals }, io) => {
    const { out, name = 'commune' } = values;
    if (out === undefined || positionals.length > 0) return misuse('Name one folder with --out.');
    if (!/^[a-z0-9][a-z0-9-]{0,40}$/i.test(name)) return misuse('A name has letters, digits and hyphens only.');
    const made = await newKey(out, name, values['passphrase-file'], io);
    return made.ok ? 0 : made;
  },
);

export default subcommands('key', usage, { new: create });
