/** `npm start`: a demo election ready to be tried, laid out once. Precinct 1 is left to whoever tries. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result } from '../../src-shared/result.ts';
import { diskFs } from '../media/media-fs.ts';
import { version } from '../version.ts';
import { demoForms } from './election/election.ts';
import { inputs, names, realCouncil, realMayor } from './election/inputs.ts';
import { clearFolder, demoFolder, layOutElection } from './folder.ts';
import { attempt, must } from './night/call.ts';
import { DEFAULT_PRECINCTS, DEFAULT_SEED, layOut, playNight } from './run.ts';

/** The precinct whose protocols are still to be drawn up. */
export const OPEN_PRECINCT = 1;

/** Read by the core's `app.status`; written last, so that it is there only when everything is. */
const DEMO_FILE = 'demo.json';
/** Tells which demo lies here. */
const STAMP_FILE = 'stamp';
/** To be raised when other code lays out the same inputs otherwise. */
const LAYOUT = 2;

function stampNow(): string {
  const from = [version, LAYOUT, inputs, realCouncil, realMayor, names, demoForms];
  return createHash('sha256').update(JSON.stringify(from)).digest('base64url');
}

/**
 * Makes `dir` a laid out demo: issuer, package, credentials, and the media of all precincts but the open one, whose
 * medium is empty. Does nothing where the same demo lies already; replaces another version's.
 * @param onProgress one short line at a time
 */
export async function ensureDemo(dir: string, onProgress: (line: string) => void): Promise<Result<null>> {
  const folder = demoFolder(dir);
  const write = (name: string, text: string) => diskFs.createDurably(join(dir, name), Buffer.from(text));
  return attempt(async () => {
    const stamp = stampNow();
    if ((await read(join(dir, STAMP_FILE))) === stamp) return null;

    must(await clearFolder(folder, [STAMP_FILE, DEMO_FILE]), 'demo folder');
    const laid = layOut(DEFAULT_SEED, DEFAULT_PRECINCTS, 'plain');
    const say = (what: string) => (done: number, of: number) =>
      onProgress(`urna: demo election, ${what} ${done} of ${of}`);
    const passphrases = must(await layOutElection(folder, DEFAULT_SEED, laid.election, say('keys')), 'keys');
    const others = laid.definition.precincts.filter((precinct) => precinct.number !== OPEN_PRECINCT);
    const precincts = say('precincts');
    await playNight(folder, laid, others, (_stage, done, of) => precincts(done, of));
    await mkdir(folder.medium(OPEN_PRECINCT), { recursive: true });
    await rm(folder.work, { recursive: true, force: true });

    const numbers = laid.definition.precincts.map((precinct) => precinct.number);
    await write(DEMO_FILE, `${JSON.stringify({ precincts: numbers, passphrases }, null, 2)}\n`);
    await write(STAMP_FILE, stamp);
    return null;
  });
}

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
