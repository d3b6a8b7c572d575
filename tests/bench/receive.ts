/** Receiving sealed protocols against the least that has to be done for the same safety: read, hash, verify, parse, insert. */
import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { receiveFiles } from '../../src-main/commune/receive/files.ts';
import { readFiles } from '../../src-main/media/read.ts';
import { MAX_SEALED_BYTES } from '../../src-shared/sealed/canonical.ts';
import { openCommune, sealCommune, type SealedCommune } from './commune.ts';
import { compared, inTurn, must, type Figures } from './measure.ts';

/** As many files per transaction as receiving takes together. */
const BATCH = 64;

export async function benchReceive(precincts = 500, rounds = 5): Promise<Figures> {
  const commune = sealCommune(precincts);
  try {
    const keys = keysOf(commune);
    const times = await inTurn(
      rounds,
      () => receive(commune),
      () => receivePlainly(commune, keys),
    );
    return compared(`receive ${commune.count} sealed protocols`, 1.5, times, 1);
  } finally {
    commune.remove();
  }
}

/** Cost of one file among 30,000 against one of 2,000: nothing may grow with what is there already. */
export async function benchReceiveMany(): Promise<Figures> {
  // A commune has at most 2,000 precincts; four revisions of each protocol make the number, and the same mix at both sizes.
  const [few, many] = [sealCommune(125, 4), sealCommune(1875, 4)];
  const times = Math.round(many.count / few.count);
  try {
    const rounds = await inTurn(
      1,
      () => receive(many),
      async function* () {
        for (let n = 0; n < times; n++) yield* receive(few);
      },
    );
    const name = `one of ${many.count} files received, to one of ${few.count}`;
    return compared(name, 1.3, rounds, { ours: many.count, floor: times * few.count });
  } finally {
    few.remove();
    many.remove();
  }
}

async function* receive(commune: SealedCommune): AsyncGenerator {
  const workspace = await openCommune(commune);
  const files = readFiles(commune.folder, { maxBytes: MAX_SEALED_BYTES });
  let count = 0;
  for await (const received of receiveFiles(workspace, files, { acceptNewer: true, from: 'tests' })) {
    const { ok, code } = must(received).verdict;
    if (!ok) throw new Error(`a good file was not accepted: ${code}`);
    count += 1;
    if (count % BATCH === 0) yield;
  }
  await workspace.store.close();
}

function keysOf({ pkg }: SealedCommune): Map<string, KeyObject> {
  return new Map([...pkg.rosterKeys].map(([kid, { jwk }]) => [kid, createPublicKey({ key: jwk, format: 'jwk' })]));
}

type Envelope = {
  readonly payload: string;
  readonly signatures: [{ readonly protected: string; readonly signature: string }];
};
const fromBase64 = (text: string) => Buffer.from(text, 'base64url');

async function* receivePlainly({ dir, folder }: SealedCommune, keys: ReadonlyMap<string, KeyObject>): AsyncGenerator {
  const db = new Database(join(dir, `floor-${performance.now()}.sqlite`));
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE sealed (hash TEXT PRIMARY KEY, precinct INTEGER, contest TEXT, bytes BLOB) STRICT');
  const insert = db.prepare('INSERT INTO sealed VALUES (?, ?, ?, ?)');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.urna')).sort();
  for (let from = 0; from < names.length; from += BATCH) {
    db.exec('BEGIN IMMEDIATE');
    for (const name of names.slice(from, from + BATCH)) {
      const bytes = await readFile(join(folder, name));
      const { payload, signatures } = JSON.parse(bytes.toString('utf8')) as Envelope;
      const header = JSON.parse(fromBase64(signatures[0].protected).toString('utf8')) as { kid: string };
      const key = keys.get(header.kid);
      const signed = Buffer.from(`${signatures[0].protected}.${payload}`);
      if (!key || !verify(null, signed, key, fromBase64(signatures[0].signature))) throw new Error('not verified');
      const content = fromBase64(payload);
      const { precinct, contest } = JSON.parse(content.toString('utf8')) as { precinct: number; contest: string };
      insert.run(hash('sha256', content, 'base64url'), precinct, contest, bytes);
    }
    db.exec('COMMIT');
    yield;
  }
  db.pragma('journal_mode = DELETE');
  db.close();
}

if (import.meta.main) {
  console.log(await benchReceive());
  if (process.argv.includes('--long')) console.log(await benchReceiveMany());
}
