import { type PublicJwk } from '../../../../src-shared/primitives.ts';
import { fail, ok, type ToolResult } from '../../../../src-shared/result.ts';
import { isOpened, openSealed } from '../../../../src-shared/sealed/open.ts';
import { mandateSchema, type Mandate } from '../../../../src-shared/sealed/payloads.ts';
import { isRevokedMandate } from '../../../../src-shared/sealed/package/mandates.ts';
import { fingerprintOf, isUsableKey, kidOf } from '../../../../src-shared/sealed/thumbprint.ts';
import { nodeCrypto } from '../../../keys/crypto.ts';
import { newMandate, renewMandate, revokeMandate } from '../../../keys/mandate.ts';
import { seal } from '../../../keys/seal.ts';
import { type Io } from '../io.ts';
import { command, misuse, subcommands } from '../options.ts';
import { readJwk, readSmall, withKey, writeNew, type Unlocked } from './files.ts';

const usage = `
usage: urna mandate sign --key F --passphrase-file P --election E --teryt T --for JWK --from I --until I --out FILE
       urna mandate renew --key F --passphrase-file P --previous FILE [--for JWK] --from I --until I --out FILE
       urna mandate revoke --key F --passphrase-file P --previous FILE [--since I] --out FILE

Binds the key of a commune (county WWPP00, region WW0000) to one election. Instants I are ISO 8601 with an offset, such
as 2029-03-01T00:00:00+01:00. The key is the issuer's. A renewed or revoked mandate has the next number and replaces
the previous one wherever it is known; what an old key signed must be signed again.
`;

const text = { type: 'string' } as const;
const signing = { key: text, 'passphrase-file': text, out: text };

type Signing = { key?: string | undefined; 'passphrase-file'?: string | undefined; out?: string | undefined };

/** Unlocks the issuer's key, makes the mandate, and writes it sealed to a new file. */
async function sign(
  given: Signing,
  io: Io,
  make: (issuer: Unlocked) => Promise<ToolResult<Mandate>>,
): Promise<0 | ToolResult<never>> {
  const { key, 'passphrase-file': passphraseFile, out } = given;
  if (key === undefined || passphraseFile === undefined || out === undefined)
    return misuse('A mandate needs --key, --passphrase-file and --out.');
  const made = await withKey(key, passphraseFile, async (issuer) => {
    const mandate = await make(issuer);
    const sound = mandate.ok ? checked(mandate.value, issuer.jwk) : mandate;
    if (!sound.ok) return sound;
    const written = await writeNew(out, seal(sound.value, issuer.seed));
    return written.ok ? sound : written;
  });
  if (!made.ok) return made;
  const { number, election, teryt, key: mandated } = made.value;
  const what = isRevokedMandate(made.value) ? 'revoked' : 'mandated';
  await io.out.write(`mandate      ${out}  (number ${number}, ${election}, ${teryt})\n`);
  await io.out.write(`${what.padEnd(12)} ${fingerprintOf(mandated, nodeCrypto)}\n`);
  return 0;
}

function checked(mandate: Mandate, issuer: PublicJwk): ToolResult<Mandate> {
  const parsed = mandateSchema.safeParse(mandate);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail('bad-input', issue?.message ?? 'This is no mandate.', issue?.path.join('/') ?? '');
  }
  if (!isUsableKey(mandate.key) || mandate.key.x === issuer.x)
    return fail('key-invalid', 'This key cannot be mandated: it is unsound, or the issuer’s own.', 'key');
  return ok(parsed.data);
}

/** An empty validity is how a mandate is taken back, so it must not come about by a slip. */
function inOrder(from: string, until: string): ToolResult<null> {
  return Date.parse(until) <= Date.parse(from)
    ? fail('bad-input', 'A mandate must end after it begins; to take one back use «urna mandate revoke».', '--until')
    : ok(null);
}

async function previousMandate(path: string, { jwk }: Unlocked): Promise<ToolResult<Mandate>> {
  const bytes = await readSmall(path);
  if (!bytes.ok) return bytes;
  const opened = openSealed(bytes.value, nodeCrypto, (kid) => (kid === kidOf(jwk, nodeCrypto) ? jwk : undefined));
  if (!opened.ok) return fail(opened.error.code, opened.error.message, path);
  return isOpened(opened.value, 'mandate')
    ? ok(opened.value.payload)
    : fail('other-type', `This is a ${opened.value.type}, not a mandate.`, path);
}

const create = command(
  usage,
  { ...signing, election: text, teryt: text, for: text, from: text, until: text },
  async ({ values, positionals }, io) => {
    const { election, teryt, for: jwkFile, from, until } = values;
    if (!election || !teryt || !jwkFile || !from || !until || positionals.length > 0)
      return misuse('Say --election, --teryt, --for, --from and --until.');
    return sign(values, io, async () => {
      const key = await readJwk(jwkFile);
      if (!key.ok) return key;
      const order = inOrder(from, until);
      if (!order.ok) return order;
      return ok(newMandate({ election, teryt, key: key.value, validFrom: from, validUntil: until }));
    });
  },
);

const renew = command(
  usage,
  { ...signing, previous: text, for: text, from: text, until: text },
  async ({ values, positionals }, io) => {
    const { previous, for: jwkFile, from, until } = values;
    if (!previous || !from || !until || positionals.length > 0) return misuse('Say --previous, --from and --until.');
    return sign(values, io, async (issuer) => {
      const before = await previousMandate(previous, issuer);
      if (!before.ok) return before;
      const key = jwkFile === undefined ? ok(before.value.key) : await readJwk(jwkFile);
      if (!key.ok) return key;
      const order = inOrder(from, until);
      if (!order.ok) return order;
      return ok(renewMandate(before.value, { key: key.value, validFrom: from, validUntil: until }));
    });
  },
);

const revoke = command(usage, { ...signing, previous: text, since: text }, async ({ values, positionals }, io) => {
  const { previous, since = io.clock() } = values;
  if (!previous || positionals.length > 0) return misuse('Say which mandate with --previous.');
  return sign(values, io, async (issuer) => {
    const before = await previousMandate(previous, issuer);
    return before.ok ? ok(revokeMandate(before.value, since)) : before;
  });
});

export default subcommands('mandate', usage, { sign: create, renew, revoke });
